import { expect, test } from 'vitest';
import { clusterKeeper } from './cluster-keeper.ts';

const never = () => false;

test('groups grow pair by pair and are named by their least row', () => {
  const groups = clusterKeeper(6, 10, never);
  expect([groups.join(4, 5), groups.join(1, 2), groups.join(5, 2), groups.join(4, 1)]).toEqual(
    Array(4).fill('none'),
  );
  expect([0, 1, 2, 3, 4, 5].map(groups.of)).toEqual([0, 1, 1, 3, 1, 1]);
});

test('two groups are not joined when any two of their rows speak against each other', () => {
  // 0–1 and 2–3 are sure, 1–2 is sure, but 0 and 3 cannot be one
  const groups = clusterKeeper(4, 10, (a, b) => Math.min(a, b) === 0 && Math.max(a, b) === 3);
  groups.join(0, 1);
  groups.join(2, 3);
  expect(groups.join(1, 2)).toBe('counterEvidence');
  expect([0, 1, 2, 3].map(groups.of)).toEqual([0, 0, 2, 2]);
});

test('a group does not grow beyond what one person leaves', () => {
  const groups = clusterKeeper(4, 3, never);
  expect([groups.join(0, 1), groups.join(1, 2), groups.join(2, 3)]).toEqual(['none', 'none', 'tooManyLinks']);
});
