import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { AppError } from '../../../shared/core/model/errors.ts';
import { readAll } from '../../../shared/testing/read-all.ts';
import { writeWorkbook, type TestWorkbook } from '../../../shared/testing/workbook.ts';
import { inspectFile } from '../inspect-file.ts';
import { readRows } from '../read-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-workbook-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;

function file(content: Uint8Array, name = `book-${(files += 1)}.xlsx`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const write = (book: TestWorkbook) => file(writeWorkbook(book));
const oneSheet = (rows: TestWorkbook['sheets'][number]['rows'], more: Partial<TestWorkbook> = {}) =>
  write({ sheets: [{ name: 'Sheet1', rows }], ...more });
const inspect = (path: string, read = {}) =>
  inspectFile(path, read, undefined, { currency: null, savedMapping: () => null });

const formats = ['yyyy-mm-dd', 'dd/mm/yyyy hh:mm', '[h]:mm:ss', '00000', '#,##0.00'];
const dates = [
  ['day', 'instant', 'duration'],
  [
    { value: 45_000, style: 1 },
    { value: 45_000.75, style: 2 },
    { value: 1.5, style: 3 },
  ],
];

test.each([
  [false, ['2023-03-15', '2023-03-15 18:00:00', '36:00:00']],
  // 1,462 days later
  [true, ['2027-03-16', '2027-03-16 18:00:00', '36:00:00']],
])('days counted from 1904: %s', async (is1904, expected) => {
  expect((await readAll(oneSheet(dates, { formats, is1904 }))).cells).toEqual([expected]);
});

test('a date column leaves no order of day and month open', async () => {
  const path = oneSheet(
    [
      ['Order ID', 'Date', 'Amount'],
      [1, { value: 45_019, style: 1 }, 5],
      [2, { value: 45_020, style: 1 }, 6],
    ],
    { formats: [14] },
  );
  const found = await inspect(path);
  expect(found.columns[1]).toMatchObject({
    meaning: 'orders.placedAt',
    sample: ['2023-04-03', '2023-04-04'],
  });
  expect(found.ambiguous.map(({ key }) => key)).toEqual(['currency']);
});

test('numbers, texts, booleans and errors are what their user sees', async () => {
  const { cells, issues } = await readAll(
    oneSheet(
      [
        ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
        [
          '00501',
          { value: 501, style: 4 },
          { value: '4.1111111111111112E+15' },
          { value: '0.30000000000000004' },
          true,
          false,
          { value: '#N/A', type: 'e' },
          "'=1+1",
        ],
      ],
      { formats },
    ),
  );
  expect(cells).toEqual([['00501', '00501', '4111111111111111', '0.3', 'TRUE', 'FALSE', '#N/A', "'=1+1"]]);
  expect(issues).toEqual([{ code: 'cell-error', column: 6, count: 1, example: '#N/A', firstRow: 1 }]);
});

test('a formula is its kept value; one without a value is blank and counted, and never 0', async () => {
  const { cells, issues } = await readAll(
    oneSheet([
      ['a', 'b', 'c', 'd'],
      ['x', { formula: 'A1*2', value: 7 }, { formula: '"t"&"u"', value: 'tu', type: 'str' }, 1],
      ['y', { formula: 'A2*2' }, { formula: 'IF(1,"","x")', value: '', type: 'str' }, 2],
      ['z', { formula: 'A3*2', value: '' }, null, 3],
    ]),
  );
  expect(cells).toEqual([
    ['x', '7', 'tu', '1'],
    ['y', '', '', '2'],
    ['z', '', '', '3'],
  ]);
  expect(issues).toEqual([
    { code: 'formula-without-value', column: 1, count: 2, example: '=A2*2', firstRow: 2 },
  ]);
});

test('shared strings: runs of rich text are joined, phonetic readings left out, marks decoded', async () => {
  const stringsXml = [
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<si><t>Name</t></si>',
    '<si><r><t xml:space="preserve">Ada </t></r><r><rPr><b/></rPr><t>Whit&amp;combe</t></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>two_x000A_lines _x005F_x000A_ &#x1F600;<![CDATA[ <b>]]></t></si><si/>',
    '</sst>',
  ].join('');
  const cell = (value: number) => ({ value, type: 's' });
  const { header, cells } = await readAll(
    oneSheet([[cell(0)], [cell(1)], [cell(2)], [cell(3)], [cell(4)]], { stringsXml }),
  );
  expect(header).toEqual([['Name']]);
  // the last string is blank, and so is its row
  expect(cells).toEqual([['Ada Whit&combe'], ['東京'], ['two\nlines _x000A_ 😀 <b>']]);
});

test('the strict variant has its own name spaces and its days as text', async () => {
  const rows = [
    ['Name', 'Born', 'Seen'],
    [
      'Ada',
      { value: '1990-01-02T00:00:00', type: 'd', style: 1 },
      { value: '2024-05-06T07:08:09', type: 'd', style: 2 },
    ],
  ];
  const read = await readAll(oneSheet(rows, { isStrict: true, formats, sharesStrings: true }));
  expect(read.cells).toEqual([['Ada', '1990-01-02', '2024-05-06 07:08:09']]);
});

test('tags with a prefix, rows and cells without a place, and cells that hold only a format', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row/><x:row r="9"><x:c s="0"/><x:c><x:v>2</x:v></x:c><x:c s="0"/></x:row></x:sheetData></x:worksheet>`;
  const { header, cells } = await readAll(write({ sheets: [{ name: 'S', rows: [], xml }] }));
  expect([header, cells]).toEqual([[['a', 'b']], [['', '2']]]);
});

test('names merged over columns tell equal names apart; a title merged over the table is a note', async () => {
  const path = write({
    sheets: [
      {
        name: 'Plan',
        rows: [
          ['Sales of the year', null, null, null, null],
          ['Shop', 'Spring', null, 'Autumn', null],
          [null, 'Units', 'Sales', 'Units', 'Sales'],
          ['Oslo', 1, 10, 2, 20],
          ['Bergen', 3, 30, 4, 40],
        ],
        merges: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'],
      },
    ],
  });
  const found = await inspect(path);
  expect(found.columns.map(({ name }) => name)).toEqual([
    'Shop',
    'Spring Units',
    'Spring Sales',
    'Autumn Units',
    'Autumn Sales',
  ]);
  expect(found.read).toMatchObject({ skipRows: 2, headerRows: 1 });
  expect(found.top[0]?.[0]).toBe('Sales of the year');
  expect((await readAll(path)).cells).toEqual([
    ['Oslo', '1', '10', '2', '20'],
    ['Bergen', '3', '30', '4', '40'],
  ]);
});

test('a value merged over rows stands for each of them, an amount counts once', async () => {
  const path = write({
    formats,
    sheets: [
      {
        name: 'Orders',
        rows: [
          ['Order', 'Item', 'Total'],
          [1001, 'Tea', { value: 30, style: 5 }],
          [null, 'Coffee', null],
          [1002, 'Milk and honey', 12.5],
          [null, 'Sugar', null],
        ],
        merges: ['A2:A3', 'C2:C3', 'A4:A5', 'C4:C5', 'B4:C4'],
      },
    ],
  });
  const { cells, issues } = await readAll(path);
  expect(cells).toEqual([
    ['1001', 'Tea', '30'],
    ['1001', 'Coffee', ''],
    ['1002', 'Milk and honey', '12.5'],
    ['1002', 'Sugar', ''],
  ]);
  expect(issues).toEqual([{ code: 'cells-merged', column: 0, count: 2, example: '1001', firstRow: 2 }]);
});

const people = [
  ['Email', 'City'],
  ['a@example.com', 'Oslo'],
  ['b@example.com', 'Bergen'],
];

test('the visible sheet most like a table is proposed; hidden ones come last and are marked', async () => {
  const path = write({
    sheets: [
      { name: 'Archive', state: 'veryHidden', rows: [...people, ...people.slice(1), ...people.slice(1)] },
      { name: 'Read me', rows: [['Made by Ada'], ['in May']] },
      { name: 'People', rows: people, isRightToLeft: true },
    ],
  });
  const found = await inspect(path);
  expect(found.sheets).toEqual([
    { name: 'Read me', rows: 1, isHidden: false },
    { name: 'People', rows: 2, isHidden: false },
    { name: 'Archive', rows: 6, isHidden: true },
  ]);
  expect([found.read.sheet, found.mapping.read.sheet, found.rows]).toEqual(['People', 'People', 2]);
  expect((await inspect(path, { sheet: 'archive' })).rows).toBe(6);
  expect((await readAll(path, { sheet: 'People' })).cells).toEqual(people.slice(1));
  const missing = await readAll(path, { sheet: 'Nowhere' }).catch((error: unknown) => error);
  expect(missing).toMatchObject({ code: 'sheet-missing', params: { sheets: 'Archive, Read me, People' } });
});

test('what a file is called does not matter, and it may be packed', async () => {
  const content = writeWorkbook({ sheets: [{ name: 'People', rows: people }] });
  for (const path of [file(content, 'people.csv'), file(gzipSync(content), 'people.xlsx.gz')]) {
    const { cells, bytes, compressed } = await readAll(path);
    expect(cells).toEqual(people.slice(1));
    expect([bytes > 0, compressed]).toEqual([true, path.endsWith('.gz')]);
  }
});

test('a second pass over a file that is another one now fails', async () => {
  const path = oneSheet(people);
  const { stamp } = await readAll(path);
  writeFileSync(path, writeWorkbook({ sheets: [{ name: 'Sheet1', rows: people.slice(0, 2) }] }));
  const again = readRows(path, {}, { expected: stamp, onBatch: () => undefined });
  await expect(again).rejects.toMatchObject({ code: 'file-changed' });
});

test('reading stops when it is cancelled', async () => {
  const path = oneSheet(people);
  const stopped = readRows(
    path,
    {},
    {
      onBatch: () => undefined,
      throwIfCancelled: () => {
        throw new AppError('cancelled');
      },
    },
  );
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
});

test('the user says where the table begins, also where nothing was found', async () => {
  const path = oneSheet([['x', 'y'], ['Email', 'City'], ...people.slice(1)]);
  const found = await inspect(path, { skipRows: 1, headerRows: 1 });
  expect(found.columns.map(({ name }) => name)).toEqual(['Email', 'City']);
  expect(found.rows).toBe(2);
  expect((await readAll(path, found.mapping.read)).cells).toEqual(people.slice(1));
});
