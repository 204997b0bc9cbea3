import { int, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { UndoContext } from './undo-context.ts';

/** Words and scales of questions that this import changed become what they were, unless a later one changed them too. */
export function undoQuestions({ db, importId }: UndoContext): void {
  const changes = db.all(
    sql`SELECT id, row_id, before
          FROM import_change
         WHERE import_id = ${importId} AND table_name = 'question' AND before <> 'null'
         ORDER BY id DESC`,
    { id: int, row_id: text, before: text },
  );
  for (const { id, row_id, before } of changes) {
    const next = db.first(
      sql`SELECT id FROM import_change
           WHERE table_name = 'question' AND row_id = ${row_id} AND id > ${id} AND import_id <> ${importId}
           ORDER BY id`,
      { id: int },
    );
    if (next !== null) db.run(sql`UPDATE import_change SET before = ${before} WHERE id = ${next.id}`);
    else
      db.run(sql`UPDATE question
                    SET label = ${before} ->> '$.label', kind = ${before} ->> '$.kind', scale = ${before} ->> '$.scale',
                        group_key = ${before} ->> '$.group_key', group_label = ${before} ->> '$.group_label'
                  WHERE id = ${Number(row_id)}`);
  }
}
