import { bytes, int, optional, real, text } from '../db/db.ts';
import { sql, type Sql } from '../db/sql.ts';
import { madeCells, openClaims } from '../import/claims/claims.ts';
import { visitClaims } from '../import/claims/pack-claims.ts';
import { rateId, rateKey } from '../import/apply/rate-id.ts';
import {
  replayWithout,
  type LoggedChange,
  type LoggedClaim,
  type Replayed,
  type RowRules,
  type RowState,
} from './replay.ts';
import { visitLaterClaims, type UndoContext } from './undo-context.ts';

/** Rates of which this import is the maker, with the rows of its file. */
function readMade({ db, importId }: UndoContext): Map<number, number> {
  const made = new Map<number, number>();
  const lists = db.all(
    sql`SELECT packed FROM import_claim
         WHERE import_id = ${importId} AND table_name = 'rate' AND cells = ${madeCells} ORDER BY id`,
    { packed: bytes },
  );
  for (const { packed } of lists) visitClaims(packed, (id, row) => made.set(id, row));
  return made;
}

/** The rate that an entry of the log names: by its number, or by its key as the first workspaces had it. */
function rateOf(rowId: string): number {
  if (!rowId.startsWith('[')) return Number(rowId);
  // written by us: currency, base and day
  const [currency, base, day] = JSON.parse(rowId) as [string, string, string];
  return rateId({ currency, base, day });
}

/** What was done to rates that this import has changed or made. */
function readChanges({ db, importId }: UndoContext, made: Map<number, number>) {
  const changes = new Map<number, LoggedChange[]>();
  const own = new Set(made.keys());
  db.all(
    sql`SELECT id, import_id, row_id, before, said
          FROM import_change
         WHERE table_name = 'rate' AND import_id >= ${importId}
         ORDER BY import_id, id`,
    { id: int, import_id: int, row_id: text, before: text, said: optional(text) },
  ).forEach((row) => {
    const id = rateOf(row.row_id);
    if (row.import_id === importId) own.add(id);
    if (!own.has(id)) return;
    if (row.before === 'null') {
      if (row.import_id === importId) made.set(id, 0);
      return;
    }
    // written by us as objects
    const before = JSON.parse(row.before) as RowState;
    const said = row.said === null ? null : (JSON.parse(row.said) as RowState);
    const change = { id: row.id, importId: row.import_id, before, said };
    changes.set(id, [...(changes.get(id) ?? []), change]);
  });
  return { own, changes };
}

function rulesOf({ imports }: UndoContext): RowRules {
  return {
    blank: {},
    settle: (state) => state,
    takesRow: () => false,
    combine(state, said, importId) {
      const [was, is] = [state['base_per_unit'], said['base_per_unit']];
      if (typeof is !== 'number' || typeof was !== 'number') return { ...state, ...said };
      const cells = imports.get(importId)?.cells;
      return { ...state, base_per_unit: cells?.settle('rate.value', was, is, () => is) ?? is };
    },
  };
}

type Standing = Extract<Replayed, { isGone: false }>;

/** Returns whether it is another rate now. */
function writeRate({ db }: UndoContext, where: Sql, now: number, state: RowState): boolean {
  const value = state['base_per_unit'];
  if (typeof value !== 'number') throw new Error(`no rate: ${JSON.stringify(value)}`);
  if (value === now) return false;
  db.run(sql`UPDATE rate SET base_per_unit = ${value} WHERE ${where}`);
  return true;
}

const json = (said: RowState | null) => (said === null ? null : JSON.stringify(said));

function storeEntries({ db }: UndoContext, id: number, { rewritten, dropped, added }: Standing): void {
  for (const entry of rewritten)
    db.run(sql`UPDATE import_change
                  SET before = ${JSON.stringify(entry.before)}, said = ${json(entry.said)}
                WHERE id = ${entry.id}`);
  for (const entry of dropped) db.run(sql`DELETE FROM import_change WHERE id = ${entry}`);
  for (const { importId, before, said } of added)
    db.run(sql`INSERT INTO import_change (import_id, table_name, row_id, before, said)
               VALUES (${importId}, 'rate', ${String(id)}, ${JSON.stringify(before)},
                       ${json(said)})`);
}

function readLaterClaims(context: UndoContext, own: ReadonlySet<number>): Map<number, LoggedClaim[]> {
  const claims = new Map<number, LoggedClaim[]>();
  visitLaterClaims(context, 'rate', ({ id, ...claim }) => {
    if (own.has(id)) claims.set(id, [...(claims.get(id) ?? []), claim]);
  });
  return claims;
}

/** Rates have no import of their own in the table: who made one, changed it or found it again is in the log alone. */
export function undoRates(context: UndoContext): void {
  const { db, importId, tally } = context;
  const made = readMade(context);
  const { own, changes } = readChanges(context, made);
  if (own.size === 0) return;
  const claims = readLaterClaims(context, own);
  const rules = rulesOf(context);
  const heirs = new Map<number, number[]>();
  let gone = 0;
  for (const id of [...own].sort((a, b) => a - b)) {
    const { currency, base, day } = rateKey(id);
    const where = sql`currency = ${currency} AND base = ${base} AND day = ${day}`;
    const now = db.first(sql`SELECT base_per_unit FROM rate WHERE ${where}`, { base_per_unit: real });
    // taken away by hand: nothing is left to be put back
    if (now === null) continue;
    const maker = made.has(id) ? importId : 0;
    const history = {
      current: { ...now, import_id: maker },
      changes: changes.get(id) ?? [],
      claims: claims.get(id) ?? [],
    };
    const done = replayWithout(history, importId, rules);
    if (done.isGone) {
      db.run(sql`DELETE FROM rate WHERE ${where}`);
      gone += 1;
      continue;
    }
    if (writeRate(context, where, now.base_per_unit, done.state)) tally.restored(1);
    storeEntries(context, id, done);
    if (done.heir !== null) {
      tally.keptRow(done.heir);
      heirs.set(done.heir, [...(heirs.get(done.heir) ?? []), id]);
    }
  }
  tally.gone('rates', gone);
  for (const [heir, ids] of heirs) handOver(context, heir, ids);
}

/** The heir is from now on the import that made these. */
function handOver({ db }: UndoContext, heir: number, ids: readonly number[]): void {
  const claims = openClaims(db, heir);
  const claim = claims.of('rate', madeCells);
  for (const id of ids) claim(id, 0);
  claims.close();
}
