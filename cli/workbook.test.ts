import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWorkbook } from '../shared/testing/workbook.ts';

const program = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-cli-workbook-'));
  const sheets = [
    {
      name: 'People',
      rows: [
        ['Newsletter list'],
        ['Email', 'City'],
        ['ann@example.com', 'Oslo'],
        ['ben@example.com', 'Bergen'],
        ['cat@example.com', 'Oslo'],
      ],
    },
    {
      name: 'Products',
      rows: [
        ['SKU', 'Product name', 'Price'],
        ['T-1', 'Tea', 4.5],
      ],
    },
  ];
  writeFileSync(join(folder, 'book.xlsx'), writeWorkbook({ sheets }));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function firsthand(...args: readonly string[]) {
  const env = { ...process.env, FIRSTHAND_LANGUAGE: 'en', FIRSTHAND_DATA: join(folder, 'app data') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

test('inspect names the sheets of a workbook, and reads the one that is asked for', () => {
  const found: unknown = JSON.parse(firsthand('inspect', 'book.xlsx', '--json').out);
  expect(found).toMatchObject({
    kind: 'contacts',
    delimiter: 'xlsx',
    headerRow: 2,
    sheet: 'People',
    sheets: [
      { name: 'People', rows: 3, isHidden: false },
      { name: 'Products', rows: 1, isHidden: false },
    ],
    rows: 3,
  });
  const products: unknown = JSON.parse(
    firsthand('inspect', 'book.xlsx', '--sheet', 'Products', '--json').out,
  );
  expect(products).toMatchObject({ kind: 'products', headerRow: 1, sheet: 'Products', rows: 1 });
  const missing = firsthand('inspect', 'book.xlsx', '--sheet', 'Orders');
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('People, Products')]);
});

test('import reads the proposed sheet, or the one that the option or the mapping names', () => {
  expect(firsthand('new', 'w.firsthand', '--currency', 'EUR').code).toBe(0);
  writeFileSync(join(folder, 'mapping.json'), '{"read": {"sheet": "Products"}}');
  const run = (...args: readonly string[]): unknown =>
    JSON.parse(firsthand('import', 'book.xlsx', '--workspace', 'w.firsthand', '--json', ...args).out);
  expect(run()).toMatchObject([{ kind: 'contacts', rows: 3, created: 3, rejected: 0 }]);
  expect(run('--mapping', 'mapping.json')).toMatchObject([{ kind: 'products', rows: 1, created: 1 }]);
  expect(run('--sheet', 'Products')).toMatchObject([{ kind: 'products', rows: 1, unchanged: 1 }]);
});
