import { comparisons, level, levelCount } from '../levels.ts';
import type { PassSample } from './sample-pairs.ts';

const rounds = 25;
const cells = comparisons.length * levelCount;

/** What the pairs of one pass say: how often each level is found among those of one person, in pairs expected, and how many they are. */
export type Expectation = Readonly<{
  matched: Float64Array;
  matches: number;
  /** The same among those of two people. */
  unmatched: Float64Array;
}>;

function logRatios(m: Float64Array, u: Float64Array, decided: Uint8Array): Float64Array {
  const ratios = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell += 1) {
    const isSilent = cell % levelCount > level.same || decided[Math.trunc(cell / levelCount)] === 1;
    ratios[cell] = isSilent ? 0 : Math.log((m[cell] ?? 0) / (u[cell] ?? 1));
  }
  return ratios;
}

/** Shares of the levels of each comparison, what was expected beforehand counting as `prior` pairs. */
export function toRates(matched: Float64Array, defaults: Float64Array, prior: number): Float64Array {
  const rates = new Float64Array(cells);
  for (let at = 0; at < comparisons.length; at += 1) {
    const from = at * levelCount;
    let total = prior;
    for (let l = 0; l <= level.same; l += 1) total += matched[from + l] ?? 0;
    for (let l = 0; l <= level.same; l += 1)
      rates[from + l] = Math.max(
        1e-4,
        ((matched[from + l] ?? 0) + prior * (defaults[from + l] ?? 0)) / total,
      );
  }
  return rates;
}

/** How an expectation is found: the rates to begin with count as so many pairs; rates among two people are held when `chance` is null. */
export type Priors = Readonly<{ matched: number; chance: number | null }>;

function tally(
  into: Float64Array,
  levels: Uint8Array,
  from: number,
  decided: Uint8Array,
  times: number,
): void {
  for (let at = 0; at < decided.length; at += 1) {
    if (decided[at] === 1) continue;
    const cell = at * levelCount + (levels[from + at] ?? 0);
    into[cell] = (into[cell] ?? 0) + times;
  }
}

/**
 * Expectation–maximisation over the pairs of one pass: which share of them is one person, and how often each level is found among those.
 * Comparisons that the key of the pass decides do not take part, nor are they counted.
 *
 * @param u rates among two people: held, or only begun with where the key itself makes two people alike, as a shared name does
 * @param m rates among pairs of one person to begin with
 * @see Dempster, Laird & Rubin (1977), J. R. Stat. Soc. B 39, 1–38; Winkler (1988) for record linkage
 */
export function expectMatches(
  sample: PassSample,
  u: Float64Array,
  m: Float64Array,
  priors: Priors,
): Expectation {
  const { levels, pairs, decided } = sample;
  const width = comparisons.length;
  let [mNow, uNow] = [m, u];
  let share = 0.3;
  let [matched, unmatched] = [new Float64Array(cells), new Float64Array(cells)];
  let matches = 0;
  for (let round = 0; round < rounds; round += 1) {
    const ratios = logRatios(mNow, uNow, decided);
    const odds = Math.log(share / (1 - share));
    [matched, unmatched] = [new Float64Array(cells), new Float64Array(cells)];
    matches = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const from = pair * width;
      let sum = odds;
      for (let at = 0; at < width; at += 1) sum += ratios[at * levelCount + (levels[from + at] ?? 0)] ?? 0;
      const p = 1 / (1 + Math.exp(-sum));
      matches += p;
      tally(matched, levels, from, decided, p);
      tally(unmatched, levels, from, decided, 1 - p);
    }
    mNow = toRates(matched, m, priors.matched);
    if (priors.chance !== null) uNow = toRates(unmatched, u, priors.chance);
    share = Math.min(0.99, Math.max(1e-4, matches / pairs));
  }
  return { matched, matches, unmatched };
}
