import type { Issue } from '../../../shared/core/model/import.ts';
import type { CellNote } from './sheet-row.ts';

/** What reading itself found imperfect, by column number. */
export type ReadingIssue = Readonly<Omit<Issue, 'column'> & { column: number }>;

/** Counts what is noted about cells, by code and column. */
export function makeNoteCount() {
  const found = new Map<string, { -readonly [K in keyof ReadingIssue]: ReadingIssue[K] }>();
  return {
    /** @param row counts the data rows from 1 */
    add({ code, column, example }: CellNote, row: number): void {
      const key = `${code} ${column}`;
      const known = found.get(key);
      if (known) known.count += 1;
      else found.set(key, { code, column, example, count: 1, firstRow: row });
    },
    list: (): ReadingIssue[] => [...found.values()],
  };
}
