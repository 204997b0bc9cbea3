import { anything, ask, lastOrderBefore, orderedAtLeast, type Ready } from './ready.ts';

/** Came back at least once, and have not for six months; who left over two years ago is rarely won back. */
export const winBack: Ready = {
  key: 'win-back',
  needs: ['orders'],
  define: () => ({
    op: 'all',
    nodes: [
      orderedAtLeast(2),
      lastOrderBefore(6),
      ask({
        kind: 'order-day',
        which: 'last',
        goods: anything,
        test: { op: 'within-last', count: 24, unit: 'month' },
      }),
    ],
  }),
};
