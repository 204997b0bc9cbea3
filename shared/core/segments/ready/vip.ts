import { spentAtLeast, type Ready } from './ready.ts';

/** The twentieth part of buyers who spent most: the least that one of them spent, written into the definition as money. */
export const vip: Ready = {
  key: 'vip',
  needs: ['orders'],
  define({ spentByTop }) {
    const least = spentByTop(0.05);
    return least === null ? 'orders' : spentAtLeast(least);
  },
};
