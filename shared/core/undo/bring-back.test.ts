import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { fillNew } from '../../../engine/store/starting-content.ts';
import { int, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { AppError } from '../model/errors.ts';
import type { Step } from '../model/steps.ts';
import { undo } from './apply.ts';
import { bringBack, returnStep } from './bring-back.ts';
import { listDeleted } from './deleted.ts';
import { addIrreversible, beginStep, endStep, watchChanges } from './record.ts';

const at = '2026-01-02T03:04:05.000Z';
let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillNew(db, 'EUR', at);
  db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Mona Adel')`);
  watchChanges(db);
});
afterEach(() => db.close());

function step(name: Step['name'], params: Step['params'], work: () => void): number {
  return db.transaction(() => {
    const id = beginStep(db, { name, params }, at);
    work();
    endStep(db, id);
    return id;
  });
}
const addNote = (id: number, body: string) =>
  step('add-note', { customer: 'Mona Adel' }, () =>
    db.run(
      sql`INSERT INTO customer_note (id, customer_id, body, author, written_at) VALUES (${id}, 1, ${body}, 'Omar', ${at})`,
    ),
  );
const removeNote = (id: number) =>
  step('remove-note', { customer: 'Mona Adel' }, () =>
    db.run(sql`DELETE FROM customer_note WHERE id = ${id}`),
  );
const saveSegment = (id: number, name: string) =>
  step('save-segment', { segment: name }, () => {
    db.run(
      sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (${id}, ${name}, '{}', 1, ${at})`,
    );
    db.run(
      sql`INSERT INTO segment_snapshot (segment_id, taken_at, customers, version) VALUES (${id}, ${at}, 3, 1)`,
    );
  });
const removeSegment = (id: number, name: string) =>
  step('remove-segment', { segment: name }, () => db.run(sql`DELETE FROM segment WHERE id = ${id}`));
const back = (id: number) => {
  const returning = returnStep(db, id);
  return step(returning.name, returning.params, () => bringBack(db, id));
};
const notes = () =>
  db.all(sql`SELECT body FROM customer_note ORDER BY id`, { body: text }).map(({ body }) => body);
const segments = () => db.all(sql`SELECT id, name FROM segment ORDER BY id`, { id: int, name: text });
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return null;
};

test('what was deleted is listed with what it said, and comes back by itself, whatever was done since', () => {
  addNote(1, 'Likes tea');
  const removed = removeNote(1);
  addNote(2, 'Has a dog');
  expect(listDeleted(db)).toEqual([
    {
      ...{ id: removed, name: 'remove-note', params: { customer: 'Mona Adel' }, doneAt: at },
      ...{ says: 'Likes tea', canReturn: true },
    },
  ]);
  back(removed);
  expect(notes()).toEqual(['Likes tea', 'Has a dog']);
  expect(listDeleted(db)).toEqual([]);
  expect(codeOf(() => returnStep(db, removed))).toBe('deleted-gone');
});

test('bringing back is a step that is undone like any other; then the thing is among the deleted again', () => {
  addNote(1, 'Likes tea');
  const removed = removeNote(1);
  back(removed);
  db.transaction(() => undo(db));
  expect(notes()).toEqual([]);
  expect(listDeleted(db).map(({ id }) => id)).toEqual([removed]);
});

test('a segment comes back with the looks at it', () => {
  saveSegment(1, 'Regulars');
  const removed = removeSegment(1, 'Regulars');
  back(removed);
  expect(segments()).toEqual([{ id: 1, name: 'Regulars' }]);
  expect(db.all(sql`SELECT segment_id FROM segment_snapshot`, { segment_id: int })).toEqual([
    { segment_id: 1 },
  ]);
});

test('where something new has its number, it comes back under another', () => {
  saveSegment(1, 'Regulars');
  const removed = removeSegment(1, 'Regulars');
  saveSegment(1, 'Newcomers');
  back(removed);
  expect(segments()).toEqual([
    { id: 1, name: 'Newcomers' },
    { id: 2, name: 'Regulars' },
  ]);
});

test('where something new has its name, nothing changes and it is said why', () => {
  saveSegment(1, 'Regulars');
  const removed = removeSegment(1, 'Regulars');
  saveSegment(1, 'Regulars');
  expect(codeOf(() => back(removed))).toBe('deleted-taken');
  expect(segments()).toEqual([{ id: 1, name: 'Regulars' }]);
});

test('after a step that cannot be taken back, what was deleted is told of but comes back only by a backup', () => {
  addNote(1, 'Likes tea');
  const removed = removeNote(1);
  db.transaction(() => addIrreversible(db, { name: 'import', params: { file: 'orders.csv' } }, at));
  expect(listDeleted(db)).toMatchObject([{ id: removed, says: null, canReturn: false }]);
  expect(codeOf(() => returnStep(db, removed))).toBe('deleted-gone');
});

test('what was deleted and undone at once is not deleted', () => {
  addNote(1, 'Likes tea');
  removeNote(1);
  db.transaction(() => undo(db));
  expect(listDeleted(db)).toEqual([]);
});
