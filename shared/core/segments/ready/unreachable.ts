import { permissions, type Ready } from './ready.ts';

/** May not be written to or called for marketing over any channel. */
export const unreachable: Ready = {
  key: 'unreachable',
  needs: ['consent'],
  define(facts) {
    const any = permissions(facts);
    return any.length === 0 ? 'consent' : { op: 'none', nodes: any };
  },
};
