import { RequestState } from '../../analyses/requests/schema.ts';
import { int, optional, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { AnswerRef } from '../../model/feedback-scope.ts';
import type { RequestBoard } from '../board/board.ts';

/** The key of a group that the team made. */
export function ownGroupKey(id: number): string {
  return `g${id}`;
}

function readAnswers(db: ReadDb): Map<string, AnswerRef[]> {
  const answers = new Map<string, AnswerRef[]>();
  db.all(
    sql`SELECT group_id, response_id, question_id, origin
          FROM request_group_answer
         ORDER BY group_id, response_id, question_id`,
    { group_id: int, response_id: int, question_id: int, origin: text },
  ).forEach((row) => {
    const key = `${row.group_id}/${row.origin}`;
    const list = answers.get(key) ?? [];
    list.push({ response: row.response_id, question: row.question_id });
    answers.set(key, list);
  });
  return answers;
}

/** What the team said of groups of requests, in the order in which it first did. */
export function readBoard(db: ReadDb): RequestBoard {
  const rows = db.all(
    sql`SELECT id, title, state, note, changed_at, group_key, kind, merged_into FROM request_group ORDER BY id`,
    {
      id: int,
      title: text,
      state: text,
      note: optional(text),
      changed_at: text,
      group_key: optional(text),
      kind: text,
      merged_into: optional(int),
    },
  );
  const answers = readAnswers(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const keyOf = (id: number) => byId.get(id)?.group_key ?? ownGroupKey(id);
  const lastOf = (id: number | null): number | null => {
    let last = id;
    const passed = new Set<number>();
    for (let at = id; at !== null && !passed.has(at); at = byId.get(at)?.merged_into ?? null) {
      passed.add(at);
      last = at;
    }
    return last;
  };
  return rows.map((row) => {
    const merged = lastOf(row.merged_into);
    return {
      key: keyOf(row.id),
      kind: row.kind === 'problem' ? 'problem' : 'request',
      title: row.title,
      state: RequestState.parse(row.state),
      note: row.note,
      changedAt: row.changed_at,
      mergedInto: merged === null ? null : keyOf(merged),
      found: answers.get(`${row.id}/found`) ?? [],
      moved: answers.get(`${row.id}/user`) ?? [],
    };
  });
}
