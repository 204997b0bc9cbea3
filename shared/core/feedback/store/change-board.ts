import { int, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { AnswerRef } from '../../model/feedback-scope.ts';
import type { RequestEdit } from '../../model/request-board.ts';
import type { RequestKind } from '../reading.ts';
import { mustBeAnswered } from './correct-answer.ts';
import { ownGroupKey, readBoard } from './read-board.ts';

/** A group as it was found in the words. */
export type FoundGroup = Readonly<{
  key: string;
  kind: RequestKind;
  title: string;
  /** The answers it was found in. */
  answers: readonly AnswerRef[];
}>;

/** What the store of requests needs: groups as they are found now, by key, and the moment, ISO 8601 UTC. */
export type BoardChange = Readonly<{ found: (key: string) => FoundGroup | null; now: string }>;

const mostRemembered = 1_000;

function rowOf(db: ReadDb, key: string): number | null {
  const byKey = db.first(sql`SELECT id FROM request_group WHERE group_key = ${key}`, { id: int });
  if (byKey !== null) return byKey.id;
  const own = db
    .all(sql`SELECT id FROM request_group WHERE group_key IS NULL`, { id: int })
    .find(({ id }) => ownGroupKey(id) === key);
  return own?.id ?? null;
}

/** The answers a group is found in now, by which it is known again should its key change. */
function remember(db: WriteDb, id: number, answers: readonly AnswerRef[]): void {
  db.run(sql`DELETE FROM request_group_answer WHERE group_id = ${id} AND origin = 'found'`);
  for (const { response, question } of answers.slice(0, mostRemembered))
    db.run(
      sql`INSERT OR IGNORE INTO request_group_answer (group_id, response_id, question_id, origin)
          VALUES (${id}, ${response}, ${question}, 'found')`,
    );
}

/** The row of a group, which gets one when somebody first says something of it. @throws {AppError} 'request-unknown' */
function rowOfGroup(db: WriteDb, { found, now }: BoardChange, key: string): number {
  const known = rowOf(db, key);
  const group = found(key);
  if (known !== null) {
    if (group !== null) remember(db, known, group.answers);
    db.run(sql`UPDATE request_group SET changed_at = ${now} WHERE id = ${known}`);
    return known;
  }
  if (group === null) throw new AppError('request-unknown');
  const id = db.insert(
    sql`INSERT INTO request_group (title, state, note, changed_at, group_key, kind)
        VALUES (${group.title}, 'new', NULL, ${now}, ${key}, ${group.kind})`,
  );
  remember(db, id, group.answers);
  return id;
}

/** What the team means to do about a request, what it notes of it, what it calls it. @throws {AppError} 'request-unknown' */
export function setRequest(db: WriteDb, change: BoardChange, edit: RequestEdit): void {
  const id = rowOfGroup(db, change, edit.key);
  if (edit.state !== undefined) db.run(sql`UPDATE request_group SET state = ${edit.state} WHERE id = ${id}`);
  if (edit.note !== undefined)
    db.run(sql`UPDATE request_group SET note = ${edit.note === '' ? null : edit.note} WHERE id = ${id}`);
  if (edit.title !== undefined) db.run(sql`UPDATE request_group SET title = ${edit.title} WHERE id = ${id}`);
}

/**
 * A group counts as another from now on.
 * @throws {AppError} 'request-unknown'; 'request-circular' when that other one is it, counts as it, or is of the other kind
 */
export function mergeRequests(
  db: WriteDb,
  change: BoardChange,
  { key, into }: Readonly<{ key: string; into: string }>,
): void {
  const from = rowOfGroup(db, change, key);
  const to = rowOfGroup(db, change, into);
  const board = readBoard(db);
  const own = board.find((group) => group.key === key);
  const other = board.find((group) => group.key === into);
  const last = other?.mergedInto ?? into;
  if (last === key || own?.kind !== other?.kind)
    throw new AppError('request-circular', { title: own?.title ?? '' });
  db.run(sql`UPDATE request_group SET merged_into = ${rowOf(db, last) ?? to} WHERE id = ${from}`);
}

/** A group counts as itself again. @throws {AppError} 'request-unknown' */
export function unmergeRequest(db: WriteDb, change: BoardChange, key: string): void {
  const id = rowOfGroup(db, change, key);
  db.run(sql`UPDATE request_group SET merged_into = NULL WHERE id = ${id}`);
}

/**
 * Puts an answer's request of a kind into a group, there is or new.
 * @returns the group's key
 * @throws {AppError} 'answer-unknown'; 'request-unknown' when there is no such group of that kind
 */
export function moveRequest(
  db: WriteDb,
  change: BoardChange,
  {
    response,
    question,
    kind,
    to,
  }: AnswerRef & Readonly<{ kind: RequestKind; to: Readonly<{ key: string } | { title: string }> }>,
): string {
  mustBeAnswered(db, { response, question });
  const id =
    'key' in to
      ? rowOfGroup(db, change, to.key)
      : db.insert(
          sql`INSERT INTO request_group (title, state, note, changed_at, kind)
              VALUES (${to.title}, 'new', NULL, ${change.now}, ${kind})`,
        );
  const group = readBoard(db).find(({ key }) => key === ('key' in to ? to.key : ownGroupKey(id)));
  if (group?.kind !== kind) throw new AppError('request-unknown');
  db.run(
    sql`DELETE FROM request_group_answer
         WHERE response_id = ${response} AND question_id = ${question} AND origin = 'user'
           AND group_id IN (SELECT id FROM request_group WHERE kind = ${kind})`,
  );
  db.run(
    sql`INSERT INTO request_group_answer (group_id, response_id, question_id, origin)
        VALUES (${id}, ${response}, ${question}, 'user')
        ON CONFLICT (group_id, response_id, question_id) DO UPDATE SET origin = 'user'`,
  );
  return group.key;
}
