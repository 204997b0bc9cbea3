import { logLikelihood } from '../../../stats/log-likelihood.ts';
import type { Candidate, Counted } from './candidates.ts';

/** A phrase that may name a theme, with how much speaks for it. */
export type Ranked = Readonly<{ stems: readonly number[]; texts: number; weight: number }>;

// once in ten thousand by chance
const leastLikelihood = 15.13;
/** Of how many of its occurrences a single word must stand where a thing is named. */
const leastNamed = 0.35;

/** Whether two words come together more often than chance brings them. */
function isBound({ stems, words }: Candidate, { occurrences, pairs }: Counted): boolean {
  if (stems.length !== 2) return true;
  const [first, second] = stems.map((stem) => Math.min(pairs, occurrences[stem] ?? 0));
  if (first === undefined || second === undefined) return false;
  const isMore = words * pairs > first * second;
  return isMore && logLikelihood(Math.min(words, first, second), first, second, pairs) >= leastLikelihood;
}

function isNamed({ stems }: Candidate, { occurrences, named }: Counted): boolean {
  const [stem] = stems;
  if (stems.length !== 1 || stem === undefined) return true;
  return (named[stem] ?? 0) >= leastNamed * (occurrences[stem] ?? 1);
}

const keyOf = (stems: readonly number[]) => stems.join(' ');

/**
 * Weighs phrases: the C-value counts texts, less those that have the phrase only within a longer one, times how long it is.
 *
 * @param name the stems of a phrase as text, by which equal ones are put in order
 * @returns those that may name a theme, the weightiest first
 * @see Frantzi, Ananiadou & Mima (2000), International Journal on Digital Libraries 3, 115–130
 */
export function rankCandidates(counted: Counted, name: (stems: readonly number[]) => string): Ranked[] {
  const kept = counted.candidates.filter((one) => isBound(one, counted) && isNamed(one, counted));
  const longer = new Map<string, { sum: number; count: number }>();
  for (const { stems, texts } of kept)
    for (let length = 1; length < stems.length; length += 1)
      for (let from = 0; from + length <= stems.length; from += 1) {
        const key = keyOf(stems.slice(from, from + length));
        const before = longer.get(key) ?? { sum: 0, count: 0 };
        longer.set(key, { sum: before.sum + texts, count: before.count + 1 });
      }
  return kept
    .map(({ stems, texts }) => {
      const within = longer.get(keyOf(stems));
      const alone = texts - (within === undefined ? 0 : within.sum / within.count);
      return { stems, texts, weight: Math.log2(stems.length + 1) * alone };
    })
    .filter(({ weight }) => weight > 0)
    .map((one) => ({ ...one, name: name(one.stems) }))
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
}
