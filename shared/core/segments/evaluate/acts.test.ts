import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { membersNow } from '../../../testing/evaluate-now.ts';
import {
  addCampaigns,
  addEvents,
  addPreferences,
  addResponses,
  addSurveys,
} from '../../../testing/segment-rows.ts';
import { fillShop } from '../../../testing/shop.ts';
import { sql } from '../../db/sql.ts';
import type { Condition, NumberTest, Period } from '../schema.ts';

const on = '2024-03-31';
const ever: Period = { op: 'ever' };
const exactly = (value: number): NumberTest => ({ op: 'exactly', value });
let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillShop(db, { customers: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }, { id: 9, mergedInto: 4 }] });
  addCampaigns(db, 2);
  addSurveys(db);
});
afterEach(() => db.close());

test('events are counted by kind, channel and campaign, until the day; those of nobody are nobody’s', () => {
  addEvents(db, [
    { customer: 1, on: '2024-03-31', kind: 'email_open', channel: 'E-Mail', campaign: 1 },
    { customer: 1, on: '2024-03-30', kind: 'email_open', campaign: 2 },
    { customer: 1, on: '2024-04-01', kind: 'email_open' },
    { customer: 2, on: '2024-01-01', kind: 'Email Open' },
    { customer: 3, on: '2024-01-01', kind: 'email_click' },
    { customer: 9, on: '2024-01-01', kind: 'email_open' },
    { customer: null, on: '2024-01-01', kind: 'email_open' },
  ]);
  const ask = (more: Partial<Extract<Condition, { kind: 'events' }>>, day = on) =>
    membersNow(
      db,
      {
        kind: 'events',
        event: 'email_open',
        campaigns: [],
        channel: null,
        period: ever,
        test: exactly(1),
        ...more,
      },
      day,
    );
  expect(ask({ test: exactly(2) })).toEqual([1]);
  expect(ask({ test: exactly(3) }, '2024-04-01')).toEqual([1]);
  expect(ask({})).toEqual([2, 4]);
  expect(ask({ test: exactly(0) })).toEqual([3]);
  expect(ask({ campaigns: [2, 7] })).toEqual([1]);
  expect(ask({ channel: 'e mail' })).toEqual([1]);
  expect(ask({ period: { op: 'within-last', count: 1, unit: 'day' }, test: exactly(2) })).toEqual([1]);
});

test('the first and last day of doing something are those until the day', () => {
  addEvents(db, [
    { customer: 1, on: '2024-04-01' },
    { customer: 1, on: '2024-02-01' },
    { customer: 1, on: '2024-01-01' },
    { customer: 2, on: '2024-04-01' },
  ]);
  const ask = (which: 'first' | 'last', day: string) =>
    membersNow(
      db,
      {
        ...{ kind: 'event-day', event: 'visit', campaigns: [], channel: null, which },
        test: { op: 'between', from: day, to: day },
      },
      on,
    );
  expect(ask('first', '2024-01-01')).toEqual([1]);
  expect(ask('last', '2024-02-01')).toEqual([1]);
  expect(ask('last', '2024-04-01')).toEqual([]);
});

test('the latest answer is that of the latest day, then moment, then as they came; previews are none', () => {
  const answer = (number: number) => [{ question: 1, number }];
  addResponses(db, [
    { customer: 1, on: '2024-03-01', answers: answer(9) },
    { customer: 1, on: '2024-02-01', answers: answer(3) },
    { customer: 1, on: '2024-04-01', answers: answer(1) },
    { customer: 2, on: '2024-03-01', at: '2024-03-01T12:00:00Z', answers: answer(5) },
    { customer: 2, on: '2024-03-01', at: '2024-03-01T09:00:00Z', answers: answer(6) },
    { customer: 2, on: '2024-03-01', answers: answer(7) },
    { customer: 3, on: '2024-03-01', answers: answer(8) },
    { customer: 3, on: '2024-03-01', answers: answer(2) },
    { customer: 3, on: '2024-03-02', isPreview: true, answers: answer(10) },
    { customer: 4, on: '2024-03-01', isFinished: false, answers: [{ question: 1 }] },
  ]);
  const ask = (which: 'latest' | 'any', numbers: NumberTest, day = on) =>
    membersNow(db, { kind: 'answer', question: 1, which, test: { as: 'number', test: numbers } }, day);
  expect(ask('latest', exactly(9))).toEqual([1]);
  expect(ask('latest', exactly(1), '2024-04-01')).toEqual([1]);
  expect(ask('latest', exactly(5))).toEqual([2]);
  expect(ask('latest', exactly(2))).toEqual([3]);
  expect(ask('any', { op: 'between', from: 6, to: 8 })).toEqual([2, 3]);
  expect(ask('any', exactly(10))).toEqual([]);
  // an answer without a number has none, whatever is asked
  expect(ask('latest', { op: 'other-than', value: 0 })).toEqual([1, 2, 3]);
});

