import { anything, ask, ever, orderedAtLeast, type Ready } from './ready.ts';

/** Bought at least twice, and got back as much as a usual order costs, or more. */
export const highRefunds: Ready = {
  key: 'high-refunds',
  needs: ['orders'],
  define({ usualOrderMinor }) {
    if (usualOrderMinor === null) return 'orders';
    const test = { op: 'at-least', value: usualOrderMinor } as const;
    return {
      op: 'all',
      nodes: [
        orderedAtLeast(2),
        ask({ kind: 'orders', measure: 'refunded', goods: anything, period: ever, test }),
      ],
    };
  },
};
