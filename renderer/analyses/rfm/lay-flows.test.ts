import { expect, test } from 'vitest';
import { layFlows } from './lay-flows.ts';

const order = ['champions', 'loyal', 'lost', null] as const;

test('bars and bands have the height of their people, and gaps lie between bars', () => {
  const flows = [
    { from: 'loyal', to: 'lost', customers: 10 },
    { from: 'champions', to: 'champions', customers: 20 },
    { from: 'champions', to: 'lost', customers: 10 },
    { from: null, to: 'champions', customers: 40 },
  ] as const;
  // 80 people on 90 with two gaps of 5: one unit of height each
  const { before, after, bands } = layFlows(flows, order, 90, 5);
  expect(before).toEqual([
    { group: 'champions', customers: 30, top: 0, bottom: 30 },
    { group: 'loyal', customers: 10, top: 35, bottom: 45 },
    { group: null, customers: 40, top: 50, bottom: 90 },
  ]);
  expect(after).toEqual([
    { group: 'champions', customers: 60, top: 0, bottom: 60 },
    { group: 'lost', customers: 20, top: 65, bottom: 85 },
  ]);
  expect(bands.map(({ from, to, thickness }) => [from, to, thickness])).toEqual([
    [10, 10, 20],
    [25, 70, 10],
    [40, 80, 10],
    [70, 40, 40],
  ]);
});

test('nobody gives no bars', () => {
  expect(layFlows([], order, 90, 5)).toEqual({ before: [], after: [], bands: [] });
});
