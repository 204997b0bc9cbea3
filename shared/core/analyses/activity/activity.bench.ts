import { bench, describe } from 'vitest';
import { basketColumns } from '../../../testing/basket-columns.ts';
import { computeActivity } from './compute.ts';
import { ActivityParams } from './schema.ts';

const input = { ...basketColumns(400_000, 2_000), people: null };

describe('activity, in this thread', () => {
  bench('400,000 orders of 80,000 customers, by month', () => {
    computeActivity(input, ActivityParams.parse({ period: 'month' }));
  });
  bench('400,000 orders of 80,000 customers, the last 120 days', () => {
    computeActivity(input, ActivityParams.parse({ period: 'day', from: '2023-09-01' }));
  });
});
