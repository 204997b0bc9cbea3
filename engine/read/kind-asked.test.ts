import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-kind-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const context = { currency: null, savedMapping: () => null };

async function asksKind(path: string, kind?: 'contacts'): Promise<boolean> {
  const { ambiguous } = await inspectFile(path, {}, kind, context);
  return ambiguous.some(({ key }) => key === 'kind');
}

/** Files of a folder that hold a table. */
function tablesIn(path: string): string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(path, name));
}

const company = tablesIn('samples/company');
const crm = '../shared/data/crm';
const collected = existsSync(crm) ? tablesIn(crm) : [];
if (collected.length === 0) console.warn('the collected exports are not there: their tests are skipped');

test.each([...company, ...collected])('nobody is asked what %s is', async (path) => {
  expect(await asksKind(path)).toBe(false);
});

test('a file whose columns say little is asked about, until somebody has said what it is', async () => {
  const path = join(folder, 'list.csv');
  writeFileSync(path, 'Alpha,Beta\nx,12\ny,14\n');
  expect(await asksKind(path)).toBe(true);
  expect(await asksKind(path, 'contacts')).toBe(false);
  const { mapping } = await inspectFile(path, {}, 'contacts', context);
  const again = await inspectFile(path, {}, undefined, { ...context, savedMapping: () => mapping });
  expect([again.mapping.kind, again.ambiguous]).toEqual(['contacts', []]);
});
