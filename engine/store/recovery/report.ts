import { RecoveryReport } from '../../../shared/contract/workspace.ts';
import { text, type ReadDb, type WriteDb } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import type { Replayed } from '../journal/replay.ts';
import type { Found } from './find-newest.ts';

/** What is told of a recovery; null when nothing was wrong. */
export function reportOf(found: Found, replayed: Replayed, now: string): RecoveryReport | null {
  const { damaged, missing, snapshot, from } = found;
  const { failed } = replayed;
  if (damaged.length === 0 && failed === null) return null;
  const upTo = replayed.last?.entry.at ?? snapshot.header.savedAt;
  const unmade = failed === null ? 0 : found.sequence - failed.sequence + 1;
  return {
    at: now,
    damaged: [
      ...damaged.map((one) => ({ ...one, keptAs: null })),
      ...(failed === null ? [] : [{ what: 'journal' as const, why: 'damaged' as const, keptAs: null }]),
    ],
    used: {
      from,
      generation: snapshot.header.generation,
      savedAt: snapshot.header.savedAt,
      changes: replayed.changes,
      upTo,
    },
    missing: failed === null ? [...missing] : [{ kind: 'changes', count: unmade, after: upTo }, ...missing],
  };
}

/** Keeps a report in the workspace until the user has read it. */
export function writeReport(db: WriteDb, report: RecoveryReport): void {
  const value = JSON.stringify(report);
  db.run(sql`INSERT INTO setting (name, value) VALUES ('recovery', ${value})
             ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
}

/** The report that waits to be read; null when there is none. */
export function readReport(db: ReadDb): RecoveryReport | null {
  const found = db.first(sql`SELECT value FROM setting WHERE name = 'recovery'`, { value: text });
  if (found === null) return null;
  const parsed = RecoveryReport.safeParse(JSON.parse(found.value));
  return parsed.success ? parsed.data : null;
}
