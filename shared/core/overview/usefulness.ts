import { overviewKinds, type OverviewKind, type OverviewVote } from '../model/overview.ts';

/**
 * What part of the money a line of a kind is about can be done something about: a first guess, before anybody voted. A lower one keeps kinds back
 * that touch everybody at once, as a field that is missing of most customers.
 */
const firstGuess: Readonly<Record<OverviewKind, number>> = {
  activity: 0.5,
  overdue: 0.5,
  offers: 0.5,
  score: 0.3,
  theme: 0.3,
  unheard: 0.6,
  quality: 0.1,
  'follow-ups': 0.7,
  segment: 0.2,
  import: 0.4,
  steady: 0.5,
};
/** The guess counts as much as so many votes. */
const guessWeight = 4;

/**
 * How useful lines of each kind are: the mean of a Beta distribution that began with the guess and learned from every vote,
 * (4 × guess + useful) / (4 + useful + not useful).
 *
 * @returns above 0 and below 1
 */
export function usefulnessOf(votes: readonly OverviewVote[]): ReadonlyMap<OverviewKind, number> {
  return new Map(
    overviewKinds.map((kind) => {
      const own = votes.filter((vote) => vote.kind === kind);
      const useful = own.filter(({ isUseful }) => isUseful).length;
      return [kind, (guessWeight * firstGuess[kind] + useful) / (guessWeight + own.length)];
    }),
  );
}
