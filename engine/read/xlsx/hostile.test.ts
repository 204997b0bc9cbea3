// Workbooks that no spreadsheet program writes: each is refused with its reason, before it costs memory or time.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { AppError } from '../../../shared/core/model/errors.ts';
import { readAll } from '../../../shared/testing/read-all.ts';
import { writeWorkbook, type TestWorkbook } from '../../../shared/testing/workbook.ts';
import { zip, type ZipPart } from '../../../shared/testing/zip.ts';
import { inspectFile } from '../inspect-file.ts';
import { workbookLimits, type WorkbookLimits } from '../limits.ts';
import { readWorkbookRows } from './read-workbook-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-hostile-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;

function file(content: Uint8Array): string {
  const path = join(folder, `book-${(files += 1)}.xlsx`);
  writeFileSync(path, content);
  return path;
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => 'was read',
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? { code: error.code, ...error.params } : error;
}
const inspect = (path: string) =>
  inspectFile(path, {}, undefined, { currency: null, savedMapping: () => null });

const rows = [
  ['Email', 'City'],
  ['a@example.com', 'Oslo'],
];
const withParts = (parts: readonly ZipPart[], more: Partial<TestWorkbook> = {}) =>
  file(writeWorkbook({ sheets: [{ name: 'People', rows }], parts, ...more }));
const sheetPart = 'xl/worksheets/sheet1.xml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetOf = (data: string) => `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
const name = expect.stringMatching(/^book-\d+\.xlsx$/u) as unknown;

test('a bomb of some kilobytes that unpacks to 24 MB is told by the table of contents', async () => {
  const cells = '<row><c><v>1</v></c></row>'.repeat(1_000_000);
  const path = withParts([{ name: sheetPart, content: sheetOf(cells) }]);
  const before = process.memoryUsage().arrayBuffers;
  expect(await refusal(inspect(path))).toEqual({
    code: 'spreadsheet-too-large',
    name,
    what: 'bytes',
    limit: 4096,
  });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6);
});

test('a part that unpacks to more than it says is damaged, so that a bomb cannot lie about its size', async () => {
  const content = sheetOf('<row><c><v>1</v></c></row>'.repeat(1_000_000));
  const path = withParts([{ name: sheetPart, content, declaredBytes: 1000 }]);
  expect(await refusal(readAll(path))).toMatchObject({ code: 'spreadsheet-damaged', part: sheetPart });
});

test('a million shared strings in a few kilobytes', async () => {
  const stringsXml = `<sst xmlns="${main}">${'<si><t>x</t></si>'.repeat(1_000_000)}</sst>`;
  const path = withParts([], { stringsXml });
  expect(await refusal(readAll(path))).toMatchObject({ code: 'spreadsheet-too-large', what: 'bytes' });
});

test('a million rows of sixteen thousand columns that are only declared cost nothing', async () => {
  const xml = `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Email</t></is></c><c r="XFD1"/></row><row r="1048576"><c r="A1048576" t="inlineStr"><is><t>a@example.com</t></is></c></row></sheetData><mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells></worksheet>`;
  const found = await inspect(withParts([{ name: sheetPart, content: xml }]));
  expect([found.rows, found.columns.map((column) => column.name)]).toEqual([1, ['Email']]);
});

test('a value in column 16,384 is more columns than can be read', async () => {
  const xml = sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>');
  expect(await refusal(readAll(withParts([{ name: sheetPart, content: xml }])))).toMatchObject({
    code: 'file-too-many-columns',
    columns: 16_384,
  });
});

