import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { fillShop } from '../../../testing/shop.ts';
import { fillSurveys } from '../../../testing/surveys.ts';
import { sharedCodes, sharedInts } from '../../columns/columns.ts';
import { applyBoard } from '../board/apply-board.ts';
import type { ReadGroup } from '../reading.ts';
import { mergeRequests, moveRequest, setRequest, unmergeRequest, type FoundGroup } from './change-board.ts';
import { readBoard } from './read-board.ts';

const refs = [1, 2, 3, 4].map((response) => ({ response, question: 1 }));
const group = (key: string, kind: ReadGroup['kind'], ...answers: number[]): FoundGroup => ({
  ...{ key, kind, title: key },
  answers: answers.map((response) => ({ response, question: 1 })),
});
const groups = [group('blue', 'request', 1, 2), group('black', 'request', 3), group('torn', 'problem', 4)];
const change = {
  found: (key: string) => groups.find((one) => one.key === key) ?? null,
  now: '2026-05-01T00:00:00Z',
};

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillShop(db, { customers: [{ id: 1 }] });
  fillSurveys(db, [
    {
      questions: [{ key: 'wish', kind: 'text' }],
      responses: refs.map(() => ({ customer: 1, on: null, answers: { wish: 'In blue, please' } })),
    },
  ]);
});
afterEach(() => db.close());

/** The reading of four texts, one request or problem each. */
function found(keys: readonly string[]) {
  const requestOffsets = sharedInts(5);
  requestOffsets.set([0, 1, 2, 3, 4]);
  const requestKind = sharedCodes(4);
  requestKind.set([0, 0, 0, 1]);
  const requestGroup = sharedInts(4);
  requestGroup.set([0, 0, 1, 2]);
  return {
    ...{ requestOffsets, requestKind, requestGroup },
    groups: groups.map(({ kind, title }, at) => ({ key: keys[at] ?? '', kind, title, isWithoutHome: false })),
  };
}

/** The groups of every text, as the team has them. */
function laid(keys: readonly string[] = ['blue', 'black', 'torn']) {
  const { requestOffsets, requestGroup, groups: named } = applyBoard(found(keys), readBoard(db), refs);
  return refs.map((_, text) =>
    [...requestGroup.subarray(requestOffsets[text], requestOffsets[text + 1])].map((at) => named[at]?.title),
  );
}

test('what the team says of a group is kept, and counts as its title', () => {
  setRequest(db, change, { key: 'blue', state: 'planned', note: 'Spring' });
  setRequest(db, change, { key: 'blue', title: 'Other colours' });
  expect(readBoard(db)).toMatchObject([
    {
      key: 'blue',
      kind: 'request',
      title: 'Other colours',
      state: 'planned',
      note: 'Spring',
      mergedInto: null,
    },
  ]);
  setRequest(db, change, { key: 'blue', note: '' });
  expect(readBoard(db)[0]?.note).toBeNull();
  expect(laid()).toEqual([['Other colours'], ['Other colours'], ['black'], ['torn']]);
  expect(() => setRequest(db, change, { key: 'gone', state: 'done' })).toThrow(
    expect.objectContaining({ code: 'request-unknown' }),
  );
});

test('a merged group counts as the other until it is taken out', () => {
  mergeRequests(db, change, { key: 'black', into: 'blue' });
  expect(laid()).toEqual([['blue'], ['blue'], ['blue'], ['torn']]);
  expect(() => mergeRequests(db, change, { key: 'blue', into: 'black' })).toThrow(
    expect.objectContaining({ code: 'request-circular' }),
  );
  expect(() => mergeRequests(db, change, { key: 'torn', into: 'blue' })).toThrow(
    expect.objectContaining({ code: 'request-circular' }),
  );
  unmergeRequest(db, change, 'black');
  expect(laid()).toEqual([['blue'], ['blue'], ['black'], ['torn']]);
});

test('an answer is put into another group, and into a new one; the last word counts', () => {
  moveRequest(db, change, { response: 1, question: 1, kind: 'request', to: { key: 'black' } });
  expect(laid()).toEqual([['black'], ['blue'], ['black'], ['torn']]);
  const key = moveRequest(db, change, { response: 1, question: 1, kind: 'request', to: { title: 'Navy' } });
  expect(key).toBe('g2');
  expect(laid()).toEqual([['Navy'], ['blue'], ['black'], ['torn']]);
  // an answer may ask for something that was not found in it
  moveRequest(db, change, { response: 4, question: 1, kind: 'request', to: { key } });
  expect(laid()).toEqual([['Navy'], ['blue'], ['black'], ['torn', 'Navy']]);
  expect(() =>
    moveRequest(db, change, { response: 1, question: 1, kind: 'problem', to: { key: 'blue' } }),
  ).toThrow(expect.objectContaining({ code: 'request-unknown' }));
});

test('a group is known again by most of its answers when its key has changed', () => {
  setRequest(db, change, { key: 'blue', title: 'Other colours' });
  expect(laid(['colour', 'black', 'torn'])).toEqual([
    ['Other colours'],
    ['Other colours'],
    ['black'],
    ['torn'],
  ]);
});
