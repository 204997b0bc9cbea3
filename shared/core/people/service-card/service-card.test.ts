import { expect, test } from 'vitest';
import type { Day } from '../../model/day.ts';
import type { ServiceRule } from '../../model/service-card.ts';
import { answerMood } from './answer-mood.ts';
import type { CardContact, CardFacts, CardOrder, CardResponse } from './card-facts.ts';
import { clip } from './clip.ts';
import { serviceCard } from './service-card.ts';

// a day
const today = '2025-06-30' as Day;
const nothing: CardFacts = {
  today,
  contacts: [],
  orders: [],
  bought: { orders: 0, returned: 0, spentMinor: 0, firstOrderOn: null, lastOrderOn: null },
  responses: [],
  followUps: [],
  notes: [],
  ...{ offers: [], reads: [] },
  permissions: [],
  birthDate: null,
};
const order = (on: string, state = 'paid', some: Partial<CardOrder> = {}): CardOrder => ({
  ...{ id: 1, place: 0, on, key: '10', state, totalMinor: 900, refundedMinor: 0, currency: 'EUR' },
  products: ['Kettle', 'Cup', 'Tea'],
  ...some,
});
const contact = (on: string, isOpen: boolean | null, reason: string | null = null): CardContact => ({
  ...{ id: 2, place: 1, on, reason, words: null, isOpen },
});
const answered = (on: string, number: number, text: string | null = null): CardResponse => ({
  ...{ id: 3, place: 2, on, survey: 'NPS' },
  answers: [
    { questionKind: 'text', number: null, text: 'mona@example.org', scale: null },
    { questionKind: 'nps', number, text: null, scale: { least: 0, most: 10 } },
    ...(text === null ? [] : [{ questionKind: 'text', number: null, text, scale: null }]),
  ],
});
const followUp = (dueOn: string | null, state: 'open' | 'waiting' | 'done' = 'open', id = 4) => ({
  ...{ id, place: 3, reason: 'Call back', state, owner: 'Mona', dueOn, changedAt: '2025-06-01T08:00:00Z' },
});
const note = {
  id: 5,
  place: 4,
  body: 'Likes  tea.\nCalls late.',
  author: 'Mona',
  writtenAt: '2025-05-01T08:00:00Z',
};
const calls = (granted: readonly string[], refused: readonly string[]) => ({
  channel: 'phone',
  granted,
  refused,
});
const card = (facts: Partial<CardFacts>) => serviceCard({ ...nothing, ...facts });
const rules = (facts: Partial<CardFacts>): readonly ServiceRule[] => card(facts).map(({ rule }) => rule);

test('of somebody of whom nothing is known, the card says so in two lines', () => {
  expect(card({})).toEqual([{ rule: 'no-orders' }, { rule: 'permission', mayCall: null, channels: [] }]);
});

