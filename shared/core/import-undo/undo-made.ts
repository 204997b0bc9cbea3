import { int, text } from '../db/db.ts';
import { sql, type Sql } from '../db/sql.ts';
import { putIds, visitLaterClaims, type UndoContext } from './undo-context.ts';

type Made = Readonly<{
  name: 'campaign' | 'question' | 'survey';
  thing: string;
  /** Rows that need it, and the imports whose these are; 0 for what somebody made here. */
  users: Sql;
}>;

const made: readonly Made[] = [
  {
    name: 'campaign',
    thing: 'campaigns',
    users: sql`SELECT campaign_id AS id, import_id FROM event WHERE campaign_id IS NOT NULL
               UNION SELECT campaign_id, import_id FROM campaign_spend
               UNION SELECT campaign_id, 0 FROM holdout`,
  },
  {
    name: 'question',
    thing: 'questions',
    users: sql`SELECT question_id AS id, import_id
                 FROM answer
                 JOIN response ON response.id = answer.response_id
               UNION SELECT question_id, 0 FROM answer_theme
               UNION SELECT question_id, 0 FROM request_group_answer`,
  },
  {
    name: 'survey',
    thing: 'surveys',
    users: sql`SELECT survey_id AS id, import_id FROM response UNION SELECT survey_id, 0 FROM question`,
  },
];

function undoMade(context: UndoContext, { name, thing, users: needs }: Made): void {
  const { db, importId, tally } = context;
  const own = new Set(
    db
      .all(
        sql`SELECT row_id FROM import_change WHERE import_id = ${importId} AND table_name = ${name} AND before = 'null'`,
        { row_id: text },
      )
      .map(({ row_id }) => Number(row_id)),
  );
  if (own.size === 0) return;
  const heirs = new Map<number, number>();
  visitLaterClaims(context, name, ({ id, importId: later }) => {
    if (own.has(id) && !heirs.has(id)) heirs.set(id, later);
  });
  // rows of a file that did not name it itself may need it: by policy 'keep' they stayed as the undone file had them
  const users = new Map<number, number>();
  db.scan(sql`SELECT id, MAX(import_id) FROM (${needs}) GROUP BY id`, ([id, user]) =>
    users.set(int(id ?? null), int(user ?? null)),
  );
  for (const id of own) {
    const heir = heirs.get(id) ?? users.get(id) ?? 0;
    if (heir === 0) continue;
    db.run(sql`INSERT INTO import_change (import_id, table_name, row_id, before)
               VALUES (${heir}, ${name}, ${String(id)}, 'null')`);
    tally.keptRow(heir);
  }
  putIds(db, 'undo_made', [...own].filter((id) => !heirs.has(id) && !users.has(id))); // prettier-ignore
  const unused = sql`id IN (SELECT id FROM temp.undo_made)`;
  // names of tables are our own
  const table: Sql = { text: name, params: [] };
  tally.gone(thing, db.first(sql`SELECT COUNT(*) AS n FROM ${table} WHERE ${unused}`, { n: int })?.n ?? 0);
  db.run(sql`DELETE FROM ${table} WHERE ${unused}`);
}

/** Takes campaigns, questions and surveys back that only this import named. After everything that refers to them. */
export function undoMadeRows(context: UndoContext): void {
  for (const table of made) undoMade(context, table);
}
