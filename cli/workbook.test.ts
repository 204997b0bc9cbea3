import { beforeEach, expect, test } from 'vitest';
import { useCommandLine } from '../shared/testing/command-line.ts';
import { writeWorkbook } from '../shared/testing/workbook.ts';

const { run, json, write } = useCommandLine();
beforeEach(() => {
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
  write('book.xlsx', writeWorkbook({ sheets }));
});
test('inspect names the sheets of a workbook, and reads the one that is asked for', () => {
  const found = json('inspect', 'book.xlsx');
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
  const products: unknown = JSON.parse(run('inspect', 'book.xlsx', '--sheet', 'Products', '--json').out);
  expect(products).toMatchObject({ kind: 'products', headerRow: 1, sheet: 'Products', rows: 1 });
  const missing = run('inspect', 'book.xlsx', '--sheet', 'Orders');
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('People, Products')]);
});

test('import reads the proposed sheet, or the one that the option or the mapping names', () => {
  expect(run('new', 'w.firsthand', '--currency', 'EUR').code).toBe(0);
  write('mapping.json', '{"read": {"sheet": "Products"}}');
  const bring = (...args: readonly string[]) =>
    json('import', 'book.xlsx', '--workspace', 'w.firsthand', ...args);
  expect(bring()).toMatchObject([{ kind: 'contacts', rows: 3, created: 3, rejected: 0 }]);
  expect(bring('--mapping', 'mapping.json')).toMatchObject([{ kind: 'products', rows: 1, created: 1 }]);
  expect(bring('--sheet', 'Products')).toMatchObject([{ kind: 'products', rows: 1, unchanged: 1 }]);
});
