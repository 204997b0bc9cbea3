import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, expect, test } from 'vitest';
import { writeWholeFile } from '../write-file.ts';
import { sheetNames } from './workbook-parts.ts';
import { writeWorkbook } from './write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columns = [
  { name: 'Day', kind: 'day' },
  { name: 'Share', kind: 'share' },
  { name: 'Spent', kind: 'money' },
] as const;

test('another reader finds every sheet, with days as days and shares and amounts as numbers', async () => {
  const path = join(folder, 'a.xlsx');
  const sheet = { columns, currency: 'KWD', isRightToLeft: true };
  await writeWholeFile(path, (append) =>
    writeWorkbook(append, [
      { ...sheet, name: 'Revenue', rows: [['2024-02-29', 0.125, -12_345]] },
      // before 1 March 1900 spreadsheets count wrong: such a day stays text
      {
        ...sheet,
        name: 'الطلبات',
        rows: [
          ['1900-02-28', null, 0],
          ['not a day', 1, null],
        ],
      },
    ]),
  );
  const sheets = await readXlsxFile(path);
  expect(sheets.map(({ sheet: name }) => name)).toEqual(['Revenue', 'الطلبات']);
  expect(sheets[0]?.data[1]).toEqual([new Date('2024-02-29T00:00:00Z'), 0.125, -12.345]);
  expect(sheets[1]?.data.slice(1)).toEqual([
    ['1900-02-28', null, 0],
    ['not a day', 1, null],
  ]);
});

test('names of sheets are cut to what the format holds, and each is there once', () => {
  const long = 'x'.repeat(40);
  const names = sheetNames(['A/B', 'a b', long, long, '']);
  expect(names).toEqual(['A B', 'a b 2', 'x'.repeat(31), `${'x'.repeat(29)} 2`, 'Sheet5']);
});
