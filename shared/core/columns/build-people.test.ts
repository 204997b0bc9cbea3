import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../../engine/open.ts';
import { fillShop } from '../../testing/shop.ts';
import { sql } from '../db/sql.ts';
import { buildPeople } from './build-people.ts';
import { allTexts, textAt, textCount, textOfRow } from './read-text.ts';
import { gatherTexts } from './text-gatherer.ts';
import { readUtf8, writeUtf8 } from './utf8.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

test('a text written in UTF-8 has the bytes that the platform gives it and reads back the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = new Uint8Array(text.length * 3 + 1);
      const end = writeUtf8(text, bytes, 1);
      expect([...bytes.subarray(1, end)]).toEqual([...new TextEncoder().encode(text)]);
      expect(readUtf8(bytes, 1, end)).toBe(text);
    }),
  );
});

test('half of a pair that stands alone and a long text come back as they were', () => {
  for (const text of ['a\ud800b', '\udc00', '\ud83d\ude00'.repeat(5000), `a${'\u0645'.repeat(9001)}`]) {
    const bytes = new Uint8Array(text.length * 3);
    expect(readUtf8(bytes, 0, writeUtf8(text, bytes, 0))).toBe(text);
  }
});

test('every row gives back its text, blanks are -1, and each distinct text is kept once', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.oneof(anyText, fc.constantFrom('a', 'b')))), (texts) => {
      const gatherer = gatherTexts(texts.length);
      for (const text of texts) gatherer.add(text);
      const column = gatherer.column();
      const expected = texts.map((text) => (text === '' ? null : text));
      expect(texts.map((_, row) => textOfRow(column, row))).toEqual(expected);
      const distinct = new Set(expected.filter((text) => text !== null));
      expect(textCount(column.distinct)).toBe(distinct.size);
      const oneByOne = [...distinct.keys()].map((_, at) => textAt(column.distinct, at));
      expect(new Set(oneByOne)).toEqual(distinct);
      expect(allTexts(column.distinct)).toEqual(oneByOne);
    }),
  );
});

test('ten thousand distinct texts stay apart', () => {
  const gatherer = gatherTexts(20_000);
  for (let row = 0; row < 20_000; row += 1) gatherer.add(`text ${row % 10_000}`);
  const column = gatherer.column();
  expect(textCount(column.distinct)).toBe(10_000);
  expect(textOfRow(column, 19_999)).toBe('text 9999');
  expect(column.codes[19_999]).toBe(column.codes[9_999]);
  expect(allTexts(column.distinct)).toEqual(Array.from({ length: 10_000 }, (_, row) => `text ${row}`));
  expect(column.codes.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(column.distinct.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('customers come by id with what is shown and what is compared; the merged ones are left out', async () => {
  const db = await openDb();
  fillShop(db, {
    customers: [
      { id: 9, name: 'Chloé Martin', email: 'Chloe@Example.com', city: 'Paris', firstSeenOn: '2024-02-29' },
      { id: 4, name: 'محمد', phone: '+20 100' },
      { id: 6, name: 'Chloé Martin', mergedInto: 9 },
    ],
  });
  db.run(sql`UPDATE customer SET postcode = '75001', gender = '' WHERE id = 9`);
  const people = buildPeople(db, 3);
  db.close();
  const rows = [0, 1].map((row) => ({
    id: people.id[row],
    name: textOfRow(people.fields.name, row),
    email: textOfRow(people.fields.email, row),
    city: textOfRow(people.fields.city, row),
    postcode: textOfRow(people.fields.postcode, row),
    gender: textOfRow(people.fields.gender, row),
    emailKey: textOfRow(people.emailKey, row),
    phoneKey: textOfRow(people.phoneKey, row),
    nameKey: textOfRow(people.nameKey, row),
    seen: textOfRow(people.firstSeenOn, row),
  }));
  const blank = {
    email: null,
    city: null,
    postcode: null,
    gender: null,
    emailKey: null,
    phoneKey: null,
    seen: null,
  };
  expect(people).toMatchObject({ dataVersion: 3, count: 2 });
  expect(rows).toEqual([
    { ...blank, id: 4, name: 'محمد', phoneKey: '20100', nameKey: 'محمد' },
    {
      ...blank,
      id: 9,
      name: 'Chloé Martin',
      email: 'Chloe@Example.com',
      city: 'Paris',
      postcode: '75001',
      emailKey: 'chloe@example.com',
      nameKey: 'chloe martin',
      seen: '2024-02-29',
    },
  ]);
});

test('a database without customers has columns without rows', async () => {
  const db = await openDb();
  fillShop(db, {});
  const people = buildPeople(db, 1);
  db.close();
  expect(people.count).toBe(0);
  expect(textCount(people.fields.name.distinct)).toBe(0);
});
