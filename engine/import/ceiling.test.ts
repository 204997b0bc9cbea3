import { expect, test } from 'vitest';
import { imageBytes } from '../image/image.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { Mapping } from '../../shared/core/model/import.ts';
import { freshDb } from '../../shared/testing/apply-drafts.ts';
import { refusePastCeiling, roomFor } from './ceiling.ts';

const orders = (meanings: readonly string[]) =>
  Mapping.parse({
    kind: 'order-lines',
    system: 'generic',
    read: {},
    columns: meanings.map((meaning) => ({ name: meaning, meaning })),
  });
const keyed = orders(['orders.key', 'line.amount']);

test('the room of a workspace is what is left of the ceiling, by what rows of the kind need', async () => {
  const db = await freshDb();
  const empty = imageBytes(db.image());
  // 45 bytes a line of an order; a row that is an order as well needs 230 more
  expect(roomFor(db, keyed, [], empty + 45_000)).toBe(1000);
  expect(roomFor(db, orders(['line.amount']), [], empty + 275_000)).toBe(1000);
  expect(roomFor(db, keyed, [], empty - 1)).toBe(0);
});

test('longer rows of contacts need more room', async () => {
  const db = await freshDb();
  const contacts = Mapping.parse({ ...keyed, kind: 'contacts' });
  const room = (text: string) => roomFor(db, contacts, [[text]], imageBytes(db.image()) + 1_000_000);
  expect(room('')).toBe(2500);
  // 400 bytes, and 2.5 for each of 240 characters
  expect(room('x'.repeat(240))).toBe(1000);
});

test('a file past the ceiling is refused before it is begun, with both numbers; one that fits is not', () => {
  expect(() => refusePastCeiling('/a/big.csv', 11, 10)).toThrow(
    new AppError('import-too-large', { name: 'big.csv', rows: 11, room: 10 }),
  );
  expect(() => refusePastCeiling('/a/fits.csv', 10, 10)).not.toThrow();
});
