import { dayFromNumber } from '../../model/day.ts';
import { measureRfm, type RfmMeasures } from './measure.ts';
import type { RfmInput } from './query.ts';
import { rfmGroups, type RfmGroup, type RfmParams, type RfmResult } from './schema.ts';
import { scoreRfm, type RfmScores } from './score.ts';

type Scored = Readonly<{ measures: RfmMeasures; scores: RfmScores }>;

// the place of a group, and after all of them nobody's: not a customer yet, or none that counts any more
const none = rfmGroups.length;
const nameOf = (place: number): RfmGroup | null => rfmGroups[place] ?? null;

/** Calls back for everyone scored at one of the two times, by ascending id, with the places of their groups. */
function eachMove(
  before: Scored,
  after: Scored,
  call: (customerId: number, from: number, to: number) => void,
): void {
  const [old, now] = [before.measures.customerId, after.measures.customerId];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    const [was, is] = [old[a] ?? Number.POSITIVE_INFINITY, now[b] ?? Number.POSITIVE_INFINITY];
    const id = Math.min(was, is);
    call(
      id,
      was === id ? (before.scores.group[a] ?? none) : none,
      is === id ? (after.scores.group[b] ?? none) : none,
    );
    if (was === id) a += 1;
    if (is === id) b += 1;
  }
}

function scoredBefore(input: RfmInput, params: RfmParams): Scored {
  const measures = measureRfm(input, params, 'before');
  return { measures, scores: scoreRfm(measures, params) };
}

/**
 * Who went from which group to which with the last import of orders: everyone is scored a second time as if its orders were not there,
 * counting back from the day after the last order known then. Quantiles are those of either time.
 *
 * @returns null when nobody was scored before
 */
export function findMovement(input: RfmInput, params: RfmParams, after: Scored): RfmResult['movement'] {
  const before = scoredBefore(input, params);
  const { asOf, count } = before.measures;
  if (asOf === null || count === 0) return null;
  const places = none + 1;
  const counts = new Int32Array(places * places);
  eachMove(before, after, (_, from, to) => {
    counts[from * places + to] = (counts[from * places + to] ?? 0) + 1;
  });
  const flows = [...counts].flatMap((customers, at) =>
    customers === 0 ? [] : [{ from: nameOf(Math.floor(at / places)), to: nameOf(at % places), customers }],
  );
  return { asOfBefore: dayFromNumber(asOf), customersBefore: count, flows };
}

/**
 * The people of one flow.
 * @param selection 'moved:FROM:TO', each a group or 'none'
 * @returns customer ids, ascending; null when there are no such groups
 */
export function movedMembers(input: RfmInput, params: RfmParams, selection: string): Int32Array | null {
  const [, from = '', to = ''] = selection.split(':');
  const placeOf = (name: string) => (name === 'none' ? none : rfmGroups.findIndex((group) => group === name));
  const [source, target] = [placeOf(from), placeOf(to)];
  if (source < 0 || target < 0 || (source === none && target === none)) return null;
  const measures = measureRfm(input, params);
  const ids: number[] = [];
  eachMove(scoredBefore(input, params), { measures, scores: scoreRfm(measures, params) }, (id, was, is) => {
    if (was === source && is === target) ids.push(id);
  });
  return Int32Array.from(ids);
}
