import { ask, type Ready } from './ready.ts';

/** Less than four tenths of the profile is filled in: five fields or fewer of thirteen. */
export const incompleteProfiles: Ready = {
  key: 'incomplete-profiles',
  needs: [],
  define: () => ask({ kind: 'completeness', test: { op: 'less-than', value: 40 } }),
};