test.each<[string, Partial<CardFacts>, ServiceRule, boolean]>([
  ['an open case', { contacts: [contact('2025-01-01', true)] }, 'open-cases', true],
  [
    'a case of which nobody says whether it is open',
    { contacts: [contact('2025-01-01', null)] },
    'open-cases',
    false,
  ],
  ['a closed case', { contacts: [contact('2025-01-01', false)] }, 'past-contacts', true],
  [
    'contacts of more than two years ago',
    { contacts: [contact('2023-06-30', false)] },
    'past-contacts',
    false,
  ],
  ['an order pending for a week', { orders: [order('2025-06-23', 'pending')] }, 'late-order', true],
  ['one pending for six days', { orders: [order('2025-06-24', 'pending')] }, 'late-order', false],
  ['one pending for a year', { orders: [order('2024-06-30', 'pending')] }, 'late-order', false],
  [
    'a late order before a good one',
    { orders: [order('2025-06-29'), order('2025-06-01', 'pending')] },
    'late-order',
    true,
  ],
  ['the last order refunded lately', { orders: [order('2025-04-01', 'refunded')] }, 'order-undone', true],
  ['refunded before 90 days', { orders: [order('2025-03-31', 'refunded')] }, 'order-undone', false],
  [
    'a refund before a later good order',
    { orders: [order('2025-06-29'), order('2025-06-20', 'refunded')] },
    'order-undone',
    false,
  ],
  ['a follow-up', { followUps: [followUp(null)] }, 'follow-up', true],
  ['one that is done', { followUps: [followUp('2025-06-01', 'done')] }, 'follow-up', false],
  ['a birthday in two weeks', { birthDate: '1990-07-14' }, 'birthday', true],
  ['in fifteen days', { birthDate: '1990-07-15' }, 'birthday', false],
  ['a week ago', { birthDate: '1990-06-23' }, 'birthday', true],
  ['eight days ago', { birthDate: '1990-06-22' }, 'birthday', false],
  [
    'three of ten orders returned',
    { bought: { ...nothing.bought, orders: 10, returned: 3 } },
    'returns',
    true,
  ],
  ['two of ten', { bought: { ...nothing.bought, orders: 10, returned: 2 } }, 'returns', false],
  ['one of one', { bought: { ...nothing.bought, orders: 1, returned: 1 } }, 'returns', false],
  [
    'ten orders, the last within a year',
    { bought: { ...nothing.bought, orders: 10, firstOrderOn: '2025-01-01', lastOrderOn: '2025-06-01' } },
    'loyal',
    true,
  ],
  [
    'two orders over two years',
    { bought: { ...nothing.bought, orders: 2, firstOrderOn: '2023-06-30', lastOrderOn: '2024-07-01' } },
    'loyal',
    true,
  ],
  [
    'ten orders, none for more than a year',
    { bought: { ...nothing.bought, orders: 10, firstOrderOn: '2020-01-01', lastOrderOn: '2024-06-29' } },
    'loyal',
    false,
  ],
  [
    'nine orders within two years',
    { bought: { ...nothing.bought, orders: 9, firstOrderOn: '2023-07-02', lastOrderOn: '2025-06-01' } },
    'loyal',
    false,
  ],
  ['a note', { notes: [note] }, 'note', true],
])('%s: %s, %s', (_, facts, rule, isThere) => {
  expect(rules(facts).includes(rule)).toBe(isThere);
});

test('the card has five lines, read from what may come up first to what may be done', () => {
  expect(
    rules({
      contacts: [contact('2025-06-01', true)],
      orders: [order('2025-06-01')],
      bought: {
        orders: 12,
        returned: 6,
        spentMinor: 1,
        firstOrderOn: '2020-01-01',
        lastOrderOn: '2025-06-01',
      },
      responses: [answered('2025-06-01', 2)],
      followUps: [followUp('2025-07-01')],
      notes: [note],
      birthDate: '1990-06-30',
    }),
    // 95 and 85; the rest have less: returns 70, follow-up 65, birthday 60, loyal 40, note 35
  ).toEqual(['open-cases', 'last-order', 'feedback', 'returns', 'permission']);
});

test('an overdue follow-up is before all, and names the one that is due first', () => {
  const lines = card({
    contacts: [contact('2025-06-01', true)],
    responses: [answered('2025-06-01', 2)],
    bought: { ...nothing.bought, orders: 4, returned: 4 },
    followUps: [
      followUp('2025-07-01', 'open', 4),
      followUp('2025-06-29', 'waiting', 6),
      followUp(null, 'open', 7),
    ],
  });
  expect(lines.map(({ rule }) => rule)).toEqual([
    'open-cases',
    'follow-up',
    'no-orders',
    'feedback',
    'permission',
  ]);
  expect(lines[1]).toMatchObject({ count: 3, dueOn: '2025-06-29', isOverdue: true, source: { id: 6 } });
});

test('one is not overdue on its day', () => {
  expect(card({ followUps: [followUp(today)] })[0]).toMatchObject({ rule: 'follow-up', isOverdue: false });
});

test('reasons of past contacts are counted, the most frequent first', () => {
  const contacts = ['invoice', 'refund', 'refund', null].map((reason) =>
    contact('2025-05-01', false, reason),
  );
  expect(card({ contacts })[1]).toMatchObject({
    rule: 'past-contacts',
    count: 4,
    reasons: [
      { reason: 'refund', times: 2 },
      { reason: 'invoice', times: 1 },
    ],
  });
});

