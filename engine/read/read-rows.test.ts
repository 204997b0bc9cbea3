import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
  appendFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { AppError } from '../../shared/core/model/errors.ts';
import { makeFixedWidthReader } from './fixed-width-rows.ts';
import { readRows, type Batch, type RowSink } from './read-rows.ts';
import { resolveSample } from './resolve-read.ts';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-read-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function collect(path: string, sink: Partial<RowSink> = {}) {
  const rows: (readonly string[])[] = [];
  const damage: Batch['damage'][number][] = [];
  const summary = await readRows(
    path,
    {},
    {
      ...sink,
      onBatch(batch) {
        rows.push(...batch.rows);
        damage.push(...batch.damage);
      },
    },
  );
  return { rows, damage, summary };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no error';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

const encodings = '../shared/data/csv-torture/encodings';
const hasEncodings = existsSync(encodings);
if (!hasEncodings) console.warn('the files of many encodings are not there: their tests are skipped');
type Entry = { file: string; encoding: string; rows: number };
const manifest = hasEncodings
  ? (JSON.parse(readFileSync(`${encodings}/manifest.json`, 'utf8')) as Entry[])
  : [{ file: 'none', encoding: 'none', rows: 0 }];

test.skipIf(!hasEncodings).each(manifest)(
  '$file is found to be $encoding',
  async ({ file: name, encoding, rows }) => {
    const path = `${encodings}/${name}`;
    const expected = file(`expected-${name}`, readFileSync(`${encodings}/expected_utf8/${name}`));
    const { read } = await resolveSample(path, {});
    expect(read.encoding).toBe(encoding.replace('utf-16-', 'utf-16'));
    const found = await collect(path);
    expect(found.summary.rows).toBe(rows);
    const truth = await collect(expected);
    expect([found.summary.header, found.rows]).toEqual([truth.summary.header, truth.rows]);
  },
);

const arabic = 'الاسم,المدينة\nمحمد,القاهرة\nفاطمة,الرياض\n';

test.each([
  ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(arabic, 'utf16le')])],
  ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(arabic, 'utf16le').swap16()])],
  ['utf-16le', Buffer.from(arabic, 'utf16le')],
  ['utf-8', Buffer.from(`\ufeff${arabic}`)],
])('%s with Arabic names is read, marks or none', async (encoding, bytes) => {
  const path = file('arabic.csv', bytes);
  expect((await resolveSample(path, {})).read.encoding).toBe(encoding);
  const { rows, summary } = await collect(path);
  expect(summary.header).toEqual([['الاسم', 'المدينة']]);
  expect(rows).toEqual([
    ['محمد', 'القاهرة'],
    ['فاطمة', 'الرياض'],
  ]);
});

test('an encoding is decided by every byte: one accent after two megabytes of ASCII', async () => {
  const ascii = 'id,name\n' + '1,plain\n'.repeat(300_000);
  const path = file('late.csv', Buffer.concat([Buffer.from(ascii), Buffer.from('2,Jos\xe9\n', 'latin1')]));
  const { rows } = await collect(path);
  expect(rows.at(-1)).toEqual(['2', 'José']);
});

test('a compressed file is read by its content, whatever its name', async () => {
  const { rows, summary } = await collect(file('packed.csv', gzipSync('a,b\n1,x\n2,y\n')));
  expect(rows).toEqual([
    ['1', 'x'],
    ['2', 'y'],
  ]);
  expect(summary.compressed).toBe(true);
});

test('progress ends at the size of the file, rows are numbered from 1 across batches', async () => {
  const path = file(
    'long.csv',
    'id,name\n' + Array.from({ length: 100_000 }, (_, i) => `${i + 1},name`).join('\n'),
  );
  const seen: [number, number][] = [];
  let next = 1;
  let batches = 0;
  const summary = await readRows(
    path,
    {},
    {
      onBytes: (done, total) => seen.push([done, total]),
      onBatch(batch) {
        expect(batch.firstRow).toBe(next);
        expect(batch.rows[0]?.[0]).toBe(String(next));
        next += batch.rows.length;
        batches += 1;
      },
    },
  );
  expect(summary.rows).toBe(100_000);
  expect(batches).toBeGreaterThan(3);
  expect(seen.at(-1)).toEqual([summary.bytes, summary.bytes]);
});

test('reading stops when it is told to', async () => {
  const path = file('stop.csv', 'id,name\n' + '1,a\n'.repeat(500_000));
  let batches = 0;
  const stopped = readRows(
    path,
    {},
    {
      onBatch: () => {
        batches += 1;
      },
      throwIfCancelled() {
        if (batches >= 1) throw new AppError('cancelled');
      },
    },
  );
  expect(await codeOf(stopped)).toBe('cancelled');
  expect(batches).toBe(1);
});

