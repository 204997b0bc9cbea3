import { comparisons, level, levelCount } from '../levels.ts';
import type { PassSample } from './sample-pairs.ts';

const rounds = 30;
const cells = comparisons.length * levelCount;

/** What the pairs of one pass say: how often each level is found among those of one person, in pairs expected, and how many they are. */
export type Expectation = Readonly<{ matched: Float64Array; matches: number }>;

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
      rates[from + l] = Math.max(1e-4, ((matched[from + l] ?? 0) + prior * (defaults[from + l] ?? 0)) / total);
  }
  return rates;
}

/**
 * Expectation–maximisation over the pairs of one pass: which share of them is one person, and how often each level is found among those,
 * while the rates among two people are held. Comparisons that the key of the pass decides do not take part, nor are they counted.
 *
 * @param defaults rates to begin with; they also count as `prior` pairs
 * @see Dempster, Laird & Rubin (1977), J. R. Stat. Soc. B 39, 1–38; Winkler (1988) for record linkage
 */
export function expectMatches(sample: PassSample, u: Float64Array, defaults: Float64Array, prior: number): Expectation {
  const { levels, pairs, decided } = sample;
  const width = comparisons.length;
  let m = defaults;
  let share = 0.3;
  let matched = new Float64Array(cells);
  let matches = 0;
  for (let round = 0; round < rounds; round += 1) {
    const ratios = logRatios(m, u, decided);
    const odds = Math.log(share / (1 - share));
    matched = new Float64Array(cells);
    matches = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const from = pair * width;
      let sum = odds;
      for (let at = 0; at < width; at += 1) sum += ratios[at * levelCount + (levels[from + at] ?? 0)] ?? 0;
      const p = 1 / (1 + Math.exp(-sum));
      matches += p;
      for (let at = 0; at < width; at += 1) {
        if (decided[at] === 1) continue;
        const cell = at * levelCount + (levels[from + at] ?? 0);
        matched[cell] = (matched[cell] ?? 0) + p;
      }
    }
    m = toRates(matched, defaults, prior);
    share = Math.min(0.99, Math.max(1e-4, matches / pairs));
  }
  return { matched, matches };
}
