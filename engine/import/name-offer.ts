import { text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { Mapping, type Inspection } from '../../shared/core/model/import.ts';
import { fingerprintOf } from '../../shared/core/recipe/match-file.ts';

const mostLookedAt = 100;

/** Says which file the offered mapping was last used for. */
export function nameOffer(db: ReadDb, inspection: Inspection): Inspection {
  const { offered } = inspection;
  if (offered === null) return inspection;
  const made = db.all(
    sql`SELECT file_name, finished_at, mapping FROM import WHERE undone_at IS NULL ORDER BY id DESC LIMIT ${mostLookedAt}`,
    { file_name: text, finished_at: text, mapping: text },
  );
  const last = made.find(({ mapping }) => {
    const parsed = Mapping.safeParse(JSON.parse(mapping));
    return parsed.success && fingerprintOf(parsed.data) === offered.fingerprint;
  });
  if (last === undefined) return inspection;
  return { ...inspection, offered: { ...offered, fileName: last.file_name, finishedAt: last.finished_at } };
}
