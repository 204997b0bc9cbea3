import type { ReadDb, WriteDb } from '../../shared/core/db/db.ts';
import { compareFiles } from '../../shared/core/drift/compare.ts';
import { profileRows } from '../../shared/core/drift/profile-rows.ts';
import type { CodedFile } from '../../shared/core/import/coded/coded-file.ts';
import type { Evidence } from '../../shared/core/import/recognise/evidence.ts';
import { isOwnColumn } from '../../shared/core/import/mapping/own-columns.ts';
import type { DriftReport } from '../../shared/core/model/drift.ts';
import type { Issue, Mapping, RowCounts } from '../../shared/core/model/import.ts';
import { findBaseline, saveProfile } from './profile-store.ts';

type Outcome = Readonly<{ importId: number; counts: RowCounts; issues: readonly Issue[] }>;

/** Sums a file up while it is brought in, to compare it with the last of its sort. */
export interface DriftWatch {
  readonly add: (cells: readonly string[]) => void;
  /** The whole file at once, where it is held in numbers. */
  readonly addCoded: (file: CodedFile) => void;
  /** Keeps the sum with the import. @returns what is different; null when there is nothing to compare with */
  readonly finish: (db: ReadDb & WriteDb, outcome: Outcome) => DriftReport | null;
}

/** A file of rejected rows that were mended is no month of its own: nothing is kept of it. */
const nothing: DriftWatch = { add: () => undefined, addCoded: () => undefined, finish: () => null };

export function watchDrift(mapping: Mapping, evidence: Evidence): DriftWatch {
  if (mapping.columns.some(({ name }) => isOwnColumn(name))) return nothing;
  const profiler = profileRows(mapping, evidence);
  return {
    add: profiler.add,
    addCoded: profiler.addCoded,
    finish(db, { importId, counts, issues }) {
      const { rows, rejected } = counts;
      const profiled = profiler.finish({ rows, rejected, issues });
      const baseline = findBaseline(db, mapping, profiled.profile, importId);
      const drift =
        baseline === null
          ? null
          : { against: baseline.against, rows, findings: compareFiles(baseline.profile, profiled) };
      saveProfile(db, importId, profiled.profile, drift);
      return drift;
    },
  };
}
