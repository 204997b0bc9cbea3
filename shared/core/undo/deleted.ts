import { int, optional, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { DeletedThing } from '../model/steps.ts';
import { history } from './history.ts';
import { watchedTables } from './tables.ts';

/** Where a thing that was deleted says something of its own that its step does not name. */
const sayings: Readonly<Record<string, string>> = { customer_note: 'body', follow_up: 'reason' };

/** Numbers of the steps whose things were brought back and still are there. */
function broughtBack(steps: ReturnType<typeof history>): ReadonlySet<number> {
  return new Set(
    steps.flatMap(({ name, params, isUndone }) =>
      name === 'bring-back' && !isUndone && typeof params['step'] === 'number' ? params['step'] : [],
    ),
  );
}

function sayingOf(db: ReadDb, step: number): string | null {
  const first = db.first(
    sql`SELECT table_name, before FROM undo_change WHERE step_id = ${step} AND after IS NULL ORDER BY id LIMIT 1`,
    { table_name: text, before: optional(text) },
  );
  if (first === null) return null;
  const { table_name: table, before } = first;
  const column = sayings[table];
  if (before === null || column === undefined) return null;
  const { columns = [] } = watchedTables(db).find(({ name }) => name === table) ?? {};
  const at = columns.findIndex(({ name }) => name === column);
  return (
    db.first(sql`SELECT json_extract(${before}, ${`$[${at}]`}) AS said`, { said: optional(text) })?.said ??
    null
  );
}

/** What was deleted, as far as the history reaches back, and is not there again; newest first. */
export function listDeleted(db: ReadDb): DeletedThing[] {
  const steps = history(db);
  const back = broughtBack(steps);
  const kept = new Set(
    db.all(sql`SELECT DISTINCT step_id AS id FROM undo_change`, { id: int }).map(({ id }) => id),
  );
  return steps
    .filter(({ id, name, isUndone }) => name.startsWith('remove-') && !isUndone && !back.has(id))
    .map(({ id, name, params, doneAt }) => ({
      ...{ id, name, params, doneAt },
      says: sayingOf(db, id),
      canReturn: kept.has(id),
    }));
}
