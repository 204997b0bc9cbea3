// Workbooks of other projects: every cell against truth written out by hand, and against a second reader.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readAll } from '../../../shared/testing/read-all.ts';
import { inspectFile } from '../inspect-file.ts';

const data = '../shared/data/csv-torture';
const hasData = existsSync(data);
if (!hasData) console.warn('the collected data sets are not there: their tests are skipped');

const file = (name: string) => join(data, name);
const inspect = (name: string) =>
  inspectFile(file(name), {}, undefined, { currency: null, savedMapping: () => null });
const sheet = async (name: string, of?: string) => readAll(file(name), of === undefined ? {} : { sheet: of });

test.skipIf(!hasData)('deaths: four rows of notes above, ten people, four rows of notes below', async () => {
  const found = await inspect('deaths.xlsx');
  expect(found.sheets?.map(({ name }) => name)).toEqual(['arts', 'other']);
  expect(found.read).toMatchObject({ sheet: 'arts', skipRows: 4, headerRows: 1 });
  expect(found.top.slice(0, 4)).toEqual([
    ['Lots of people'],
    ['simply cannot resist writing', '', '', '', '', 'some notes'],
    ['at', 'the', 'top', '', 'of', 'their spreadsheets'],
    ['or', 'merging', '', '', '', 'cells'],
  ]);
  const arts = await sheet('deaths.xlsx', 'arts');
  expect(arts.header).toEqual([['Name', 'Profession', 'Age', 'Has kids', 'Date of birth', 'Date of death']]);
  expect(arts.cells).toEqual([
    ['David Bowie', 'musician', '69', 'TRUE', '1947-01-08', '2016-01-10'],
    ['Carrie Fisher', 'actor', '60', 'TRUE', '1956-10-21', '2016-12-27'],
    ['Chuck Berry', 'musician', '90', 'TRUE', '1926-10-18', '2017-03-18'],
    ['Bill Paxton', 'actor', '61', 'TRUE', '1955-05-17', '2017-02-25'],
    ['Prince', 'musician', '57', 'TRUE', '1958-06-07', '2016-04-21'],
    ['Alan Rickman', 'actor', '69', 'FALSE', '1946-02-21', '2016-01-14'],
    ['Florence Henderson', 'actor', '82', 'TRUE', '1934-02-14', '2016-11-24'],
    ['Harper Lee', 'author', '89', 'FALSE', '1926-04-28', '2016-02-19'],
    ['Zsa Zsa Gábor', 'actor', '99', 'TRUE', '1917-02-06', '2016-12-18'],
    ['George Michael', 'musician', '53', 'FALSE', '1963-06-25', '2016-12-25'],
    ['Some', '', '', '', '', ''],
    ['', 'also like to write stuff', '', '', '', ''],
    ['', '', 'at the', 'bottom,', '', ''],
    ['', '', '', '', '', 'too!'],
  ]);
  expect(arts.damage).toEqual([11, 12, 13, 14].map((row) => [row, 'below-table']));
  const other = await sheet('deaths.xlsx', 'other');
  expect(other.cells.slice(0, 2)).toEqual([
    ['Vera Rubin', 'scientist', '88', 'TRUE', '1928-07-23', '2016-12-25'],
    ['Mohamed Ali', 'athlete', '74', 'TRUE', '1942-01-17', '2016-06-03'],
  ]);
  expect([other.rows, other.damage.length]).toEqual([14, 4]);
});

test.skipIf(!hasData)('type-me: every sheet, with days counted from 1904', async () => {
  const cells = async (name: string) => (await sheet('type-me.xlsx', name)).cells;
  // 40908 = 4017 · … : 2012-01-01 by the 1900 system, four years and a day later by this one
  expect(await cells('logical_coercion')).toEqual([
    ['', 'empty'],
    ['0', '0 (numeric)'],
    ['1', '1 (numeric)'],
    ['2016-01-01', 'datetime'],
    ['TRUE', 'boolean true'],
    ['FALSE', 'boolean false'],
    ['cabbage', '"cabbage"'],
    ['true', 'the string "true"'],
    ['F', 'the letter "F"'],
    ['False', '"False" preceded by single quote'],
  ]);
  expect(await cells('numeric_coercion')).toEqual([
    ['', 'empty'],
    ['TRUE', 'boolean true'],
    ['FALSE', 'boolean false'],
    ['2014-12-23', 'datetime'],
    ['123456', 'the string "123456"'],
    ['123456', 'the number 123456'],
    ['cabbage', '"cabbage"'],
  ]);
  expect(await cells('date_coercion')).toEqual([
    ['', 'empty'],
    ['2016-05-23', 'date only format'],
    ['2016-04-28 11:30:00', 'date and time format'],
    ['TRUE', 'boolean true'],
    ['cabbage', '"cabbage"'],
    ['4.3', '4.3 (numeric)'],
    ['39448', 'another numeric'],
  ]);
  expect(await cells('text_coercion')).toEqual([
    ['', 'empty'],
    ['cabbage', '"cabbage"'],
    ['TRUE', 'boolean true'],
    ['1.3', 'numeric'],
    ['2016-09-24', 'datetime'],
    ['36436153', 'another numeric'],
  ]);
});

