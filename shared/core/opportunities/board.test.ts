import { expect, test } from 'vitest';
import { offerStates } from '../model/offer-pick.ts';
import { buildBoard, type RowDecision } from './board.ts';
import { lostDays, stateOnDay, type Decision } from './decision.ts';

const today = 20_000;

function said(customer: number, product: number, state: Decision['state'], more: Partial<Decision> = {}) {
  return {
    ...{ customer, product, at: 0 },
    decision: { customer, product, state, until: null, changedOn: today - 10, ...more },
  } satisfies RowDecision;
}

/** Customer 0 has offers of products 5, 6, 7, 8; customer 1 of 9; customer 2 none. */
const offers = {
  offsets: Int32Array.of(0, 4, 5, 5) as never,
  product: Int32Array.of(5, 6, 7, 8, 9) as never,
};

function lines(decisions: readonly RowDecision[]) {
  const board = buildBoard(
    offers,
    decisions.map((one, at) => ({ ...one, at })),
    today,
  );
  return Array.from({ length: board.count }, (_, at) =>
    [board.customer[at], board.product[at], board.rank[at], offerStates[board.state[at] ?? 0]].join(' '),
  );
}

test('the three best are made, the rest wait in reserve', () => {
  expect(lines([])).toEqual(['0 5 1 open', '0 6 2 open', '0 7 3 open', '1 9 1 open']);
});

test('what is won, lost or snoozed is not made, and the next move up', () => {
  expect(lines([said(0, 5, 'won'), said(0, 7, 'lost')])).toEqual([
    '0 6 1 open',
    '0 8 2 open',
    '0 5 0 won',
    '0 7 0 lost',
    '1 9 1 open',
  ]);
});

test('who was contacted stays on the board, also about what the data no longer offer', () => {
  expect(lines([said(0, 3, 'contacted'), said(0, 6, 'contacted')])).toEqual([
    '0 5 1 open',
    '0 6 2 contacted',
    '0 7 3 open',
    '0 3 0 contacted',
    '1 9 1 open',
  ]);
});

test('a decision about somebody without offers is a line of its own', () => {
  expect(lines([said(2, 4, 'won')])).toEqual([...lines([]), '2 4 0 won']);
});

test('what was lost is open again after half a year, what was snoozed on its day', () => {
  const lost = said(0, 5, 'lost', { changedOn: today - lostDays }).decision;
  expect(stateOnDay(lost, today)).toEqual({ state: 'open', until: null });
  expect(stateOnDay({ ...lost, changedOn: today - lostDays + 1 }, today)).toEqual({
    ...{ state: 'lost', until: today + 1 },
  });
  const snoozed = said(0, 5, 'snoozed', { until: today + 1 }).decision;
  expect(stateOnDay(snoozed, today)).toEqual({ state: 'snoozed', until: today + 1 });
  expect(stateOnDay(snoozed, today + 1).state).toBe('open');
  // one that is open again and not offered by the data is no line
  expect(lines([said(2, 4, 'snoozed', { until: today })])).toEqual(lines([]));
});
