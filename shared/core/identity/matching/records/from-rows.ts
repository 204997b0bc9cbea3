import { gatherTexts } from '../../../columns/text-gatherer.ts';
import { matchFields, type MatchField, type MatchRecords } from './match-records.ts';

/** One record written out; a field that is left out is blank. */
export type MatchRow = Readonly<Partial<Record<MatchField, string | null>>>;

/** Records from rows, for files and tests. Fields that no row has are null. */
export function recordsOfRows(rows: readonly MatchRow[]): MatchRecords {
  const columns = Object.fromEntries(
    matchFields.map((field) => {
      if (!rows.some((row) => row[field])) return [field, null];
      const gatherer = gatherTexts(rows.length);
      for (const row of rows) gatherer.add(row[field] ?? null);
      return [field, gatherer.column()];
    }),
  );
  // made of every field just above
  return { count: rows.length, columns: columns as MatchRecords['columns'] };
}
