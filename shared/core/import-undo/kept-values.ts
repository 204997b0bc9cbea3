import { int } from '../db/db.ts';
import { sql, type SqlValue } from '../db/sql.ts';
import { recordsOf } from '../identity/recompute.ts';
import { readSurvivorship } from '../identity/survivor-rules.ts';
import { foldRecords } from '../identity/survivorship.ts';
import type { OwnRecord } from './own-records.ts';
import type { UndoContext } from './undo-context.ts';

function column(field: string): string {
  return field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

function importOf({ db }: UndoContext, recordId: number): number {
  return (
    db.first(sql`SELECT import_id FROM record WHERE id = ${recordId}`, { import_id: int })?.import_id ?? 0
  );
}

function tellRecord(context: UndoContext, { customerId, content }: OwnRecord): void {
  const { db, imports, importId, tally } = context;
  const names = content.values.map(([field]) => field);
  if (names.length === 0) return;
  let now: readonly SqlValue[] = [];
  // columns of ours, not words of a file
  const query = `SELECT ${names.map(column).join(', ')} FROM customer WHERE id = ?`;
  db.scan({ text: query, params: [customerId] }, (cells) => (now = [...cells]));
  const others = content.values.filter(([, said], at) => (now[at] ?? null) !== null && now[at] !== said);
  if (now.length === 0 || others.length === 0) return;
  const golden = foldRecords(recordsOf(db, customerId), readSurvivorship(db));
  for (const [field, said] of others) {
    const slot = golden.fields.get(field);
    const by = slot === undefined ? 0 : importOf(context, slot.recordId);
    if (slot === undefined || by <= importId) continue;
    tally.keptCell({
      field: `customer.${field}`,
      value: said,
      laterFile: imports.get(by)?.fileName ?? '',
      laterValue: slot.text,
    });
  }
}

/**
 * Tells of cells of people who stay where the file that is undone said one thing and a later one says another: the later one's stands.
 * After customers were computed again.
 */
export function tellKeptValues(context: UndoContext, records: ReadonlyMap<number, OwnRecord>): void {
  for (const record of records.values()) if (record.fate === 'gone') tellRecord(context, record);
}
