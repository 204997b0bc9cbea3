import { anything, ask, ever, orderedAtLeast, type Ready } from './ready.ts';

/** Bought at least twice, and never without a discount. */
export const discountOnly: Ready = {
  key: 'discount-only',
  needs: ['orders'],
  define: () => ({
    op: 'all',
    nodes: [
      orderedAtLeast(2),
      ask({
        kind: 'orders',
        measure: 'discounted',
        goods: anything,
        period: ever,
        test: { op: 'at-least', value: 100 },
      }),
    ],
  }),
};