/** Every cap by itself, set so low that a small workbook passes it. */
test.each<[what: string, limits: Partial<WorkbookLimits>]>([
  ['parts', { parts: 3 }],
  ['bytes', { partBytes: 100 }],
  ['bytes', { smallPartBytes: 100 }],
  ['sheets', { sheets: 0 }],
  ['cells', { cells: 3 }],
  ['strings', { sharedStrings: 3 }],
  ['characters', { sharedCharacters: 10 }],
  ['merges', { merges: 1 }],
  ['seconds', { seconds: -1 }],
])('more %s than can be read: %o', async (what, limits) => {
  const book = {
    sheets: [{ name: 'People', rows, merges: ['A5:A6', 'A7:A8'] }],
    sharesStrings: true,
  };
  const path = file(writeWorkbook(book));
  const read = { encoding: 'utf-8', delimiter: 'xlsx', headerRows: 1, skipRows: 0, sheet: 'People' };
  const sink = { onBatch: () => undefined };
  const reading = (caps: WorkbookLimits) => readWorkbookRows(path, read, sink, caps);
  expect(await refusal(reading({ ...workbookLimits, ...limits }))).toMatchObject({
    code: 'spreadsheet-too-large',
    what,
  });
  expect((await reading(workbookLimits)).rows).toBe(1);
});

test('a workbook in a .gz is unpacked to memory, and not beyond its ceiling', async () => {
  const path = file(gzipSync(writeWorkbook({ sheets: [{ name: 'People', rows }] })));
  const read = { encoding: 'utf-8', delimiter: 'xlsx', headerRows: 1, skipRows: 0, sheet: 'People' };
  const limits = { ...workbookLimits, packedBytes: 100 };
  const reading = readWorkbookRows(path, read, { onBatch: () => undefined }, limits);
  expect(await refusal(reading)).toMatchObject({ code: 'spreadsheet-too-large', what: 'bytes' });
});

