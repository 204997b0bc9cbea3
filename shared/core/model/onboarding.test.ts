import { expect, test } from 'vitest';
import { checklist, roles, type WorkDone, type WorkspaceHolds } from './onboarding.ts';

const nothing: WorkspaceHolds = {
  counts: { customers: 0, orders: 0, products: 0, responses: 0, consentEvents: 0 },
  currency: null,
  hasSecondFolder: false,
};
const none: WorkDone = {
  ...{ segments: 0, lists: 0, notes: 0, followUps: 0, offersDecided: 0, holdouts: 0, recipes: 0 },
  ...{ pairsDecided: 0, cleanings: 0, rules: 0, themeChanges: 0, requestsDecided: 0 },
};
/** The steps that are done. */
const doneOf = (role: (typeof roles)[number], holds: WorkspaceHolds, done: WorkDone) =>
  checklist(role, holds, done)
    .filter(({ found }) => found > 0)
    .map(({ id }) => id);

test('each role has four to six steps, none twice, and nothing is done in an empty workspace', () => {
  for (const role of roles) {
    const ids = checklist(role, nothing, none).map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(4);
    expect(ids.length).toBeLessThanOrEqual(6);
    expect(new Set(ids).size).toBe(ids.length);
    expect(doneOf(role, nothing, none)).toEqual([]);
  }
});

test('a step is done by what the workspace holds', () => {
  const holds = { ...nothing, counts: { ...nothing.counts, customers: 3, orders: 9 }, currency: 'EUR' };
  expect(doneOf('owner', holds, none)).toEqual(['customers', 'orders', 'currency']);
  expect(checklist('owner', holds, none)[1]).toEqual({ id: 'orders', found: 9 });
});

test('a step is done by what was done, and is open again when that was taken back', () => {
  expect(doneOf('marketer', nothing, { ...none, segments: 1, holdouts: 1 })).toEqual(['segment', 'hold-out']);
  expect(doneOf('marketer', nothing, { ...none, segments: 0, holdouts: 1 })).toEqual(['hold-out']);
});
