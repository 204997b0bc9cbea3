import { lastOrderBefore, permissions, type Ready } from './ready.ts';

/** Have not bought for six months, and may be written to or called for marketing. */
export const reachableButLapsed: Ready = {
  key: 'reachable-but-lapsed',
  needs: ['orders', 'consent'],
  define(facts) {
    const any = permissions(facts);
    return any.length === 0
      ? 'consent'
      : { op: 'all', nodes: [lastOrderBefore(6), { op: 'any', nodes: any }] };
  },
};