test('a text without an end between two tags is not gathered', async () => {
  // every byte is another one, so that the part is no bomb by its ratio
  let text = '';
  for (let i = 0; text.length < 9 * 1024 ** 2; i += 1) text += `${i * 7919} `;
  const xml = sheetOf(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
  const path = withParts([{ name: sheetPart, content: xml }]);
  expect(await refusal(readAll(path))).toMatchObject({ code: 'spreadsheet-too-large', what: 'text' });
});

test('a row of more than a million characters is one listed reject, cut', async () => {
  const long = 'x'.repeat(1_100_000);
  const path = file(
    writeWorkbook({ sheets: [{ name: 'People', rows: [...rows, [long, 'y'], rows[1] ?? []] }] }),
  );
  const read = await readAll(path);
  expect(read.damage).toEqual([[2, 'cell-too-long']]);
  expect(read.cells[1]).toEqual(['x'.repeat(200), 'y']);
});

test.each([
  [
    'entities that grow',
    `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${sheetOf('<row><c><v>&b;</v></c></row>')}`,
    'spreadsheet-unsafe',
  ],
  [
    'an entity that reads a file',
    `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheetOf('<row><c><v>&a;</v></c></row>')}`,
    'spreadsheet-unsafe',
  ],
  ['an entity nobody knows', sheetOf('<row><c><v>&a;</v></c></row>'), 'spreadsheet-damaged'],
  ['tags that cross', sheetOf('<row><c></row></c>'), 'spreadsheet-damaged'],
  ['a sheet that ends half-way', sheetOf('<row><c><v>1</v></c></row>').slice(0, -30), 'spreadsheet-damaged'],
  [
    'bytes that are no text',
    sheetOf('<row><c><v>1</v></c></row>').replace('1', '\u{1}'),
    'spreadsheet-damaged',
  ],
  ['a row beyond the last', sheetOf('<row r="1048577"><c><v>1</v></c></row>'), 'spreadsheet-damaged'],
  ['a string that is not there', sheetOf('<row><c t="s"><v>7</v></c></row>'), 'spreadsheet-damaged'],
  ['a name of no string', sheetOf('<row><c t="s"><v>__proto__</v></c></row>'), 'spreadsheet-damaged'],
  [
    'two values for one place',
    sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    'spreadsheet-damaged',
  ],
  ['no XML at all', 'PK', 'spreadsheet-damaged'],
])('%s', async (_, xml, code) => {
  expect(await refusal(readAll(withParts([{ name: sheetPart, content: xml }])))).toMatchObject({ code });
});

test('what should be a number and is none is kept as text, and so is a cell of an unknown type', async () => {
  const data = '<row><c><v>a</v></c></row><row><c><v>NaN</v></c><c><v>1,5</v></c><c t="z"><v>x</v></c></row>';
  const path = withParts([{ name: sheetPart, content: sheetOf(data) }]);
  expect((await readAll(path, { sheet: 'People', skipRows: 0, headerRows: 1 })).cells).toEqual([
    ['NaN', '1,5', 'x'],
  ]);
});

test('invalid UTF-8 is damage, and never a replacement character', async () => {
  const bytes = Buffer.from(sheetOf('<row><c t="inlineStr"><is><t>A#</t></is></c></row>'));
  bytes[bytes.indexOf('#')] = 0xff;
  expect(await refusal(readAll(withParts([{ name: sheetPart, content: bytes }])))).toMatchObject({
    code: 'spreadsheet-damaged',
  });
});

test.each([
  ['a name that leaves the folder', [{ name: '../../evil.xml', content: 'x' }], 'spreadsheet-unsafe'],
  ['an absolute name', [{ name: '/etc/evil.xml', content: 'x' }], 'spreadsheet-unsafe'],
  ['a name that stands twice', [{ name: 'XL/Workbook.xml', content: 'x' }], 'spreadsheet-unsafe'],
  [
    'two parts of the same bytes',
    [
      { name: 'xl/media/a.bin', content: 'xxxxxxxxxx' },
      { name: 'xl/media/b.bin', content: '', sharesBytes: true },
    ],
    'spreadsheet-unsafe',
  ],
  ['a part with a password', [{ name: sheetPart, content: 'x', flags: 1 }], 'spreadsheet-encrypted'],
  ['a wrong checksum', [{ name: sheetPart, content: sheetOf(''), checksum: 1 }], 'spreadsheet-damaged'],
] satisfies [string, ZipPart[], string][])('an archive with %s', async (_, parts, code) => {
  expect(await refusal(readAll(withParts(parts)))).toMatchObject({ code, name });
});

test('an archive that is another one within, however deep, is never opened', async () => {
  const inner = writeWorkbook({ sheets: [{ name: 'People', rows }] });
  const path = file(zip([{ name: 'inner.xlsx', content: inner }]));
  expect(await refusal(readAll(path))).toMatchObject({ code: 'file-not-table', format: 'ZIP' });
});

test('every cut of a workbook is damage, told as such', async () => {
  const whole = writeWorkbook({ sheets: [{ name: 'People', rows }] });
  for (let length = 200; length < whole.length; length += 97)
    expect(await refusal(readAll(file(whole.subarray(0, length)))), String(length)).toMatchObject({
      code: 'spreadsheet-damaged',
    });
});

/** The container of the old format with one directory entry. */
function container(entry: string): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  Buffer.from(entry, 'utf16le').copy(bytes, 1024);
  return bytes;
}

test.each([
  ['with a password', container('EncryptedPackage'), { code: 'spreadsheet-encrypted' }],
  ['of the old format', container('Workbook'), { code: 'file-is-spreadsheet', format: 'XLS' }],
  [
    'of an open document',
    zip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content: '<x/>' },
    ]),
    { code: 'file-is-spreadsheet', format: 'ODS' },
  ],
  [
    'of the binary format',
    zip([{ name: 'xl/workbook.bin', content: 'x' }]),
    { code: 'file-is-spreadsheet', format: 'XLSB' },
  ],
  [
    'that is a text document',
    zip([{ name: 'word/document.xml', content: '<x/>' }]),
    { code: 'file-not-table' },
  ],
])('a workbook %s', async (_, content, expected) => {
  expect(await refusal(inspect(file(content)))).toMatchObject({ ...expected, name });
});

test('an empty sheet, and one with names only', async () => {
  const of = (content: readonly (readonly string[])[]) =>
    file(writeWorkbook({ sheets: [{ name: 'S', rows: content }] }));
  expect(await refusal(inspect(of([])))).toMatchObject({ code: 'file-empty' });
  expect(await refusal(inspect(of([['Email', 'City']])))).toMatchObject({ code: 'file-header-only' });
});
