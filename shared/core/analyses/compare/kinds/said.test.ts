import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../../engine/open.ts';
import { compared, comparedBy, comparedOf } from '../../../../testing/compare-people.ts';
import { addLedgerRow } from '../../../../testing/ledger-rows.ts';
import { addPreferences, addResponses, addSurveys } from '../../../../testing/segment-rows.ts';
import { fillShop } from '../../../../testing/shop.ts';
import { sql } from '../../../db/sql.ts';
import type { ComparedField, ComparedShare } from '../schema.ts';
import type { Subject } from '../subject.ts';

const first = [1, 2, 3];
const second = [4, 5, 6];
let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillShop(db, { customers: [...first, ...second].map((id) => ({ id })) });
});
afterEach(() => db.close());

const run = (on = '2024-06-01') => compared(comparedOf(db, first, second, on));
/** Of how many people each side says it, and of how many it is true. */
function shares(subject: Subject, on?: string) {
  const found = comparedBy(run(on), subject) as ComparedShare | undefined; // shares are asked for
  return found && [found.first.count, found.first.n, found.second.count, found.second.n];
}

test('a preference is compared among those who stated one about its topic, and that they did among all', () => {
  const said = (customer: number, topic: string, value: string, on = '2024-05-01') => ({
    ...{ customer, topic, value, on },
  });
  addPreferences(db, [
    said(1, 'Interest', 'Hiking'),
    said(1, 'Interest', 'hiking'), // once more: one person
    said(1, 'Interest', 'Tea'),
    said(2, 'interest', 'Tea'),
    said(4, 'Interest', 'Tea'),
    said(5, 'Interest', 'Hiking', '2024-07-01'), // later than the day asked for
    said(6, 'Language', 'Arabic'),
  ]);
  expect(shares({ of: 'topic', topic: 'Interest' })).toEqual([2, 3, 1, 3]);
  expect(shares({ of: 'preference', topic: 'Interest', value: 'Tea' })).toEqual([2, 2, 1, 1]);
  expect(shares({ of: 'preference', topic: 'Interest', value: 'Hiking' })).toEqual([1, 2, 0, 1]);
  expect(shares({ of: 'topic', topic: 'Interest' }, '2024-07-01')).toEqual([2, 3, 2, 3]);
  // all who spoke of it said the same: nothing there could differ
  expect(shares({ of: 'topic', topic: 'Language' })).toEqual([0, 3, 1, 3]);
  expect(shares({ of: 'preference', topic: 'Language', value: 'Arabic' })).toBeUndefined();
});

test('the 20 topics and 60 preferences that most people stated are compared, and the rest is counted', () => {
  addPreferences(
    db,
    Array.from({ length: 25 }, (_, topic) =>
      Array.from({ length: 4 }, (__, value) => ({
        ...{ customer: 1 + (value % 4), topic: `Topic ${topic}`, value: `Value ${value}`, on: '2024-05-01' },
      })),
    ).flat(),
  );
  const result = run();
  expect(result.leftOut).toEqual([
    { group: 'preferences', what: 'topics', count: 5 },
    { group: 'preferences', what: 'preferences', count: 20 },
  ]);
  const of = (kind: string) => result.attributes.filter(({ subject }) => subject.of === kind).length;
  expect([of('topic'), of('preference')]).toEqual([20, 60]);
});

test('consent is what the ledger says today of everybody: given, refused, or neither', () => {
  const entry = (customer: number, channel: string, state: string, more = {}) =>
    addLedgerRow(db, { customer, channel, state, ...more });
  entry(1, 'email', 'granted');
  entry(2, 'email', 'granted', { expiresOn: '2024-05-31' }); // run out
  entry(3, 'any', 'withdrawn'); // counts for e-mail
  entry(4, 'email', 'denied');
  entry(5, 'email', 'granted', { capturedAt: '2024-06-02T00:00:00Z' }); // not yet
  const purpose = { key: 'newsletter', nameEn: 'newsletter', nameAr: 'newsletter' };
  const names = db.first(sql`SELECT name_en AS nameEn, name_ar AS nameAr FROM purpose`, {
    ...{ nameEn: String, nameAr: String },
  });
  const subject = { of: 'consent', purpose: { ...purpose, ...names }, channel: 'email' } as const;
  const of = (on: string) => {
    const found = comparedBy(run(on), subject) as ComparedField | undefined; // a field is asked for
    return found?.values.map(({ value, first: a, second: b }) => [value, a, b]);
  };
  expect(of('2024-06-01')).toEqual([
    ['none', 1, 2],
    ['refused', 1, 1],
    ['may', 1, 0],
  ]);
  expect(of('2024-06-02')?.find(([value]) => value === 'may')).toEqual(['may', 1, 1]);
  // 'any' was named beside a channel: it is not a line of its own
  expect(run().attributes.filter(({ subject: { of: kind } }) => kind === 'consent')).toHaveLength(1);
});

