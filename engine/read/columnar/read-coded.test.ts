import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Damage } from '../../../shared/core/import/normalise/normalise.ts';
import type { ReadOptions } from '../../../shared/core/model/import.ts';
import { hasRealFiles, realFile } from '../../../shared/testing/import-files.ts';
import { runs } from '../../../shared/testing/property-runs.ts';
import { readRows } from '../read-rows.ts';
import { peekFormat } from '../peek-format.ts';
import { resolveRead } from '../resolve-read.ts';
import { readCoded, type Coded } from './read-coded.ts';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-coded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = Readonly<{ cells: readonly string[]; damage: Damage | null }>;

/** The rows of a coded file as its reader gave them. */
function rowsOf({ file }: Coded): Row[] {
  const width = file.columns.length;
  return file.blocks.flatMap(({ firstRow, rows, codes }) =>
    Array.from({ length: rows }, (_, at) => {
      const odd = file.odd.get(firstRow + at);
      if (odd) return { cells: odd.cells, damage: odd.damage };
      return {
        cells: file.columns.map((texts, i) => texts.text(codes[at * width + i] ?? 0)),
        damage: null,
      };
    }),
  );
}

async function readPlainly(path: string, read: ReadOptions) {
  const rows: Row[] = [];
  const summary = await readRows(path, read, {
    onBatch(batch) {
      const damage = new Map(batch.damage.map(({ row, code }) => [row, code]));
      batch.rows.forEach((cells, at) =>
        rows.push({ cells, damage: damage.get(batch.firstRow + at) ?? null }),
      );
    },
  });
  return { rows, summary };
}

/** Compares both ways; returns how many rows were read as numbers from plain bytes, null when the file is read twice. */
async function compare(path: string, read: ReadOptions, width: number): Promise<number | null> {
  const coded = await readCoded(path, read, width, {});
  if (coded === null) return null;
  const plain = await readPlainly(path, read);
  const found = rowsOf(coded);
  expect(found.length).toBe(plain.rows.length);
  found.forEach((row, at) => {
    if (JSON.stringify(row) !== JSON.stringify(plain.rows[at]))
      expect([at, row]).toEqual([at, plain.rows[at]]);
  });
  expect(coded.summary).toEqual(plain.summary);
  return found.length - coded.file.odd.size;
}

const utf8 = { encoding: 'utf-8', delimiter: ',', headerRows: 1, skipRows: 0 };
const piece = fc.constantFrom(
  'a',
  'B7',
  ' ',
  'é',
  'ع',
  '€',
  '"',
  '""',
  '\t',
  "'",
  '12.5',
  '2024-02-29',
  'x'.repeat(90),
);
const cell = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('').replaceAll('"', '')),
  },
  {
    weight: 3,
    arbitrary: fc.array(piece, { maxLength: 3 }).map((parts) => `"${parts.join('').replaceAll('"', '""')}"`),
  },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"two\nlines"',
      '"a,b"',
      '"two\r\nlines"',
      'a"b',
      '"open',
      '\u0001',
      '\u0000x',
      '\ufffd',
    ),
  },
);
const row = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(cell, cell, cell).map((cells) => cells.join(',')) },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')) },
);
const content = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 30 }),
  end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  isEnded: fc.boolean(),
  times: fc.constantFrom(1, 1, 1, 400),
  bad: fc.option(fc.nat(2000), { freq: 5, nil: null }),
});

test('a file read as numbers has the rows that it has row by row, whatever is in it', async () => {
  let place = 0;
  await fc.assert(
    fc.asyncProperty(content, async ({ rows, end, isEnded, times, bad }) => {
      const body = Array.from({ length: times }, () => rows.join(end)).join(end);
      const bytes = Buffer.from(`a,b,c${end}${body}${isEnded ? end : ''}`);
      // a byte that no UTF-8 has
      if (bad !== null && bad + 8 < bytes.length) bytes[bad + 8] = 0xff;
      place += 1;
      const path = join(folder, `${place}.csv`);
      writeFileSync(path, bytes);
      await compare(path, utf8, 3);
      rmSync(path);
    }),
    { numRuns: runs(400) },
  );
}, 120_000);

test('rows that lie across two blocks of the file are whole', async () => {
  // 40,000 rows of 23 to 27 bytes are four blocks, whose ends cut rows and a character of three bytes
  const rows = Array.from({ length: 40_000 }, (_, i) => `O-${i},"Tea, ""green""",${i % 7}.50€`);
  const path = join(folder, 'blocks.csv');
  writeFileSync(path, `order,product,price\n${rows.join('\n')}\n`);
  expect(await compare(path, utf8, 3)).toBe(40_000);
});

test('a text is kept once however often it stands there', async () => {
  const path = join(folder, 'once.csv');
  writeFileSync(path, `a,b\n${'x,y\n'.repeat(1000)}x,z\n`);
  const coded = await readCoded(path, utf8, 2, {});
  // the empty text is always there
  expect(coded?.file.columns.map((texts) => texts.size())).toEqual([2, 3]);
});

test('files of another encoding, of one column and of another width are left to the reader of rows', async () => {
  const path = join(folder, 'other.csv');
  writeFileSync(path, 'a,b\n1,2\n');
  expect(await readCoded(path, { ...utf8, encoding: 'windows-1252' }, 2, {})).toBeNull();
  expect(await readCoded(path, utf8, 1, {})).toBeNull();
  expect(await readCoded(path, utf8, 3, {})).toBeNull();
});

const real = test.skipIf(!hasRealFiles);
const folders = [
  'transactions',
  'crm',
  'csv-torture',
  'csv-torture/csv-spectrum',
  'survey',
  'journeys',
  'campaigns',
  'identity',
];
const names = folders
  .filter((name) => hasRealFiles && existsSync(realFile(name)))
  .flatMap((name) => readdirSync(realFile(name)).map((file) => `${name}/${file}`))
  .filter((name) => /\.(?:csv|txt|tsv)(?:\.gz)?$/u.test(name));

real(
  'every public file has the same rows both ways',
  async () => {
    let compared = 0;
    for (const name of names) {
      const path = realFile(name);
      const { breaks, ...resolved } = await resolveRead(path, {}, await peekFormat(path));
      const read = { ...resolved, ...(breaks ? { breaks: [...breaks] } : {}) };
      const { summary, rows } = await readPlainly(path, read);
      const width = (summary.header.at(-1) ?? rows[0]?.cells ?? []).length;
      if ((await compare(path, read, width)) !== null) compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  },
  120_000,
);