test('a file that is not there, is a folder, is empty', async () => {
  expect(await codeOf(collect(join(folder, 'nowhere.csv')))).toBe('file-missing');
  expect(await codeOf(collect(folder))).toBe('file-unreadable');
  expect(await codeOf(collect(file('empty.csv', '')))).toBe('file-empty');
  expect(await codeOf(collect(file('blank.csv', '\n \n\r\n')))).toBe('file-empty');
  expect(await codeOf(collect(file('empty.csv.gz', gzipSync(''))))).toBe('file-empty');
});

test('a file deleted, grown or replaced while it is read is not brought in', async () => {
  const content = 'id,name\n' + '1,a\n'.repeat(200_000);
  const read = { encoding: 'utf-8', delimiter: ',', headerRows: 1 };
  const during = (change: (path: string) => void) => {
    const path = file('changing.csv', content);
    let isChanged = false;
    return codeOf(
      readRows(path, read, {
        onBatch() {
          if (!isChanged) change(path);
          isChanged = true;
        },
      }),
    );
  };
  expect(await during((path) => rmSync(path))).toBe('file-missing');
  expect(await during((path) => appendFileSync(path, '2,b\n'))).toBe('file-changed');
  expect(await during((path) => writeFileSync(path, 'id,name\n'))).toBe('file-changed');
  expect(await during((path) => utimesSync(path, 1, 1))).toBe('file-changed');
});

test('a second pass that finds another file than the first fails', async () => {
  const path = file('twice.csv', 'a,b\n1,2\n');
  const { summary } = await collect(path);
  expect(await codeOf(collect(path, { expected: summary.stamp }))).toBe('no error');
  writeFileSync(path, 'a,b\n1,2\n3,4\n');
  expect(await codeOf(collect(path, { expected: summary.stamp }))).toBe('file-changed');
});

test('damaged and hostile compression', async () => {
  const whole = gzipSync(
    'id,name\n' + Array.from({ length: 50_000 }, (_, i) => `${i},n${i * 7919}\n`).join(''),
  );
  expect(await codeOf(collect(file('cut.gz', whole.subarray(0, whole.length - 200))))).toBe(
    'file-compressed-damaged',
  );
  const flipped = Buffer.from(whole);
  flipped[Math.floor(flipped.length / 2)]! ^= 0xff;
  expect(await codeOf(collect(file('flipped.gz', flipped)))).toBe('file-compressed-damaged');
  // 128 MB of one letter in 128 KB: a thousandfold
  expect(await codeOf(collect(file('bomb.gz', gzipSync(Buffer.alloc(128 * 1024 ** 2, 97)))))).toBe(
    'file-too-large',
  );
});

test('2,000 columns are read, 2,001 are refused', async () => {
  const wide = (columns: number) =>
    Array.from({ length: columns }, (_, i) => `c${i}`).join(',') + '\n' + '1,'.repeat(columns - 1) + '1\n';
  expect(await codeOf(collect(file('wide.csv', wide(2000))))).toBe('no error');
  expect(await codeOf(collect(file('wider.csv', wide(2001))))).toBe('file-too-many-columns');
});

test('a line of fixed width without end is one damaged row, cut, and the lines after it are whole', () => {
  const reader = makeFixedWidthReader([0, 4]);
  const blocks = ['ab  cd\n', 'x'.repeat(700_000), 'x'.repeat(700_000), 'yy\nef  gh\n'];
  const found = blocks.map((block, i) => reader.push(block, i === blocks.length - 1));
  expect(found.flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell.length)))).toEqual([
    [2, 2], [4, 196], [2, 2],
  ]); // prettier-ignore
  expect(found.map(({ damage }) => damage)).toEqual([null, null, ['cell-too-long'], null]);
});

test('characters that the encoding has not are told by their rows', async () => {
  const path = file('broken.csv', Buffer.from('id,name\n1,good\n2,b\xe9d\n', 'latin1'));
  const summary: Batch['damage'][number][] = [];
  await readRows(path, { encoding: 'utf-8' }, { onBatch: (batch) => void summary.push(...batch.damage) });
  expect(summary).toEqual([{ row: 2, code: 'text-undecodable' }]);
});

test('fixed-width text: columns by the blanks that all lines share, a header of words', async () => {
  const path = file(
    'fixed.txt',
    ' id  date number_of_cds  value\r\n 00001 19970101  1   11.77\r\n 00002 19970112 12  111.00\r\n 00003 19970112  5    7.00\r\n',
  );
  const { rows, summary } = await collect(path);
  expect(summary.header).toEqual([['id', 'date', 'number_of_cds', 'value']]);
  expect(rows).toEqual([
    ['00001', '19970101', '1', '11.77'],
    ['00002', '19970112', '12', '111.00'],
    ['00003', '19970112', '5', '7.00'],
  ]);
});
