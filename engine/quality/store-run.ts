import { int, optional, type ReadDb, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { Audit } from '../../shared/core/quality/run-audit.ts';

/** An audit that has a place in the history. */
export type DatedRun = Readonly<{
  id: number;
  importId: number | null;
  runAt: string;
  dataMark: string;
  audit: Pick<Audit, 'findings' | 'scores' | 'score'>;
}>;

const mostRuns = 200;

/** The id of the next run, and the import it is the audit of. */
export function nextRun(db: ReadDb): Pick<DatedRun, 'id' | 'importId'> {
  const found = db.first(
    sql`SELECT (SELECT COALESCE(MAX(id), 0) + 1 FROM quality_run) AS id,
               (SELECT MAX(id) FROM import WHERE undone_at IS NULL) AS importId`,
    { id: int, importId: optional(int) },
  );
  if (found === null) throw new Error('a query without a table gave no row');
  return found;
}

/** Takes away runs that the new one stands for: the earlier ones of its import, and the oldest beyond what is kept. */
function prune(db: WriteDb, { id, importId }: DatedRun): void {
  const gone = sql`SELECT id FROM quality_run
                    WHERE id <> ${id}
                      AND (import_id IS ${importId}
                           OR id NOT IN (SELECT id FROM quality_run ORDER BY id DESC LIMIT ${mostRuns}))`;
  // what was found is kept of the last run alone: the others are a line of the history
  db.run(sql`DELETE FROM quality_finding WHERE run_id <> ${id}`);
  db.run(sql`DELETE FROM quality_score WHERE run_id IN (${gone})`);
  db.run(sql`DELETE FROM quality_run WHERE id IN (${gone})`);
}

/** Stores an audit as the last of the history. Does nothing when it is there already. */
export function storeRun(db: WriteDb, run: DatedRun): void {
  const { id, importId, runAt, audit } = run;
  if (db.first(sql`SELECT id FROM quality_run WHERE id = ${id}`, { id: int }) !== null) return;
  db.run(
    sql`INSERT INTO quality_run (id, import_id, score, run_at, data_mark)
        VALUES (${id}, ${importId}, ${audit.score}, ${runAt}, ${run.dataMark})`,
  );
  for (const finding of audit.findings) {
    const { key, check, rule, table, field, severity, found, total, people, samples, action } = finding;
    db.run(
      sql`INSERT INTO quality_finding (run_id, check_id, table_name, field, found, total, severity, sample, finding_key, rule_name, people, action)
          VALUES (${id}, ${check}, ${table}, ${field}, ${found}, ${total}, ${severity}, ${JSON.stringify(samples)}, ${key}, ${rule},
                  ${people}, ${action === null ? null : JSON.stringify(action)})`,
    );
  }
  for (const { scope, name, score } of audit.scores)
    db.run(
      sql`INSERT OR REPLACE INTO quality_score (run_id, scope, name, score) VALUES (${id}, ${scope}, ${name}, ${score})`,
    );
  prune(db, run);
}
