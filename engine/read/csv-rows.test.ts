import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { runs } from '../../shared/testing/property-runs.ts';
import { makeCsvReader } from './csv-rows.ts';
import { limits } from './limits.ts';
import { processorMs } from '../../shared/testing/processor-time.ts';

/** Reads a text in blocks of a given size. */
function readAll(text: string, delimiter = ',', block = limits.chunkBytes) {
  const reader = makeCsvReader(delimiter);
  const rows: string[][] = [];
  const damaged: [row: number, code: string][] = [];
  for (let at = 0; at < Math.max(1, text.length); at += block) {
    const isLast = at + block >= text.length;
    const found = reader.push(text.slice(at, at + block), isLast);
    found.damage?.forEach((code, i) => {
      if (code) damaged.push([rows.length + i, code]);
    });
    rows.push(...found.rows);
  }
  return { rows, damaged };
}

const spectrum = '../shared/data/csv-torture/csv-spectrum';
const hasSpectrum = existsSync(spectrum);
if (!hasSpectrum) console.warn('csv-spectrum is not there: its tests are skipped');
const names = hasSpectrum
  ? readdirSync(`${spectrum}/csvs`).map((file) => file.replace(/\.csv$/u, ''))
  : ['none'];

test.skipIf(!hasSpectrum).each(names)('csv-spectrum %s gives the truth beside it', (name) => {
  const text = readFileSync(`${spectrum}/csvs/${name}.csv`, 'utf8');
  const json = JSON.parse(readFileSync(`${spectrum}/json/${name}.json`, 'utf8')) as
    Record<string, string> | Record<string, string>[];
  const truth = Array.isArray(json) ? json : [json];
  const { rows, damaged } = readAll(text);
  const [header, ...body] = rows;
  const found = body.map((row) => Object.fromEntries(header!.map((key, i) => [key, row[i]])));
  // the data set itself has another telephone number in its truth than in its file
  const expected =
    name === 'location_coordinates' ? [{ ...truth[0], 'Contact Phone Number': '2095257564' }] : truth;
  expect(found).toEqual(expected);
  expect(damaged).toEqual([]);
});

test('columns named __proto__ or like SQL are columns like others', () => {
  const { rows } = readAll('__proto__,x text); drop table customers; --,a,a\n1,2,3,4\n');
  expect(rows).toEqual([
    ['__proto__', 'x text); drop table customers; --', 'a', 'a'],
    ['1', '2', '3', '4'],
  ]);
});

test('LF, CRLF and CR may end the lines of one file, and stay as they are within quotes', () => {
  const { rows, damaged } = readAll('a,b\r\n1,2\n3,4\r5,"6\r\n7"\r\n\r\n8,9');
  expect(rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6\r\n7'],
    ['8', '9'],
  ]);
  expect(damaged).toEqual([]);
});

test.each([
  ['nothing else is quoted', (i: number) => `${i},name ${i},${i}.50`],
  ['every row has a quoted cell', (i: number) => `${i},"name ${i}",${i}.50`],
  ['every cell is quoted', (i: number) => `"${i}","name ${i}","${i}.50"`],
  ['rows have empty quoted cells', (i: number) => `${i},"",${i}.50`],
])('a quote left open in row 3 of 400,000 harms that row only: %s', (_, line) => {
  const count = 400_000;
  const lines = ['id,name,amount'];
  for (let i = 1; i <= count; i += 1) lines.push(i === 3 ? '3,"name 3,3.50' : line(i));
  const { rows, damaged } = readAll(lines.join('\n'));
  expect(rows).toHaveLength(count + 1);
  expect(damaged).toEqual([[3, 'quote-unclosed']]);
  expect(rows[3]).toEqual(['3', '"name 3', '3.50']);
  expect(rows[4]).toHaveLength(3);
  expect(rows[count]?.[0]).toBe(String(count));
});

test('a quote left open in every row takes linear time', () => {
  const text = Array.from({ length: 200_000 }, (_, i) => `${i},""x,${i}`).join('\n');
  const started = processorMs();
  const { rows } = readAll(text);
  expect(rows).toHaveLength(200_000);
  expect(processorMs() - started).toBeLessThan(15_000);
});

test('a cell of 30 million characters is one damaged row, cut, and the rows after it are whole', () => {
  const reader = makeCsvReader(',');
  const rows: string[][] = [];
  const codes: unknown[] = [];
  const push = (text: string, isLast: boolean) => {
    const found = reader.push(text, isLast);
    found.damage?.forEach((code) => code && codes.push(code));
    rows.push(...found.rows);
  };
  push('a,b\n1,2\n3,"', false);
  const block = 'x'.repeat(1 << 18);
  for (let i = 0; i < 115; i += 1) push(block, false);
  push('"\n5,6\n', true);
  expect(rows.map((row) => row[0])).toEqual(['a', '1', '3', '5']);
  expect(rows[2]!.join(',').length).toBeLessThanOrEqual(limits.keptCharacters);
  expect(codes).toEqual(['cell-too-long']);
});

test('a quote within a cell of one line stays, and its neighbours are whole', () => {
  const { rows } = readAll('a,b\nMug 12",1\n"Mug 12" blue",2\n"x" ,3\n');
  expect(rows.slice(1)).toEqual([
    ['Mug 12"', '1'],
    ['Mug 12" blue', '2'],
    ['x', '3'],
  ]);
});

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'é', 'م', '1', ' ', ',', '"', '\n', '\r', '\r\n', "'"),
    maxLength: 12,
  }),
  fc.constantFrom('', '__proto__', '=1+1', '"', '""', '\n'),
);

test('what is written by the rules is read back, however the text is cut into blocks', () => {
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
    );
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 40 }),
      (rows, newline, block) => {
        const text = Papa.unparse(rows, { newline, quotes: true });
        expect(readAll(text, ',', block)).toEqual({ rows, damaged: [] });
      },
    ),
    { numRuns: runs(300) },
  );
});

test('any text gives the same rows in one block and in many', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';'), maxLength: 200 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (hostile, block) => {
      // every character that is no mark is found in some cell
      const letters = (parts: string) => parts.replace(/[^a;]/gu, '').length;
      const { rows } = readAll(hostile, ',', block);
      expect(letters(rows.flat().join(''))).toBe(letters(hostile));
    }),
    { numRuns: runs(500) },
  );
});
