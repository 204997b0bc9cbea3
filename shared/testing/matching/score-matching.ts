import { joinPairs, pairBand } from '../../core/identity/matching/clusters/join-pairs.ts';
import { recordsOfRows, type MatchRow } from '../../core/identity/matching/records/from-rows.ts';
import { gatherScans, prepareMatching, scanSlice } from '../../core/identity/matching/stages.ts';
import { defaultThresholds } from '../../core/model/matching.ts';
import type { MatchingSet } from './matching-sets.ts';

/** How pairs that were said to be one person compare with the truth. */
export type BandScore = Readonly<{
  said: number;
  right: number;
  precision: number;
  recall: number;
  f1: number;
}>;

/** What matching makes of a set, in its one configuration. */
export type MatchingScore = Readonly<{
  title: string;
  records: number;
  /** Pairs that are one person. */
  truePairs: number;
  comparedPairs: number;
  /** Pairs within the groups of the automatic band. */
  automatic: BandScore;
  /** Pairs shown for review, alone; recall is of all true pairs. */
  review: BandScore;
  /** Both: every pair of either band taken to be one person. */
  both: BandScore;
  /** Both, the reviewed pairs decided rightly. */
  reviewed: BandScore;
}>;

function score(said: number, right: number, truth: number): BandScore {
  const precision = said === 0 ? 1 : right / said;
  const recall = truth === 0 ? 1 : right / truth;
  return { said, right, precision, recall, f1: said + truth === 0 ? 1 : (2 * right) / (said + truth) };
}

const seed = 1;

/** @param counts which pairs of rows are looked at; all when left out */
export function scoreMatching(
  { title, rows, entities }: MatchingSet,
  counts: (a: MatchRow, b: MatchRow) => boolean = () => true,
): MatchingScore {
  const prepared = prepareMatching(recordsOfRows(rows), seed);
  const scored = gatherScans(prepared, [scanSlice(prepared, { index: 0, of: 1 })]);
  const joined = joinPairs(
    prepared.table,
    prepared.model,
    scored.pairs,
    scored.prior,
    defaultThresholds,
    () => false,
  );
  const isCounted = (a: number, b: number): boolean => {
    const [one, other] = [rows[a], rows[b]];
    return one !== undefined && other !== undefined && counts(one, other);
  };
  const pairsAmong = (groups: ArrayLike<number | string>): [number, number][] => {
    const members = new Map<number | string, number[]>();
    for (let row = 0; row < groups.length; row += 1) {
      const group = groups[row] ?? '';
      members.set(group, [...(members.get(group) ?? []), row]);
    }
    return [...members.values()]
      .flatMap((list) => list.flatMap((a, at) => list.slice(at + 1).map((b): [number, number] => [a, b])))
      .filter(([a, b]) => isCounted(a, b));
  };
  const isRight = ([a, b]: readonly [number, number]) => entities[a] === entities[b];
  const truth = pairsAmong(entities).length;
  const automatic = pairsAmong(joined.cluster);
  const review = [...joined.band.keys()]
    .filter((at) => joined.band[at] === pairBand.review)
    .map((at): [number, number] => [joined.a[at] ?? 0, joined.b[at] ?? 0])
    .filter(([a, b]) => isCounted(a, b));
  const [rightMerged, rightReview] = [automatic.filter(isRight).length, review.filter(isRight).length];
  return {
    title,
    records: rows.length,
    truePairs: truth,
    comparedPairs: scored.compared,
    automatic: score(automatic.length, rightMerged, truth),
    review: score(review.length, rightReview, truth),
    both: score(automatic.length + review.length, rightMerged + rightReview, truth),
    reviewed: score(automatic.length + rightReview, rightMerged + rightReview, truth),
  };
}

const arabic = /[\u0600-\u06ff]/u;

/** Whether the names of two rows are in two scripts. */
export function areInTwoScripts(a: MatchRow, b: MatchRow): boolean {
  const isArabic = (row: MatchRow) => arabic.test(`${row.given ?? ''}${row.family ?? ''}`);
  return isArabic(a) !== isArabic(b);
}
