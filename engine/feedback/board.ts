import type { WriteDb } from '../../shared/core/db/db.ts';
import { answerRefs } from '../../shared/core/feedback/read/answer-refs.ts';
import type { RequestDecision } from '../../shared/core/feedback/request-decision.ts';
import type { BoardChange, FoundGroup } from '../../shared/core/feedback/store/change-board.ts';
import { readBoard } from '../../shared/core/feedback/store/read-board.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { BoardEntry } from '../../shared/core/model/request-board.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import type { Session } from '../session.ts';
import { readingsOf, type Reading } from './readings.ts';

/** A group as it stands in a reading, with the answers that are in it. */
function findGroup({ columns, reading }: Reading, key: string): FoundGroup | null {
  const at = reading.groups.findIndex((group) => group.key === key);
  const group = reading.groups[at];
  if (group === undefined) return null;
  const rows: number[] = [];
  for (let text = 0; text < reading.count; text += 1) {
    const own = reading.requestGroup.subarray(reading.requestOffsets[text], reading.requestOffsets[text + 1]);
    if (own.includes(at)) rows.push(reading.answer[text] ?? 0);
  }
  return { ...group, answers: answerRefs(columns, Int32Array.from(rows)) };
}

/** What the team said of groups of requests. */
export function tellBoard(session: Session): BoardEntry[] {
  const board = readBoard(session.workspace().db);
  const reading = readingsOf(session).present()?.reading;
  const used = new Set(reading === undefined ? [] : reading.requestGroup);
  const here = new Set(reading?.groups.flatMap(({ key }, at) => (used.has(at) ? key : [])));
  return board
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ key, kind, title, state, note, changedAt, moved }) => {
      const merged = board.filter((group) => group.mergedInto === key);
      return {
        ...{ key, kind, title, state, note, changedAt },
        merged: merged.map((group) => ({ key: group.key, title: group.title })),
        moved: moved.length,
        isGone: reading !== undefined && !here.has(key),
      };
    });
}

/** What the team decided about requests, by the key of their group. */
export function decisionsOf(session: Session): ReadonlyMap<string, RequestDecision> {
  return new Map(
    readBoard(session.workspace().db).map(({ key, state, note }) => [key, { state, note }] as const),
  );
}

/** What a group is called. @throws {AppError} 'request-unknown' */
function titleOf(session: Session, { reading }: Reading, key: string): string {
  const stored = readBoard(session.workspace().db).find((group) => group.key === key);
  const title = stored?.title ?? reading.groups.find((group) => group.key === key)?.title;
  if (title === undefined) throw new AppError('request-unknown');
  return title;
}

/**
 * Changes the board as one step that can be taken back. Groups are found in the words, so these are waited for.
 * @param keys what fills the step's message: its arguments, and the keys of the groups they name
 * @param others what else fills it
 * @throws {AppError} 'request-unknown', 'cancelled', …
 */
export async function changeBoard<T>(
  session: Session,
  name: Step['name'],
  keys: Readonly<Record<string, string>>,
  work: (db: WriteDb, change: BoardChange) => T,
  job: Job,
  others: Step['params'] = {},
): Promise<T> {
  const made = await readingsOf(session).read(job);
  const named = Object.entries(keys).map(
    ([argument, key]) => [argument, titleOf(session, made, key)] as const,
  );
  const params = { ...others, ...Object.fromEntries(named) };
  const change: BoardChange = { found: (key) => findGroup(made, key), now: session.now() };
  return session.workspace().change({ name, params }, (db) => work(db, change));
}
