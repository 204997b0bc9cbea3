import { int, optional, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { readPolicy } from '../identity/field-policies.ts';
import { settleQuestion, type QuestionWords } from '../import/survey/settle-question.ts';
import { replayWithout, type LoggedChange, type LoggedClaim, type Replayed, type RowRules, type RowState } from './replay.ts'; // prettier-ignore
import { visitLaterClaims, type UndoContext } from './undo-context.ts';

type Question = Readonly<{ isMade: boolean; changes: LoggedChange[] }>;

/** Questions that this import made or worded anew, with what files have made of them. */
function readQuestions({ db, importId }: UndoContext): Map<number, Question> {
  const questions = new Map<number, Question>();
  db.all(
    sql`SELECT id, import_id, row_id, before, said
          FROM import_change
         WHERE table_name = 'question'
           AND row_id IN (SELECT row_id FROM import_change WHERE table_name = 'question' AND import_id = ${importId})
         ORDER BY import_id, id`,
    { id: int, import_id: int, row_id: text, before: text, said: optional(text) },
  ).forEach((row) => {
    const id = Number(row.row_id);
    const known = questions.get(id) ?? { isMade: false, changes: [] };
    if (row.before === 'null') {
      questions.set(id, { ...known, isMade: known.isMade || row.import_id === importId });
      return;
    }
    // written by us as objects
    const before = JSON.parse(row.before) as RowState;
    const said = row.said === null ? null : (JSON.parse(row.said) as RowState);
    known.changes.push({ id: row.id, importId: row.import_id, before, said });
    questions.set(id, known);
  });
  return questions;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : null);

function wordsOf(state: RowState): QuestionWords {
  return {
    label: asText(state['label']),
    kind: asText(state['kind']),
    scale: asText(state['scale']),
    group_key: asText(state['group_key']),
    group_label: asText(state['group_label']),
  };
}

function rulesOf({ imports }: UndoContext): RowRules {
  return {
    blank: {},
    settle: (state) => state,
    takesRow: () => false,
    combine: (state, said, importId) => ({
      ...state,
      ...settleQuestion(wordsOf(state), wordsOf(said), readPolicy(imports.get(importId)?.policy ?? 'keep')),
    }),
  };
}

function storeEntries({ db }: UndoContext, id: number, done: Extract<Replayed, { isGone: false }>): void {
  const json = (state: RowState | null) => (state === null ? null : JSON.stringify(state));
  for (const entry of done.rewritten)
    db.run(
      sql`UPDATE import_change SET before = ${json(entry.before)}, said = ${json(entry.said)} WHERE id = ${entry.id}`,
    );
  for (const entry of done.dropped) db.run(sql`DELETE FROM import_change WHERE id = ${entry}`);
  for (const { importId, before, said } of done.added)
    db.run(sql`INSERT INTO import_change (import_id, table_name, row_id, before, said)
               VALUES (${importId}, 'question', ${String(id)}, ${json(before)}, ${json(said)})`);
}

/**
 * Words and scales of questions that this import made or worded become what the other files say. Questions that only it asked go
 * later, with what it made.
 */
export function undoQuestions(context: UndoContext): void {
  const { db, importId } = context;
  const questions = readQuestions(context);
  if (questions.size === 0) return;
  const claims = new Map<number, LoggedClaim[]>();
  visitLaterClaims(context, 'question', ({ id, ...claim }) => {
    if (questions.has(id)) claims.set(id, [...(claims.get(id) ?? []), claim]);
  });
  const rules = rulesOf(context);
  const shape = {
    label: text, kind: text, scale: optional(text), group_key: optional(text), group_label: optional(text), position: int,
  }; // prettier-ignore
  for (const [id, { isMade, changes }] of questions) {
    const now = db.first(
      sql`SELECT label, kind, scale, group_key, group_label, position FROM question WHERE id = ${id}`,
      shape,
    );
    if (now === null) continue;
    const history = {
      current: { ...now, import_id: isMade ? importId : 0 },
      changes,
      claims: claims.get(id) ?? [],
    };
    const done = replayWithout(history, importId, rules);
    if (done.isGone) continue;
    const { label, kind, scale, group_key, group_label } = wordsOf(done.state);
    const { position } = done.state;
    db.run(sql`UPDATE question
                  SET label = ${label}, kind = ${kind}, scale = ${scale}, group_key = ${group_key},
                      group_label = ${group_label}, position = ${typeof position === 'number' ? position : now.position}
                WHERE id = ${id}`);
    storeEntries(context, id, done);
  }
}
