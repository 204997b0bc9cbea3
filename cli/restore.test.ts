import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { useCommandLine } from '../shared/testing/command-line.ts';

const { path, run, json, write } = useCommandLine();
beforeEach(() => {
  write('orders.csv', [
    'Order ID,Email,Order Date,SKU,Quantity,Unit Price,Currency',
    'A1,ann@example.com,2024-01-05,S1,2,10.00,EUR',
  ]);
});

const Generations = z.object({
  generations: z.array(z.object({ generation: z.int(), why: z.string(), changes: z.int() })),
});
const Imports = z.array(z.unknown());
const imports = () => Imports.parse(json('imports', '--workspace', 'w.firsthand')).length;
const generations = (...args: readonly string[]) =>
  Generations.parse(json('restore', 'w.firsthand', ...args)).generations;

function makeWorkspace(): void {
  expect(run('new', 'w.firsthand', '--currency', 'EUR').code).toBe(0);
  expect(run('import', 'orders.csv', '--workspace', 'w.firsthand').code).toBe(0);
}

test('the kept states are listed, and gone back to; what was there can be had again', () => {
  makeWorkspace();
  expect(generations('--list')).toMatchObject([{ generation: 1, why: 'before-import' }]);
  expect(run('restore', 'w.firsthand', '--generation', '1').out).toContain('generation 1');
  expect(imports()).toBe(0);
  const kept = generations('--list').find(({ why }) => why === 'before-restore');
  expect(kept?.generation).toBe(2);
  expect(run('restore', 'w.firsthand', '--generation', '2').code).toBe(0);
  expect(imports()).toBe(1);
  expect(run('check', 'w.firsthand').code).toBe(0);
});

test('a generation that is not kept, or not a number, is said', () => {
  makeWorkspace();
  expect(run('restore', 'w.firsthand', '--generation', '77')).toMatchObject({ code: 1, out: '' });
  expect(run('restore', 'w.firsthand', '--generation', 'last')).toMatchObject({ code: 2, out: '' });
  expect(run('restore', 'w.firsthand', '--list').out).toContain('before-import');
});

test('a damaged workspace is recovered by the next command, which says so beside its output', () => {
  makeWorkspace();
  const file = path('w.firsthand');
  const bytes = readFileSync(file);
  bytes[40_000] = (bytes[40_000] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
  expect(run('check', 'w.firsthand', '--json')).toMatchObject({ code: 1 });
  const listed = run('imports', '--workspace', 'w.firsthand', '--json');
  expect(Imports.parse(JSON.parse(listed.out))).toHaveLength(1);
  expect(listed.err).toContain('Nothing is missing');
  expect(run('check', 'w.firsthand').code).toBe(0);
});

test('a workspace whose file is gone comes back from its newest kept state', () => {
  makeWorkspace();
  rmSync(path('w.firsthand'));
  expect(run('restore', 'w.firsthand').code).toBe(0);
  expect(existsSync(path('w.firsthand'))).toBe(true);
  expect(imports()).toBe(1);
});
