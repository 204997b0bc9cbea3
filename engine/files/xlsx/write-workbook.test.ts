import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { type ExportCell, type ExportKind } from '../../../shared/core/export/table.ts';
import { runs } from '../../../shared/testing/property-runs.ts';
import { readRows } from '../../read/read-rows.ts';
import { writeWholeFile } from '../write-file.ts';
import { beginWorkbook } from './write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'a.xlsx');

type Sheet = Readonly<{
  columns: readonly Readonly<{ name: string; kind: ExportKind }>[];
  rows: readonly (readonly ExportCell[])[];
  name?: string;
  isRightToLeft?: boolean;
}>;

function write({ columns, rows, name = 'People', isRightToLeft = false }: Sheet): Promise<void> {
  return writeWholeFile(path, async (append) => {
    const book = await beginWorkbook(append, { name, columns, currency: 'EUR', isRightToLeft });
    for (const row of rows) await book.rows([row]);
    await book.end();
  });
}

async function readBack(): Promise<string[][]> {
  const rows: string[][] = [];
  await readRows(path, {}, { onBatch: (batch) => batch.rows.forEach((row) => rows.push([...row])) });
  return rows;
}

const columns = [
  { name: 'Name', kind: 'text' },
  { name: 'Phone', kind: 'address' },
  { name: 'Orders', kind: 'number' },
  { name: 'Spent', kind: 'money' },
] as const;

test('what is written is what our own reader reads', async () => {
  await write({
    columns,
    rows: [
      ['=1+1 <&"\'> أحمد', '+4917012345678', 3, -1250],
      [null, '007', 0, 5],
      ['  spaces \n and lines _x0041_ \u0007', null, 12.5, 100_000],
    ],
  });
  expect(await readBack()).toEqual([
    ['=1+1 <&"\'> أحمد', '+4917012345678', '3', '-12.5'],
    ['', '007', '0', '0.05'],
    ['  spaces \n and lines _x0041_ \u0007', '', '12.5', '1000'],
  ]);
});

test('another reader reads the same, numbers as numbers and text as text', async () => {
  await write({ columns, rows: [['=1+1', '+4917012345678', 3, -1250]] });
  const [sheet] = await readXlsxFile(path);
  expect(sheet?.data).toEqual([
    ['Name', 'Phone', 'Orders', 'Spent'],
    ['=1+1', '+4917012345678', 3, -12.5],
  ]);
});

test('any text comes back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }),
      async (texts) => {
        await write({
          columns: [
            { name: 'Id', kind: 'number' },
            { name: 'Text', kind: 'text' },
          ],
          rows: texts.map((text, at) => [at + 1, text]),
        });
        const back = await readBack();
        expect(back.map((row) => row[1] ?? '')).toEqual(texts);
      },
    ),
    { numRuns: runs(60) },
  );
});

test('a name that no sheet may have is mended; equal content makes equal bytes', async () => {
  const sheet: Sheet = {
    columns,
    rows: [['a', null, 1, 1]],
    name: "'[a]:b*?/\\".padEnd(60, 'x'),
    isRightToLeft: true,
  };
  await write(sheet);
  const first = readFileSync(path);
  expect(await readBack()).toEqual([['a', '', '1', '0.01']]);
  await write(sheet);
  expect(readFileSync(path).equals(first)).toBe(true);
});

test('more rows than a sheet holds are refused, and nothing is left', async () => {
  await expect(
    writeWholeFile(join(folder, 'long.xlsx'), async (append) => {
      const book = await beginWorkbook(append, {
        name: 'x',
        columns: [columns[2]],
        currency: null,
        isRightToLeft: false,
      });
      const block = Array.from({ length: 1024 }, () => [1]);
      for (let at = 0; at < 1025; at += 1) await book.rows(block);
    }),
  ).rejects.toMatchObject({ code: 'sheet-too-long' });
});
