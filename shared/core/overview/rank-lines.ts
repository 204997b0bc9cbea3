import type { OverviewCandidate, OverviewKind, OverviewLine, OverviewVote } from '../model/overview.ts';
import { usefulnessOf } from './usefulness.ts';

export const mostLines = 7;
/** Of one kind, so that others are seen too. */
const mostOfAKind = 2;
/** What is rather chance than not is no line. */
const leastCertainty = 0.5;

/**
 * Ranks what may be told by money × certainty × usefulness of its kind, two of a kind at most. What is about no money comes last.
 *
 * @param votes what the team said; a line said not to be useful is hidden for as long as it is the same
 * @returns seven lines at most, fewer where fewer are likelier than chance; and those hidden, ranked alike
 */
export function rankLines(
  candidates: readonly OverviewCandidate[],
  votes: readonly OverviewVote[],
): Readonly<{ lines: readonly OverviewLine[]; hidden: readonly OverviewLine[] }> {
  const usefulness = usefulnessOf(votes);
  const voteOn = new Map(votes.map(({ key, isUseful }) => [key, isUseful]));
  const ranked = candidates
    .filter(({ certainty }) => certainty >= leastCertainty)
    .map((candidate): OverviewLine => {
      const useful = usefulness.get(candidate.told.kind) ?? 0;
      const vote = voteOn.get(candidate.key);
      return {
        ...candidate,
        usefulness: useful,
        weight: Math.abs(candidate.money?.minor ?? 0) * candidate.certainty * useful,
        vote: vote === undefined ? null : vote ? 'useful' : 'not-useful',
      };
    })
    // of the same weight by key, so that the order is always the same
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  const taken = new Map<OverviewKind, number>();
  const lines = ranked.filter(({ vote, told: { kind } }) => {
    if (vote === 'not-useful') return false;
    const before = taken.get(kind) ?? 0;
    taken.set(kind, before + 1);
    return before < mostOfAKind;
  });
  return { lines: lines.slice(0, mostLines), hidden: ranked.filter(({ vote }) => vote === 'not-useful') };
}
