import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { runs } from '../../testing/property-runs.ts';
import { byteOrderMark, csvCell, csvHeader, csvLines, decimalMoney, unprotect } from './csv.ts';
import { protect } from './formula-safe.ts';

const formulaStart = /^[\p{White_Space}\p{Cf}\p{Cc}]*[=+\-@|%＝＋－＠｜％﹦﹢﹣﹫﹪]/u;
const lineBreak = /[\r\n\v\f\u0085\u2028\u2029]/u;
const isNumber = /^-?\d+(\.\d+)?$/u;

/** No line of a cell may begin, behind white space, with what a spreadsheet would run. */
function isSafe(cell: string): boolean {
  return (
    isNumber.test(cell) ||
    (!formulaStart.test(cell) && cell.split(lineBreak).every((line) => !formulaStart.test(line)))
  );
}

/** The way a file goes: written, read by a CSV reader, and the mark taken off again. */
function roundTrip(text: string): { read: string; back: string } {
  const table = { columns: [{ name: text, kind: 'text' as const }], currency: null, rows: [[text]] };
  const file = csvHeader(table) + [...csvLines(table)].join('');
  const { data, errors } = Papa.parse<string[]>(file, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  const [header, cell] = [data[0]?.[0] ?? '', data[1]?.[0] ?? ''];
  expect(cell).toBe(header);
  return { read: cell, back: unprotect(cell) };
}

test('numbers stay numbers, what begins like a formula gets a mark', () => {
  const cases = {
    '-12.5': '-12.5',
    '007': '007',
    '=1+1': "'=1+1",
    ' \t=1+1': "' \t=1+1",
    '+20 100': "'+20 100",
    '-12,5': "'-12,5",
    '-': "'-",
    '@SUM(1)': "'@SUM(1)",
    '|x': "'|x",
    '%0a': "'%0a",
    '＝1': "'＝1",
    '\u00a0=1': "'\u00a0=1",
    '\u200f=1': "'\u200f=1",
    'a\n=b\r\n@c': "a\n'=b\r\n'@c",
    '\n=1': "\n'=1",
    'a=b': 'a=b',
    'e-mail': 'e-mail',
    "d'Arcy": "d'Arcy",
    "'=1": "''=1",
    '': '',
  };
  for (const [text, expected] of Object.entries(cases)) expect(protect(text), text).toBe(expected);
});

test('for any text, the written cell is safe, reads back as written, and the mark comes off exactly', () => {
  const nasty = fc.constantFrom(...'=+-@|%＝\'"\n\r\t ,;\u2028\u0085\u200f\ufeff1aم'.split(''));
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(isSafe(protect(text))).toBe(true);
      expect(unprotect(protect(text))).toBe(text);
      expect(roundTrip(text).back).toBe(text);
    }),
    { numRuns: runs(3000) },
  );
});

test('money is written exactly, in the digits of its currency', () => {
  expect(decimalMoney(-5, 'USD')).toBe('-0.05');
  expect(decimalMoney(123_456, 'USD')).toBe('1234.56');
  expect(decimalMoney(500, 'JPY')).toBe('500');
  expect(decimalMoney(-1, 'KWD')).toBe('-0.001');
  expect(decimalMoney(0, null)).toBe('0.00');
  expect(decimalMoney(Number.MAX_SAFE_INTEGER, 'EUR')).toBe('90071992547409.91');
  expect(() => decimalMoney(0.5, 'EUR')).toThrow(RangeError);
});

test('cells are written by their kind; a missing value is blank, never 0', () => {
  expect(csvCell(null, 'money', 'EUR')).toBe('');
  expect(csvCell(-0, 'number', null)).toBe('0');
  expect(csvCell(-2.5, 'number', null)).toBe('-2.5');
  expect(csvCell('2024-01-01', 'day', null)).toBe('2024-01-01');
  expect(csvCell('a,"b"', 'text', null)).toBe('"a,""b"""');
  expect(() => csvCell(Number.NaN, 'number', null)).toThrow(RangeError);
  const bad = { columns: [{ name: 'a', kind: 'text' as const }], currency: null, rows: [['a', 'b']] };
  expect(() => [...csvLines(bad)]).toThrow(Error);
  expect(byteOrderMark).toBe('\ufeff');
});

const folder = fileURLToPath(new URL('../../../../shared/data/csv-torture/', import.meta.url));
const hasData = existsSync(folder);
if (!hasData)
  console.info(`the collected attack texts are not at ${folder}: checks against them are skipped`);

test.skipIf(!hasData)('collected attack texts are harmless when written and whole when read again', () => {
  const payloads = readFileSync(`${folder}csv-injection-payloads.txt`, 'utf8').split('\n');
  const naughty: unknown = JSON.parse(readFileSync(`${folder}blns.json`, 'utf8'));
  const texts = [...payloads, ...(Array.isArray(naughty) ? naughty.map(String) : [])];
  expect(texts.length).toBeGreaterThan(400);
  for (const text of texts) {
    const { read, back } = roundTrip(text);
    expect(isSafe(read), text).toBe(true);
    expect(back).toBe(text);
  }
});
