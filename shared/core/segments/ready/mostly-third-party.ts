import { ask, type Ready } from './ready.ts';

/** More than half of what is known of them was bought or gathered by others. */
export const mostlyThirdParty: Ready = {
  key: 'mostly-third-party',
  needs: [],
  define: () => ask({ kind: 'party-share', party: 'third', test: { op: 'more-than', value: 50 } }),
};
