import { listImports } from '../../import/read-imports.ts';
import type { Source } from '../looking.ts';

/** Rows of the last import that were not brought in. */
export const lookAtImport: Source = ({ session }) => {
  const last = listImports(session.workspace().db).find(({ undoneAt }) => undoneAt === null);
  if (last === undefined || last.counts.rejected === 0) return Promise.resolve([]);
  const { counts, fileName, importId, totals } = last;
  const rejectedMinor = totals.reduce(
    (sum, own) =>
      sum + Math.abs(own.fileTotalMinor === null ? own.rejectedLinesMinor : own.rejectedTotalMinor),
    0,
  );
  // what the rows say themselves, in the currencies of the file: only of one currency it is a sum
  const isSum = totals.length === 1 && rejectedMinor > 0;
  return Promise.resolve([
    {
      key: `import ${importId}`,
      told: { kind: 'import', fileName, rejected: counts.rejected, rows: counts.rows },
      money: isSum ? { minor: rejectedMinor, interval: [rejectedMinor, rejectedMinor] } : null,
      ...{ certainty: 1, people: null, customers: null, place: { screen: 'import', tab: 'history' } },
    },
  ]);
};