test('feedback is the newest with a score or words, with its longest words and no address', () => {
  const empty = { ...answered('2025-06-29', 1), answers: [] };
  expect(card({ responses: [empty, answered('2025-06-01', 9, 'Quick and kind')] })[1]).toEqual({
    rule: 'feedback',
    survey: 'NPS',
    score: 9,
    scale: { least: 0, most: 10 },
    words: 'Quick and kind',
    mood: 'high',
    on: '2025-06-01',
    source: { kind: 'response', id: 3, place: 2 },
  });
});

test('the last order names two products and how many more', () => {
  expect(card({ orders: [order('2025-06-01')] })[0]).toMatchObject({
    rule: 'last-order',
    products: ['Kettle', 'Cup'],
    moreProducts: 1,
  });
});

test.each([
  ['nothing is known', [], null],
  ['only e-mail is known', [{ channel: 'email', granted: ['news'], refused: [] }], null],
  ['calls are granted', [calls(['offers'], [])], true],
  ['calls are granted for one purpose and refused for another', [calls(['offers'], ['surveys'])], false],
])('%s: may call is %s', (_, permissions, mayCall) => {
  expect(card({ permissions }).at(-1)).toMatchObject({ rule: 'permission', mayCall });
});

test('calls come first among what may be done, channels of which nothing is known are left out', () => {
  const permissions = [
    { channel: 'email', granted: ['news'], refused: ['offers'] },
    { channel: 'sms', granted: [], refused: [] },
    calls([], ['offers']),
  ];
  expect(card({ permissions }).at(-1)).toEqual({
    rule: 'permission',
    mayCall: false,
    channels: [calls([], ['offers']), { channel: 'email', granted: ['news'], refused: ['offers'] }],
  });
});

test.each([
  ['nps', 6, null, 'low'],
  ['nps', 7, null, 'plain'],
  ['nps', 8, null, 'plain'],
  ['nps', 9, null, 'high'],
  ['csat', 2, { least: 1, most: 5 }, 'low'],
  ['csat', 3, { least: 1, most: 5 }, 'plain'],
  // (5 - 1) / 4 = 1; (4 - 1) / 4 = 0.75
  ['csat', 5, { least: 1, most: 5 }, 'high'],
  ['csat', 4, { least: 1, most: 5 }, 'plain'],
  ['rating', 8, { least: 0, most: 10 }, 'high'],
  ['rating', 1, null, 'plain'],
  ['csat', 1, { least: 1, most: 1 }, 'plain'],
  ['ces', 1, { least: 1, most: 7 }, 'plain'],
] as const)('%s %d on %j is %s', (kind, score, scale, mood) => {
  expect(answerMood(kind, score, scale)).toBe(mood);
});

test('long words are cut after a word, on one line, never inside a letter', () => {
  expect(clip(' one\n two ')).toBe('one two');
  const cut = clip('word '.repeat(60));
  expect(cut).toBe(`${'word '.repeat(31)}word…`);
  expect(clip(`${'a'.repeat(159)}🙂🙂`)).toBe(`${'a'.repeat(159)}…`);
});

test('what to offer is on the card with the reason for the best, but not while a case is open', () => {
  const reason = { kind: 'next', about: 'Kettle', count: 12, medianDays: 34 } as const;
  const offers = [
    { product: 'Descaler', reason },
    { product: 'Cup', reason: null },
  ];
  expect(card({ offers })).toContainEqual({
    rule: 'next-offer',
    product: 'Descaler',
    reason,
    others: ['Cup'],
  });
  expect(rules({ offers, contacts: [contact('2025-06-29', true)] })).not.toContain('next-offer');
  expect(rules({ offers, contacts: [contact('2025-06-29', false)] })).toContain('next-offer');
});

test('what to read next is on the card where there is something, with its reason', () => {
  const read = { subject: '/grind', reason: 'next', about: '/brew', count: 2, medianDays: 5.5 } as const;
  expect(card({ reads: [read, { ...read, subject: '/tea' }] })).toContainEqual({ rule: 'next-read', read });
  expect(rules({})).not.toContain('next-read');
});
