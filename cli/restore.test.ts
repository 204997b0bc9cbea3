import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';

const program = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-restore-'));
  writeFileSync(
    join(folder, 'orders.csv'),
    'Order ID,Email,Order Date,SKU,Quantity,Unit Price,Currency\nA1,ann@example.com,2024-01-05,S1,2,10.00,EUR\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function firsthand(...args: readonly string[]) {
  const env = { ...process.env, FIRSTHAND_LANGUAGE: 'en', FIRSTHAND_DATA: join(folder, 'app data') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, env });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

const Generations = z.object({
  generations: z.array(z.object({ generation: z.int(), why: z.string(), changes: z.int() })),
});
const Imports = z.array(z.unknown());
const imports = () =>
  Imports.parse(JSON.parse(firsthand('imports', '--workspace', 'w.firsthand', '--json').out)).length;
const generations = (...args: readonly string[]) =>
  Generations.parse(JSON.parse(firsthand('restore', 'w.firsthand', ...args, '--json').out)).generations;

function makeWorkspace(): void {
  expect(firsthand('new', 'w.firsthand', '--currency', 'EUR').code).toBe(0);
  expect(firsthand('import', 'orders.csv', '--workspace', 'w.firsthand').code).toBe(0);
}

test('the kept states are listed, and gone back to; what was there can be had again', () => {
  makeWorkspace();
  expect(generations('--list')).toMatchObject([{ generation: 1, why: 'before-import' }]);
  expect(firsthand('restore', 'w.firsthand', '--generation', '1').out).toContain('generation 1');
  expect(imports()).toBe(0);
  const kept = generations('--list').find(({ why }) => why === 'before-restore');
  expect(kept?.generation).toBe(2);
  expect(firsthand('restore', 'w.firsthand', '--generation', '2').code).toBe(0);
  expect(imports()).toBe(1);
  expect(firsthand('check', 'w.firsthand').code).toBe(0);
});

test('a generation that is not kept, or not a number, is said', () => {
  makeWorkspace();
  expect(firsthand('restore', 'w.firsthand', '--generation', '77')).toMatchObject({ code: 1, out: '' });
  expect(firsthand('restore', 'w.firsthand', '--generation', 'last')).toMatchObject({ code: 2, out: '' });
  expect(firsthand('restore', 'w.firsthand', '--list').out).toContain('before-import');
});

test('a damaged workspace is recovered by the next command, which says so beside its output', () => {
  makeWorkspace();
  const path = join(folder, 'w.firsthand');
  const bytes = readFileSync(path);
  bytes[40_000] = (bytes[40_000] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
  expect(firsthand('check', 'w.firsthand', '--json')).toMatchObject({ code: 1 });
  const listed = firsthand('imports', '--workspace', 'w.firsthand', '--json');
  expect(Imports.parse(JSON.parse(listed.out))).toHaveLength(1);
  expect(listed.err).toContain('Nothing is missing');
  expect(firsthand('check', 'w.firsthand').code).toBe(0);
});

test('a workspace whose file is gone comes back from its newest kept state', () => {
  makeWorkspace();
  rmSync(join(folder, 'w.firsthand'));
  expect(firsthand('restore', 'w.firsthand').code).toBe(0);
  expect(existsSync(join(folder, 'w.firsthand'))).toBe(true);
  expect(imports()).toBe(1);
});