test('choices are those of a list or a single one; who never answered has a blank answer', () => {
  addResponses(db, [
    { customer: 1, on, answers: [{ question: 3, choices: ['Hiking', 'Câmping'] }] },
    {
      customer: 2,
      on,
      answers: [
        { question: 3, choices: ['Sea'] },
        { question: 2, text: 'Too dear' },
      ],
    },
    { customer: 3, on, isFinished: false, answers: [{ question: 4, text: 'camping' }] },
  ]);
  const choice = (question: number, ...values: string[]) =>
    membersNow(db, { kind: 'answer', question, which: 'any', test: { as: 'choice', values } }, on);
  expect(choice(3, 'CAMPING')).toEqual([1]);
  expect(choice(3, 'sea', 'hiking')).toEqual([1, 2]);
  expect(choice(4, 'Camping')).toEqual([3]);
  const blank = { as: 'text', test: { op: 'blank' } } as const;
  const words = { as: 'text', test: { op: 'contains', value: 'dear' } } as const;
  for (const which of ['latest', 'any'] as const) {
    expect(membersNow(db, { kind: 'answer', question: 2, which, test: blank }, on)).toEqual([1, 3, 4]);
    expect(membersNow(db, { kind: 'answer', question: 2, which, test: words }, on)).toEqual([2]);
  }
});

test('responses count when finished; one without a day counts from the day its file came in', () => {
  addResponses(db, [
    { customer: 1, on: '2024-03-31' },
    { customer: 1, on: '2024-03-01', survey: 2 },
    { customer: 2, on: '2024-03-01', isFinished: false },
    { customer: 3, on: '2024-03-01', isPreview: true },
    { customer: 4, on: null },
    { customer: null, on: '2024-03-01' },
  ]);
  const ask = (survey: number | null, numbers: NumberTest, day = on, period = ever) =>
    membersNow(db, { kind: 'responses', survey, period, test: numbers }, day);
  expect(ask(null, exactly(2))).toEqual([1]);
  expect(ask(2, exactly(1))).toEqual([1]);
  expect(ask(null, exactly(0))).toEqual([2, 3, 4]);
  // the import of the shop finished on 1 January 2025
  expect(ask(null, exactly(1), '2024-12-31')).toEqual([]);
  expect(ask(null, exactly(1), '2025-01-01')).toEqual([4]);
});

test('preferences are compared folded and count from their day', () => {
  addPreferences(db, [
    { customer: 1, topic: 'Interests', value: 'Hiking', on: '2024-03-31' },
    { customer: 2, topic: 'interests', value: 'Sea', on: '2024-04-01' },
    { customer: 3, topic: 'Colour', value: 'hiking', on: '2024-01-01' },
    { customer: 9, topic: 'Interests', value: 'HIKING', on: null },
  ]);
  const ask = (values: readonly string[], day = on) =>
    membersNow(db, { kind: 'preference', topic: 'INTERESTS', values: [...values] }, day);
  expect(ask(['hiking'])).toEqual([1]);
  expect(ask([])).toEqual([1]);
  expect(ask([], '2024-04-01')).toEqual([1, 2]);
  expect(ask(['sea', 'hiking'], '2025-01-01')).toEqual([1, 2, 4]);
});

test('a follow-up counts by the state it is in', () => {
  for (const [customer, state] of [
    [1, 'open'],
    [1, 'done'],
    [2, 'waiting'],
    [9, 'open'],
  ] as const)
    db.run(
      sql`INSERT INTO follow_up (customer_id, reason, state, changed_at)
          VALUES (${customer}, 'call', ${state}, '2025-01-01T00:00:00Z')`,
    );
  const ask = (state: 'open' | 'waiting' | 'done') => membersNow(db, { kind: 'follow-up', state }, on);
  expect([ask('open'), ask('waiting'), ask('done')]).toEqual([[1, 4], [2], [1]]);
});
