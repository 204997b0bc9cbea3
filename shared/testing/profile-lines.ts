import { compareFiles } from '../core/drift/compare.ts';
import { profileRows, type Profiled } from '../core/drift/profile-rows.ts';
import { makeEvidenceCollector } from '../core/import/recognise/evidence.ts';
import type { DriftFinding } from '../core/model/drift.ts';
import { Mapping, type Issue } from '../core/model/import.ts';

/** A file in a test: the meaning of each column by its name, and its rows. */
export type Lines = Readonly<{
  columns: Readonly<Record<string, string>>;
  rows: readonly (readonly string[])[];
  mapping?: Partial<Mapping>;
  rejected?: number;
  issues?: readonly Issue[];
}>;

/** Rows as many as wanted, made one by one. */
export function rowsOf(count: number, row: (at: number) => readonly string[]): string[][] {
  return Array.from({ length: count }, (_, at) => [...row(at)]);
}

/** The profile of a file, as an import makes it. */
export function profileLines({ columns, rows, mapping, rejected = 0, issues = [] }: Lines): Profiled {
  const full = Mapping.parse({
    kind: 'contacts',
    system: 'generic',
    read: { encoding: 'utf-8', delimiter: ',' },
    columns: Object.entries(columns).map(([name, meaning]) => ({ name, meaning })),
    ...mapping,
  });
  const collector = makeEvidenceCollector(full);
  rows.forEach(collector.add);
  const profiler = profileRows(full, collector.finish());
  rows.forEach(profiler.add);
  return profiler.finish({ rows: rows.length, rejected, issues });
}

/** What is different about the second file. */
export function drift(before: Lines, after: Lines): DriftFinding[] {
  return compareFiles(profileLines(before).profile, profileLines(after));
}
