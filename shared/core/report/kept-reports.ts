import { int, text, type ReadDb, type WriteDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { foldText } from '../identity/fold.ts';
import { AppError } from '../model/errors.ts';
import { ReportRequest, type KeptReport, type ReportEdit } from '../model/report.ts';

function requestOf(body: string): ReportRequest | null {
  try {
    return ReportRequest.parse(JSON.parse(body));
  } catch {
    // only a file that another program wrote has such
    return null;
  }
}

/** Reports that were kept to be made again, by name; without those that are of no shape known here. */
export function readKept(db: ReadDb): KeptReport[] {
  return db
    .all(sql`SELECT id, name, body, changed_at AS changedAt FROM report_template ORDER BY name, id`, {
      id: int,
      name: text,
      body: text,
      changedAt: text,
    })
    .flatMap(({ body, ...kept }) => {
      const request = requestOf(body);
      return request === null ? [] : [{ ...kept, request }];
    });
}

/** @throws {AppError} 'report-unknown' */
export function findKept(db: ReadDb, id: number): KeptReport {
  const found = readKept(db).find((kept) => kept.id === id);
  if (found === undefined) throw new AppError('report-unknown');
  return found;
}

/**
 * Keeps a report, new or changed.
 *
 * @param now ISO 8601 UTC
 * @returns its id
 * @throws {AppError} 'report-unknown'; 'report-name-taken' where another reads the same
 */
export function keepReport(db: WriteDb, { id, name, request }: ReportEdit, now: string): number {
  if (id !== null) findKept(db, id);
  const key = (of: string) => foldText(of) || of;
  const named = db.all(sql`SELECT id, name FROM report_template ORDER BY id`, { id: int, name: text });
  const other = named.find((one) => one.id !== id && key(one.name) === key(name));
  if (other !== undefined) throw new AppError('report-name-taken', { name: other.name });
  const body = JSON.stringify(request);
  if (id === null)
    return db.insert(
      sql`INSERT INTO report_template (name, body, changed_at) VALUES (${name}, ${body}, ${now})`,
    );
  db.run(
    sql`UPDATE report_template SET name = ${name}, body = ${body}, changed_at = ${now} WHERE id = ${id}`,
  );
  return id;
}

/** @returns what it was called @throws {AppError} 'report-unknown' */
export function forgetReport(db: WriteDb, id: number): string {
  const { name } = findKept(db, id);
  db.run(sql`DELETE FROM report_template WHERE id = ${id}`);
  return name;
}
