import type { FeedbackQuestion } from '../columns.ts';

/** The scale of a question whose answers are points on one. */
export type ScoreScale = Readonly<{
  least: number;
  most: number;
  /** What each of the question's options stands for, NaN of one without a place ("N/A"); null where answers are numbers. */
  optionValues: readonly number[] | null;
}>;

const plainNumber = /^-?\d{1,4}(?:\.\d{1,4})?$/u;
const usualEnds: Readonly<Partial<Record<FeedbackQuestion['kind'], readonly [number, number]>>> = {
  nps: [0, 10],
};

/** Options that are numbers, as of a scale that came as choices. */
function scaleOfNumbers(options: readonly string[]): ScoreScale | null {
  const values = options.map((option) => (plainNumber.test(option) ? Number(option) : Number.NaN));
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < 2 || known.length < options.length - 1) return null;
  return { least: Math.min(1, ...known), most: Math.max(...known), optionValues: values };
}

/**
 * The scale of a question: numbers from … to, words from the lowest to the highest counted from 1, or choices that are numbers. Null of a question
 * whose answers have no order, of several choices, and of numbers between which no ends are known.
 */
export function scoreScale({ kind, scale, options }: FeedbackQuestion): ScoreScale | null {
  if (kind === 'text' || kind === 'multi-choice') return null;
  if (scale === null) {
    const ends = usualEnds[kind];
    return ends === undefined ? null : { least: ends[0], most: ends[1], optionValues: null };
  }
  if ('least' in scale)
    return scale.most > scale.least ? { least: scale.least, most: scale.most, optionValues: null } : null;
  if (!scale.isOrdered) return kind === 'choice' ? null : scaleOfNumbers(options);
  if (scale.options.length < 2) return null;
  const places = scale.options.length;
  return {
    least: 1,
    most: places,
    // options of the scale stand first, in their order; others came with answers
    optionValues: options.map((_, at) => (at < places ? at + 1 : Number.NaN)),
  };
}
