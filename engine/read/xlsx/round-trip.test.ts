import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { dayFromNumber } from '../../../shared/core/model/day.ts';
import { runs } from '../../../shared/testing/property-runs.ts';
import { readAll } from '../../../shared/testing/read-all.ts';
import { writeWorkbook, type TestCell } from '../../../shared/testing/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-round-trip-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Pair = readonly [cell: TestCell, text: string];

const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  // line ends are one character to XML
  .map((value) => value.replace(/\r/gu, ''))
  .filter((value) => value.trim() !== '');
const wide = fc.constantFrom(
  '=1+1',
  '00501',
  "'t Hooft",
  'a\nb',
  '<b>&amp;',
  '_x000A_',
  'زهرة',
  '1E5',
  '\u200f12',
);
const texts = fc.oneof(text, wide).map((value): Pair => [value, value]);
const whole = fc
  .maxSafeInteger()
  .map((value): Pair => [value === 0 ? 0 : value, String(value === 0 ? 0 : value)]);
// what a program shows has 15 digits: 2 to 12 of them before the mark and 3 behind
const decimals = fc
  .tuple(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 1, max: 999 }))
  .map(([before, behind]): Pair => {
    const value = Number(`${before}.${String(behind).padStart(3, '0')}`);
    return [value, String(value)];
  })
  .filter(([, shown]) => !shown.includes('e'));
const booleans = fc.boolean().map((value): Pair => [value, value ? 'TRUE' : 'FALSE']);
// 1 March 1900 to 31 December 2199, style 1 is a day
const days = fc
  .integer({ min: 61, max: 109_574 })
  .map((serial): Pair => [{ value: serial, style: 1 }, dayFromNumber(serial - 25_569)]);
const seconds = fc
  .tuple(fc.integer({ min: 61, max: 109_574 }), fc.integer({ min: 1, max: 86_399 }))
  .map(([serial, second]): Pair => {
    const clock = new Date(second * 1000).toISOString().slice(11, 19);
    return [{ value: serial + second / 86_400, style: 2 }, `${dayFromNumber(serial - 25_569)} ${clock}`];
  });
const blanks = fc.constant<Pair>([null, '']);

const table = fc.integer({ min: 2, max: 6 }).chain((columns) =>
  fc.array(
    fc
      .array(fc.oneof(texts, whole, decimals, booleans, days, seconds, blanks), {
        minLength: columns,
        maxLength: columns,
      })
      // a blank row is passed over, and notes below the table have their own tests
      .filter((row) => row.filter(([, shown]) => shown.trim() !== '').length * 2 > columns),
    { minLength: 1, maxLength: 40 },
  ),
);

test('a random table that is written and read back is the same, cell by cell', async () => {
  let file = 0;
  await fc.assert(
    fc.asyncProperty(table, fc.boolean(), fc.boolean(), async (rows, sharesStrings, isStrict) => {
      const names = rows[0]?.map((_, i) => `Column ${i}`) ?? [];
      const book = {
        sheets: [{ name: 'S', rows: [names, ...rows.map((row) => row.map(([cell]) => cell))] }],
        formats: ['yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss'],
        sharesStrings,
        isStrict,
      };
      const path = join(folder, `${(file += 1)}.xlsx`);
      writeFileSync(path, writeWorkbook(book));
      const read = await readAll(path, { sheet: 'S', skipRows: 0, headerRows: 1 });
      expect(read.header).toEqual([names]);
      expect(read.cells).toEqual(rows.map((row) => row.map(([, shown]) => shown)));
    }),
    { numRuns: runs(150) },
  );
});

test('rows in the sheet are rows read, wherever the blocks of the file are cut', async () => {
  const count = 20_000;
  const rows = Array.from({ length: count }, (_, i) => [`person-${i}@example.com`, i, `City ${i % 7}`]);
  const path = join(folder, 'long.xlsx');
  writeFileSync(
    path,
    writeWorkbook({ sheets: [{ name: 'S', rows: [['Email', 'Points', 'City'], ...rows] }] }),
  );
  const read = await readAll(path);
  expect(read.rows).toBe(count);
  expect(read.cells).toEqual(rows.map((row) => row.map(String)));
});
