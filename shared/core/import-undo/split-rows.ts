import { int, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { LinkedRecord } from './groups-without.ts';
import type { UndoContext } from './undo-context.ts';

type Mentions = ReadonlyMap<number, ReadonlySet<number>>;
type Row = Readonly<{
  table: string;
  id: number;
  importId: number;
  row: number;
  sourceId: number;
  kind: string;
}>;

// names of tables are our own
const tables = ['orders', 'event', 'response', 'preference'] as const;

/** Everything that files say a customer did. */
function readRows({ db }: UndoContext, customerId: number): Row[] {
  return tables.flatMap((table) =>
    db
      .all(
        sql`SELECT ${{ text: table, params: [] }}.id, import_id, row, import.source_id, import.kind
              FROM ${{ text: table, params: [] }}
              JOIN import ON import.id = import_id
             WHERE customer_id = ${customerId}
             ORDER BY 1`,
        { id: int, import_id: int, row: int, source_id: int, kind: text },
      )
      .map((found) => ({
        table,
        id: found.id,
        importId: found.import_id,
        row: found.row,
        sourceId: found.source_id,
        kind: found.kind,
      })),
  );
}

/** The records that a row can be about: those that its file has. */
function candidates(row: Row, records: readonly LinkedRecord[], mentions: Mentions): LinkedRecord[] {
  const found = mentions.get(row.importId);
  return records.filter(
    ({ id, importId, sourceId, externalKey }) =>
      sourceId === row.sourceId &&
      externalKey.startsWith(`${row.kind}/`) &&
      (importId === row.importId || found?.has(id) === true),
  );
}

/**
 * Joins groups again whose rows cannot be told apart: of two records that one file has, each may be the one that a row of it is about.
 * A row that names nobody else's record is the first group's.
 */
export function joinUnclear(
  context: UndoContext,
  customerId: number,
  groups: readonly LinkedRecord[][],
  mentions: Mentions,
): LinkedRecord[][] {
  const joined = groups.map((group) => [...group]);
  for (const row of readRows(context, customerId)) {
    const unclear = joined.filter((group) => candidates(row, group, mentions).length > 0);
    const [kept, ...others] = unclear;
    if (kept === undefined) continue;
    for (const other of others) {
      kept.push(...other);
      joined.splice(joined.indexOf(other), 1);
    }
  }
  return joined;
}

/** Gives a person who is apart again what the files say that this person did, said and agreed to. */
export function giveRows(
  context: UndoContext,
  from: number,
  to: number,
  group: readonly LinkedRecord[],
  mentions: Mentions,
): void {
  const { db } = context;
  for (const row of readRows(context, from)) {
    if (candidates(row, group, mentions).length === 0) continue;
    db.run(sql`UPDATE ${{ text: row.table, params: [] }} SET customer_id = ${to} WHERE id = ${row.id}`);
  }
  for (const { importId, row } of group)
    db.run(sql`UPDATE consent_event SET customer_id = ${to}
                WHERE customer_id = ${from} AND import_id = ${importId} AND row = ${row}`);
}
