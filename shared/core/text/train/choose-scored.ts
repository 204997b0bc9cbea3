import { sentiments } from '../../feedback/reading.ts';
import { stratifiedParts } from './folds.ts';

/** The texts that are learned from. */
export type ScoredChoice = Readonly<{
  rows: Int32Array;
  /** 1 or 0 for each of `rows`. */
  isPositive: Uint8Array;
  /** Texts with a score in the middle; none where they are too few to learn from. */
  neutral: Int32Array;
  /** Languages that enough of `rows` are in. */
  languages: ReadonlySet<number>;
}>;

/** With fewer of either side nothing is learned. */
export const fewestOfSide = 40;
/** More teach little, and take long. */
export const mostRows = 8000;
const fewestOfLanguage = 50;
// of so many parts as many are taken as come nearest to the number wanted
const sampleParts = 250;
const seed = 5;
const [negative, neutral, positive] = ['negative', 'neutral', 'positive'].map((name) =>
  sentiments.findIndex((sentiment) => sentiment === name),
);

/** Of more than are wanted as many as are, with the same share of both sides, chosen by a seed; in their order. */
function sample(texts: Int32Array, label: Int8Array): Int32Array {
  if (texts.length <= mostRows) return texts;
  const sides = Array.from(texts, (text) => label[text] ?? 0);
  const part = stratifiedParts(sides, sampleParts, seed);
  const taken = Math.floor((sampleParts * mostRows) / texts.length);
  return texts.filter((_, at) => (part[at] ?? 0) < taken);
}

/**
 * Which texts a model is learned from: those with a score, but no junk, and no text twice, which would be known when it is tested on.
 * @returns null where too few are on either side
 */
export function chooseScored(label: Int8Array, language: Uint8Array, flags: Uint8Array): ScoredChoice | null {
  const all = Int32Array.from(label.keys());
  const withLabel = (...wanted: readonly (number | undefined)[]) =>
    all.filter((text) => flags[text] === 0 && wanted.includes(label[text]));
  const rows = sample(withLabel(negative, positive), label);
  const isPositive = Uint8Array.from(rows, (text) => Number(label[text] === positive));
  const positives = isPositive.reduce((sum, side) => sum + side, 0);
  if (Math.min(positives, rows.length - positives) < fewestOfSide) return null;
  const inLanguage = new Map<number, number>();
  for (const text of rows)
    inLanguage.set(language[text] ?? 0, (inLanguage.get(language[text] ?? 0) ?? 0) + 1);
  const middle = withLabel(neutral);
  return {
    rows,
    isPositive,
    neutral: middle.length < fewestOfSide ? new Int32Array(0) : middle.subarray(0, mostRows),
    languages: new Set(
      [...inLanguage].filter(([, count]) => count >= fewestOfLanguage).map(([code]) => code),
    ),
  };
}