test('answers are compared among those who answered, by the latest of each', () => {
  addSurveys(db);
  const nps = { id: 1, label: 'Question 1', survey: 'Survey 1' };
  const said = (customer: number, on: string, number: number) => ({
    ...{ customer, on, answers: [{ question: 1, number }] },
  });
  addResponses(db, [
    said(1, '2024-05-01', 2),
    said(1, '2024-05-02', 10),
    said(2, '2024-05-01', 7),
    said(2, '2024-07-01', 0), // later than the day asked for
    said(4, '2024-05-01', 3),
    said(5, '2024-05-01', 6),
    { ...said(6, '2024-05-01', 10), isPreview: true },
  ]);
  const score = comparedBy(run(), { of: 'answer', question: nps });
  // 10 and 7 against 3 and 6; one of each side did not answer
  expect(score).toMatchObject({
    group: 'answers',
    first: { n: 2, missing: 1, mean: 8.5 },
    second: { n: 2, missing: 1, mean: 4.5 },
    effect: { by: 'delta', value: 1 },
  });
  expect(shares({ of: 'nps', question: nps, side: 'promoter' })).toEqual([1, 2, 0, 2]);
  expect(shares({ of: 'nps', question: nps, side: 'detractor' })).toEqual([0, 2, 2, 2]);
  expect(shares({ of: 'responded', survey: 'Survey 1' })).toEqual([2, 3, 2, 3]);
});

test('choices are shares of those who chose, words of those who took the survey', () => {
  addSurveys(db);
  const answer = (customer: number, answers: readonly object[], survey = 1) => ({
    ...{ customer, survey, on: '2024-05-01' },
    answers: answers as { question: number }[],
  });
  addResponses(db, [
    answer(1, [
      { question: 2, text: 'Lovely' },
      { question: 3, choices: ['Taste', 'taste', 'Price'] },
    ]),
    answer(2, [{ question: 3, choices: ['Price'] }]),
    answer(4, [{ question: 2, text: 'Bad' }]),
    answer(5, [{ question: 3, choices: ['Taste'] }]),
    answer(1, [{ question: 4, text: 'Red' }], 2),
    answer(4, [{ question: 4, text: 'red' }], 2),
    answer(5, [{ question: 4, text: 'Blue' }], 2),
  ]);
  const question = (id: number, survey = 1) => ({
    ...{ id, label: `Question ${id}`, survey: `Survey ${survey}` },
  });
  expect(shares({ of: 'choice', question: question(3), choice: 'Taste' })).toEqual([1, 2, 1, 1]);
  expect(shares({ of: 'choice', question: question(3), choice: 'Price' })).toEqual([2, 2, 0, 1]);
  expect(shares({ of: 'choice', question: question(4, 2), choice: 'Red' })).toEqual([1, 1, 1, 2]);
  // 1 and 2 took the survey and 1 wrote; 4 and 5 took it and 4 wrote
  expect(shares({ of: 'answered', question: question(2) })).toEqual([1, 2, 1, 2]);
});

test('of a ranking what was put first is compared, and a question that one side did not answer is named', () => {
  addSurveys(db);
  const scale = JSON.stringify({ options: ['A', 'B'], isOrdered: false, isRanked: true });
  db.run(sql`UPDATE question SET scale = ${scale} WHERE id = 3`);
  const put = (customer: number, choices: readonly string[]) => ({
    ...{ customer, on: '2024-05-01', answers: [{ question: 3, choices }] },
  });
  addResponses(db, [put(1, ['A', 'B']), put(2, ['B', 'A'])]);
  const question = { id: 3, label: 'Question 3', survey: 'Survey 1' };
  expect(run().unknown).toContainEqual({ group: 'answers', subject: { of: 'answered', question } });
  addResponses(db, [put(4, ['B', 'A'])]);
  expect(shares({ of: 'ranked-first', question, choice: 'A' })).toEqual([1, 2, 0, 1]);
});
