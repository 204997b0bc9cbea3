import { anything, ask, type Ready } from './ready.ts';

/** Opened an e-mail within the last 90 days and did not buy within the 14 days after it. */
export const abandonedInterest: Ready = {
  key: 'abandoned-interest',
  needs: ['events', 'orders'],
  define: () =>
    ask({
      kind: 'sequence',
      first: { what: 'event', event: 'email_open', campaigns: [], channel: null },
      then: { what: 'order', goods: anything },
      happens: false,
      days: 14,
      period: { op: 'within-last', count: 90, unit: 'day' },
    }),
};
