import { anything, ask, ever, type Ready } from './ready.ts';

/** Bought once, and that is over 60 days ago: newer ones may still come back by themselves. */
export const oneTimeBuyers: Ready = {
  key: 'one-time-buyers',
  needs: ['orders'],
  define: () => ({
    op: 'all',
    nodes: [
      ask({
        kind: 'orders',
        measure: 'orders',
        goods: anything,
        period: ever,
        test: { op: 'exactly', value: 1 },
      }),
      ask({
        kind: 'order-day',
        which: 'last',
        goods: anything,
        test: { op: 'longer-ago', count: 60, unit: 'day' },
      }),
    ],
  }),
};
