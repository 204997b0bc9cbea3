import { int, optional, text, type ReadDb, type RowOf } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { CleaningStep } from '../../shared/core/model/cleaning.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { stepsAbove } from '../../shared/core/quality/clean/steps/undo-step.ts';

const stepShape = { id: int, params: text, done_at: text, undone_at: optional(text), cells: int };
type StepRow = RowOf<typeof stepShape>;

function asStep(row: StepRow, later: number, under: CleaningStep['under']): CleaningStep {
  return CleaningStep.parse({
    id: row.id,
    fix: JSON.parse(row.params) as unknown,
    doneAt: row.done_at,
    undoneAt: row.undone_at,
    cells: row.cells,
    later,
    under,
  });
}

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
    .all(sql`SELECT id, params, done_at, undone_at, cells FROM cleaning_step ORDER BY id DESC`, stepShape)
    .map((row) => asStep(row, later.get(row.id) ?? 0, under.get(row.id) ?? []));
}

/** One step, without looking at what all others changed. @throws {AppError} 'cleaning-missing' */
export function findStep(db: ReadDb, id: number): CleaningStep {
  const row = db.first(
    sql`SELECT id, params, done_at, undone_at, cells FROM cleaning_step WHERE id = ${id}`,
    stepShape,
  );
  if (row === null) throw new AppError('cleaning-missing', { id });
  const later = sql`SELECT COUNT(*) AS n FROM cleaning_change WHERE step_id = ${id} AND import_id IS NOT NULL`;
  return asStep(row, db.first(later, { n: int })?.n ?? 0, [...stepsAbove(db, id)]);
}