test.skipIf(!hasData)(
  'Grist: strange dates, booleans with a format, gaps of a million rows, types',
  async () => {
    const dates = await sheet('grist/strange_dates.xlsx');
    expect(dates.cells).toEqual([
      [
        '21:14:00',
        '2019-09-19',
        '01:10:00',
        '10:20:30',
        '100:20:30',
        '1900-01-20',
        '7/4/1776',
        '1976-07-04',
        '1900-01-00',
        '6281228502068',
      ],
    ]);
    expect((await sheet('grist/test_boolean.xlsx')).cells).toEqual([
      ['TRUE', 'FALSE', 'true'],
      ['FALSE', 'FALSE', 'FALSE'],
    ]);
    const gaps = await sheet('grist/test_empty_rows.xlsx');
    expect([gaps.header, gaps.cells]).toEqual([
      [['a', 'b']],
      [
        ['0', ''],
        ['', '0'],
        ['1', '2'],
      ],
    ]);
    const types = await sheet('grist/test_excel_types.xlsx', 'Sheet1');
    expect(types.cells).toEqual([
      [
        '-1234123',
        '5',
        '12345678902345689',
        '320150170634561830',
        '123456789.123456',
        '7.22597376812575E+86',
        '2015-12-22 11:59:00',
        '2015-12-20',
        '12/22/2015',
        '12/22/2015',
      ],
      ['', '', '', '', '', '', '', '', '', '12/22/2015 1:15pm'],
      ['', '', '', '', '', '', '', '', '', '2018-02-27 16:08:39 +0000'],
    ]);
    const mixed = await sheet('grist/test_excel_types.xlsx', 'Sheet2');
    expect([mixed.rows, mixed.damage, mixed.issues]).toEqual([20, [], []]);
    expect(mixed.cells[5]).toEqual(['2016-07-05 15:30:14', '', '0', '0', '0', '0', '4.0', '  1.  ', '$0.00']);
  },
);

const dayMs = 86_400_000;

/** A cell of the other reader in our form. It cuts instants where we round them. */
function asOurs(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(Number(cell.toPrecision(15))).toUpperCase() : JSON.stringify(cell);
}

/** Ours in a form that both can have. The other reader leaves some days as the serial numbers they are written as. */
function comparable(text: string, theirs: unknown): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}:\d{2}))?$/u.exec(text);
  if (!day) return text;
  const instant = `${day[1] ?? ''}T${day[2] ?? '00:00:00'}`;
  if (typeof theirs !== 'number') return instant;
  const serial = Date.parse(`${instant}Z`) / dayMs + 25_569;
  return Math.abs(serial - theirs) < 1e-5 ? asOurs(theirs) : instant;
}

test
  .skipIf(!hasData)
  .each(['deaths.xlsx', 'type-me.xlsx', 'grist/test_boolean.xlsx', 'grist/test_excel_types.xlsx'])(
  '%s: a second reader finds the same cells',
  async (name) => {
    for (const { sheet: of, data: found } of await readXlsxFile(readFileSync(file(name)), { trim: false })) {
      const theirs = found.filter((row) => row.some((cell) => cell !== null));
      const ours = await readAll(file(name), { sheet: of, skipRows: 0, headerRows: 0 });
      const width = Math.max(...theirs.map((row) => row.length));
      const places = Array.from({ length: width }, (_, i) => i);
      expect(
        ours.cells.map((row, y) => places.map((x) => comparable(row[x] ?? '', theirs[y]?.[x]))),
        of,
      ).toEqual(theirs.map((row) => places.map((x) => asOurs(row[x]))));
    }
  },
);
