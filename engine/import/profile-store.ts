import { int, optional, text, type ReadDb, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { alignColumns, columnLikeness } from '../../shared/core/import/mapping/align-columns.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { DriftReport, FileProfile } from '../../shared/core/model/drift.ts';
import type { Mapping } from '../../shared/core/model/import.ts';

/** An earlier import with what its file held. */
export type Baseline = Readonly<{ against: DriftReport['against']; profile: FileProfile }>;

/** So many earlier imports of a kind are looked through for the one to compare with. */
const mostLookedAt = 60;
const alikeEnough = 0.4;

/**
 * The last import of files like this one, whatever their names: of the same kind and system, and as a list of the same sort. Imports
 * that were taken back do not count.
 */
export function findBaseline(
  db: ReadDb,
  { kind, system, party }: Mapping,
  profile: FileProfile,
  importId: number,
): Baseline | null {
  const earlier = db.all(
    sql`SELECT import.id, file_name, finished_at, rows, import_profile.profile
          FROM import
          JOIN import_profile ON import_profile.import_id = import.id
          JOIN source ON source.id = import.source_id
         WHERE import.id < ${importId} AND undone_at IS NULL AND kind = ${kind} AND source.system = ${system}
           AND source.party = ${party}
         ORDER BY import.id DESC
         LIMIT ${mostLookedAt}`,
    { id: int, file_name: text, finished_at: text, rows: int, profile: text },
  );
  let best: Baseline | null = null;
  let bestLikeness = 0;
  for (const row of earlier) {
    const parsed = FileProfile.safeParse(JSON.parse(row.profile));
    if (!parsed.success || parsed.data.variant !== profile.variant) continue;
    const likeness = columnLikeness(alignColumns(parsed.data.columns, profile.columns));
    if (likeness < alikeEnough || likeness <= bestLikeness) continue;
    const { id, file_name, finished_at, rows } = row;
    best = {
      against: { importId: id, fileName: file_name, finishedAt: finished_at, rows },
      profile: parsed.data,
    };
    bestLikeness = likeness;
    if (likeness === 1) break;
  }
  return best;
}

/** Keeps what a file held, and what was different about it. */
export function saveProfile(
  db: WriteDb,
  importId: number,
  profile: FileProfile,
  drift: DriftReport | null,
): void {
  db.run(
    sql`INSERT INTO import_profile (import_id, profile, drift)
        VALUES (${importId}, ${JSON.stringify(profile)}, ${drift === null ? null : JSON.stringify(drift)})`,
  );
}

/**
 * What was different about the file of an import; null when there was nothing to compare it with.
 * @throws {AppError} 'import-missing'
 */
export function readDrift(db: ReadDb, importId: number): DriftReport | null {
  const row = db.first(
    sql`SELECT drift FROM import LEFT JOIN import_profile ON import_profile.import_id = import.id WHERE import.id = ${importId}`,
    { drift: optional(text) },
  );
  if (row === null) throw new AppError('import-missing', { id: importId });
  if (row.drift === null) return null;
  const parsed = DriftReport.safeParse(JSON.parse(row.drift));
  return parsed.success ? parsed.data : null;
}
