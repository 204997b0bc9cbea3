import { ask, type Ready } from './ready.ts';

/** Have their birthday within 30 days. */
export const birthdaySoon: Ready = {
  key: 'birthday-soon',
  needs: [],
  define: () =>
    ask({ kind: 'day', field: 'birthDate', test: { op: 'anniversary-within', count: 30, unit: 'day' } }),
};
