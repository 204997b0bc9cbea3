import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memorySession } from '../../shared/testing/memory-session.ts';
import type { Shop } from '../../shared/testing/shop.ts';
import { buildColumns } from '../../shared/core/columns/build.ts';
import {
  checksumming,
  columnsCachePath,
  loadColumns,
  readColumnsCache,
  writeColumnsCache,
} from './columns-cache.ts';
import { columnsBytes, columnsOver, countsOf, listsOf } from './columns-layout.ts';
import { anyStep } from '../../shared/testing/steps.ts';

const key = { generation: 7, stamp: 'abc' };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'columns-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const goOn = () => undefined;

const shop: Shop = {
  currency: 'KWD',
  customers: [{ id: 2 }, { id: 5 }],
  products: [1, 4],
  orders: [
    {
      customer: 5,
      on: '2024-02-29',
      state: 'partly-refunded',
      refunded: 3,
      lines: [{ product: 4, amount: 10, quantity: 0.25 }],
    },
    { customer: null, on: '2024-01-01', lines: [{ amount: 1 }, { amount: 2 }] },
    { customer: 2, on: '2024-01-01', currency: 'USD', lines: [{ amount: 1 }] },
  ],
};

async function columnsOfShop(of: Shop = shop) {
  const session = await memorySession(of);
  const columns = buildColumns(session.db, 3);
  await session.close();
  return columns;
}

test('what is read back is what was built, in shared memory', async () => {
  const columns = await columnsOfShop();
  const path = join(folder, 'a');
  expect(await writeColumnsCache(path, columns, key)).toBe(true);
  const read = await readColumnsCache(path, key, 3);
  expect(read).toEqual(columns);
  expect(read?.lines.amountMinor.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(readdirSync(folder)).toEqual(['a']);
});

test('for any size, the layout takes the bytes it says and lists follow one another in the stored order', () => {
  const size = fc.nat(50);
  fc.assert(
    fc.property(fc.record({ customers: size, orders: size, lines: size, products: size }), (counts) => {
      const bytes = columnsBytes(counts);
      const facts = { dataVersion: 1, currency: null, ordersWithoutRate: 0, linesWithoutRate: 0 };
      const made = columnsOver(new SharedArrayBuffer(bytes), counts, facts);
      expect(made.bytes).toBe(bytes);
      expect(countsOf(made.columns)).toEqual(counts);
      const starts = listsOf(made.columns).map(({ byteOffset }) => byteOffset);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }),
  );
});

test('the checksum pauses every 4 MiB and is that of all bytes in a row', () => {
  const whole = Uint8Array.from({ length: 9 * 2 ** 20 }, (_, at) => (at * 31) ^ (at >>> 9));
  const lists = [whole.subarray(0, 100), whole.subarray(100, 100), whole.subarray(100)];
  const steps = checksumming(lists);
  let pauses = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) pauses += 1;
  expect(step.value).toBe(crc32(whole));
  // one of the first list, none of the empty one, three of the last: 4, 4 and nearly 1 MiB
  expect(pauses).toBe(4);
});

test('a cache of another generation or another payload is not taken', async () => {
  const path = join(folder, 'a');
  await writeColumnsCache(path, await columnsOfShop(), key);
  expect(await readColumnsCache(path, { ...key, generation: 8 }, 1)).toBeNull();
  expect(await readColumnsCache(path, { ...key, stamp: 'abd' }, 1)).toBeNull();
  expect(await readColumnsCache(join(folder, 'none'), key, 1)).toBeNull();
  expect(await readColumnsCache(folder, key, 1)).toBeNull();
});

test('every flipped bit, every truncation and every added byte is seen', async () => {
  const path = join(folder, 'a');
  await writeColumnsCache(path, await columnsOfShop(), key);
  const good = readFileSync(path);
  const taken = async (bytes: Uint8Array) => {
    writeFileSync(path, bytes);
    return (await readColumnsCache(path, key, 1)) !== null;
  };
  expect(await taken(good)).toBe(true);
  for (let at = 0; at < good.length; at += 1) {
    const bad = Buffer.from(good);
    bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
    // padding after the header is the one part that means nothing
    const isPadding = at >= 16 + good.readUInt32LE(8) && at < 16 + Math.ceil(good.readUInt32LE(8) / 8) * 8;
    if (!isPadding) expect(await taken(bad), `byte ${at}`).toBe(false);
  }
  for (let length = 0; length < good.length; length += 7)
    expect(await taken(good.subarray(0, length))).toBe(false);
  expect(await taken(Buffer.concat([good, Buffer.from([0])]))).toBe(false);
  expect(await taken(Buffer.alloc(good.length))).toBe(false);
});

test('a link in the place of the cache is not followed, neither to read nor to write', async () => {
  const path = join(folder, 'a');
  const columns = await columnsOfShop();
  await writeColumnsCache(join(folder, 'elsewhere'), columns, key);
  const before = readFileSync(join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), path);
  expect(await readColumnsCache(path, key, 1)).toBeNull();
  expect(await writeColumnsCache(path, columns, { ...key, generation: 9 })).toBe(true);
  expect(readFileSync(join(folder, 'elsewhere')).equals(before)).toBe(true);
  expect(await readColumnsCache(path, { ...key, generation: 9 }, 3)).toEqual(columns);
});

test('loading builds once, reads the next time, and builds again after a change', async () => {
  const session = await memorySession(shop, join(folder, 'acme.firsthand'));
  const path = columnsCachePath(session.workspace().path);
  const built = await loadColumns(session.workspace(), goOn);
  expect(path).toBe(join(folder, 'acme.firsthand-columns'));
  expect(existsSync(path)).toBe(true);
  const again = await loadColumns(session.workspace(), goOn);
  expect(again).toEqual(built);
  // read from one file into one piece of memory; built piece by piece
  expect(again.lines.day.buffer).toBe(again.orders.day.buffer);
  expect(built.lines.day.buffer).not.toBe(built.orders.day.buffer);
  await session
    .workspace()
    .change(anyStep, (db) =>
      db.run({ text: 'UPDATE order_line SET amount_minor = 77 WHERE order_id = 1', params: [] }),
    );
  expect((await loadColumns(session.workspace(), goOn)).orders.amountMinor[0]).toBe(77);
  await session.close();
});

test('a workspace that is only read, and a folder that cannot be written, give columns and no file', async () => {
  const session = await memorySession(shop, join(folder, 'acme.firsthand'));
  const expected = buildColumns(session.db, 1);
  const readOnly = {
    ...session.workspace(),
    readOnly: { reason: 'held' as const, holder: 'someone', since: '' },
  };
  expect(await loadColumns(readOnly, goOn)).toEqual(expected);
  const missing = { ...session.workspace(), path: join(folder, 'gone', 'acme.firsthand') };
  expect(await loadColumns(missing, goOn)).toEqual(expected);
  chmodSync(folder, 0o500);
  expect(await loadColumns(session.workspace(), goOn)).toEqual(expected);
  chmodSync(folder, 0o700);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await session.close();
});
