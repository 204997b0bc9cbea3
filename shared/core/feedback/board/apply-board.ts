import { sharedCodes, sharedInts } from '../../columns/columns.ts';
import type { AnswerRef } from '../../model/feedback-scope.ts';
import { requestKinds, type ReadGroup, type TextReading } from '../reading.ts';
import type { BoardGroup, RequestBoard } from './board.ts';

type Requests = Pick<TextReading, 'requestOffsets' | 'requestKind' | 'requestGroup' | 'groups'>;

const refKey = ({ response, question }: AnswerRef) => `${response}/${question}`;

/** The groups that texts are in, by text. */
function* entriesOf({ requestOffsets, requestKind, requestGroup }: Requests, text: number) {
  const end = requestOffsets[text + 1] ?? 0;
  for (let at = requestOffsets[text] ?? 0; at < end; at += 1)
    yield { kind: requestKind[at] ?? 0, group: requestGroup[at] ?? -1 };
}

/** The group of the reading that most of a group's former answers are in now: more than half of those still there, and not taken. */
function groupOfFound(
  { kind, found }: BoardGroup,
  requests: Requests,
  textOf: ReadonlyMap<string, number>,
  taken: ReadonlySet<number>,
): number | undefined {
  const texts = found.flatMap((ref) => textOf.get(refKey(ref)) ?? []);
  const votes = new Map<number, number>();
  for (const text of texts)
    for (const { group } of entriesOf(requests, text)) votes.set(group, (votes.get(group) ?? 0) + 1);
  const isIt = ([at, count]: readonly [number, number]) =>
    count * 2 > texts.length && requests.groups[at]?.kind === kind && !taken.has(at);
  return [...votes].find(isIt)?.[0];
}

/**
 * Which group of the reading one of the board is: the one of its key, else the one that has more than half of the answers it was found in
 * before, of those that are still there.
 */
function recognise(
  board: RequestBoard,
  requests: Requests,
  textOf: ReadonlyMap<string, number>,
): Map<BoardGroup, number> {
  const place = new Map(requests.groups.map(({ key }, at) => [key, at]));
  const found = new Map<BoardGroup, number>();
  for (const group of board) {
    const at = place.get(group.key);
    if (at !== undefined) found.set(group, at);
  }
  const taken = new Set(found.values());
  for (const group of board) {
    if (found.has(group)) continue;
    const at = groupOfFound(group, requests, textOf, taken);
    if (at === undefined) continue;
    found.set(group, at);
    taken.add(at);
  }
  return found;
}

/** The groups as the team has them, and which of these every group of the reading is. */
function nameGroups(
  board: RequestBoard,
  groups: readonly ReadGroup[],
  found: ReadonlyMap<BoardGroup, number>,
) {
  const named = [...groups];
  const placeOf = new Map<string, number>();
  for (const group of board) {
    const at = found.get(group);
    const before = at === undefined ? undefined : named[at];
    const { key, kind, title } = group;
    const place = at ?? named.length;
    named[place] = { isWithoutHome: false, ...before, key, kind, title };
    placeOf.set(key, place);
  }
  const isNow = named.map((_, at) => at);
  for (const group of board) {
    const from = placeOf.get(group.key);
    const to = group.mergedInto === null ? undefined : placeOf.get(group.mergedInto);
    if (from !== undefined && to !== undefined) isNow[from] = to;
  }
  return { named, placeOf, isNow };
}

/**
 * Lays what the team said over the requests that were found: its titles, its merges, and the answers that it put elsewhere. An answer that
 * somebody put into a group has one request of that kind, which is in that group; it had none before, it has now.
 *
 * @param answers the answers of the texts, by text
 * @returns lists of their own; those of `requests` where the team said nothing
 */
export function applyBoard(requests: Requests, board: RequestBoard, answers: readonly AnswerRef[]): Requests {
  if (board.length === 0) return requests;
  const textOf = new Map(answers.map((ref, text) => [refKey(ref), text]));
  const found = recognise(board, requests, textOf);
  const { named, placeOf, isNow } = nameGroups(board, requests.groups, found);
  const moved = new Map<number, Map<number, number>>();
  for (const group of board)
    for (const ref of group.moved) {
      const text = textOf.get(refKey(ref));
      const place = placeOf.get(group.key);
      if (text === undefined || place === undefined) continue;
      const kinds = moved.get(text) ?? new Map<number, number>();
      moved.set(text, kinds.set(requestKinds.indexOf(group.kind), isNow[place] ?? place));
    }
  const offsets = sharedInts(answers.length + 1);
  const kinds: number[] = [];
  const groups: number[] = [];
  answers.forEach((_, text) => {
    const put = moved.get(text) ?? new Map<number, number>();
    const seen = new Set<string>();
    const add = (kind: number, group: number) => {
      const key = `${kind}/${group}`;
      // two groups of one answer may be one by now
      if (group >= 0 && seen.has(key)) return;
      seen.add(key);
      kinds.push(kind);
      groups.push(group);
    };
    for (const { kind, group } of entriesOf(requests, text))
      if (!put.has(kind)) add(kind, group < 0 ? -1 : (isNow[group] ?? group));
    for (const [kind, group] of put) add(kind, group);
    offsets[text + 1] = kinds.length;
  });
  const requestKind = sharedCodes(kinds.length);
  const requestGroup = sharedInts(groups.length);
  requestKind.set(kinds);
  requestGroup.set(groups);
  return { requestOffsets: offsets, requestKind, requestGroup, groups: named };
}
