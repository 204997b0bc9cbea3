import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { CleaningStep } from '../../shared/core/model/cleaning.ts';

/** Steps that changed values of others again, by the step below. */
function stepsOnTop(db: ReadDb): ReadonlyMap<number, CleaningStep['under']> {
  const pairs = db.all(
    sql`SELECT own.step_id AS below, later.step_id AS id, COUNT(*) AS cells
          FROM cleaning_change AS own
          JOIN cleaning_change AS later ON later.table_name = own.table_name
                                       AND later.row_id = own.row_id
                                       AND later.field = own.field
                                       AND later.step_id > own.step_id
         GROUP BY own.step_id, later.step_id
         ORDER BY own.step_id, later.step_id`,
    { below: int, id: int, cells: int },
  );
  const found = new Map<number, CleaningStep['under']>();
  for (const { below, id, cells } of pairs) found.set(below, [...(found.get(below) ?? []), { id, cells }]);
  return found;
}

/** Every cleaning step, newest first, with what stands in the way of undoing it. */
export function listSteps(db: ReadDb): CleaningStep[] {
  const under = stepsOnTop(db);
  const later = new Map(
    db
      .all(
        sql`SELECT step_id, COUNT(*) AS cells
              FROM cleaning_change
             WHERE import_id IS NOT NULL
             GROUP BY step_id
             ORDER BY step_id`,
        { step_id: int, cells: int },
      )
      .map(({ step_id, cells }) => [step_id, cells]),
  );
  return db
    .all(sql`SELECT id, params, done_at, undone_at, cells FROM cleaning_step ORDER BY id DESC`, {
      id: int,
      params: text,
      done_at: text,
      undone_at: optional(text),
      cells: int,
    })
    .map(({ id, params, done_at, undone_at, cells }) =>
      CleaningStep.parse({
        id,
        fix: JSON.parse(params) as unknown,
        doneAt: done_at,
        undoneAt: undone_at,
        cells,
        later: later.get(id) ?? 0,
        under: under.get(id) ?? [],
      }),
    );
}

/** One step. @throws {Error} there is none of that id */
export function findStep(db: ReadDb, id: number): CleaningStep {
  const step = listSteps(db).find((one) => one.id === id);
  if (step === undefined) throw new Error(`there is no cleaning step ${id}`);
  return step;
}
