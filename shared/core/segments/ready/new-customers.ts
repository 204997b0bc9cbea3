import { anything, ask, type Ready } from './ready.ts';

/** Bought for the first time within the last 60 days. */
export const newCustomers: Ready = {
  key: 'new-customers',
  needs: ['orders'],
  define: () =>
    ask({
      kind: 'order-day',
      which: 'first',
      goods: anything,
      test: { op: 'within-last', count: 60, unit: 'day' },
    }),
};
