import type { Codes, Reals } from '../../columns/columns.ts';
import { sentiments, type SentimentMethod } from '../../feedback/reading.ts';
import { leastConfidence } from '../sentiment/judge.ts';
import type { LexiconScores } from '../sentiment/score-texts.ts';
import type { TokenisedTexts } from '../tokenise/token.ts';
import { calibrate, confidenceOf, isUndecided } from './calibrate.ts';
import { checkOnHeldOut } from './check-on-held-out.ts';
import { fitLesson, type ShareReport } from './cross-validate.ts';
import { lexiconColumns } from './lexicon-columns.ts';
import { sumOfRow } from './logistic.ts';
import { findNeutralBand, noBand } from './neutral-band.ts';
import type { PairedComparison } from './paired-bootstrap.ts';
import { chooseScored, type ScoredChoice } from './choose-scored.ts';
import { learnWeights, weighFeatures } from './weigh-features.ts';

/** Texts, and the scores that came with some of them. */
export type ScoredInput = Readonly<{
  tokens: TokenisedTexts;
  lexicon: LexiconScores;
  /** Index in `sentiments`; -1 without a score. */
  label: Int8Array;
  /** Index in `textLanguages`. */
  language: Codes;
  /** Bits of `textFlags`. */
  flags: Codes;
}>;

/** What was judged until now; a model writes over it where it does better. */
export type Judged = Readonly<{ score: Reals; confidence: Reals; sentiment: Codes }>;

/** What came of training. */
export type Trained = Readonly<{ method: SentimentMethod; apply: (judged: Judged) => void }>;

const byLexicon = (checkedOn: number | null, checked: PairedComparison | null): Trained => ({
  method: {
    by: 'lexicon',
    checkedOn,
    macroF1: checked?.second ?? null,
    lexiconMacroF1: checked?.second ?? null,
  },
  apply: () => undefined,
});

const atOnce = 2000;
/** Macro-F1 of a coin. A lexicon that knows none of the words says the same of all texts, and then even a coin is better. */
const chance = 0.5;
const code = (name: (typeof sentiments)[number]) => sentiments.indexOf(name);
// shares of the work, roughly as long as they take
const validationShare = 0.75;
const fitShare = 0.2;

function learn(
  input: ScoredInput,
  { rows, isPositive, neutral, languages }: ScoredChoice,
  report: ShareReport,
): Trained {
  const { space, lesson, validated, said, compared } = checkOnHeldOut(
    input.tokens,
    input.lexicon,
    rows,
    isPositive,
    (share) => report(share * validationShare),
  );
  const isBetter = compared.difference[1] > 0 && compared.first[1] > chance;
  if (!isBetter) return byLexicon(rows.length, compared);

  const all = Int32Array.from(rows, (_, row) => row);
  const weights = learnWeights(lesson.counts, isPositive, all, space.isPiece);
  const cost = validated.costs.toSorted((a, b) => a - b)[Math.floor(validated.costs.length / 2)] ?? 1;
  const model = fitLesson(lesson, weighFeatures(lesson.counts, weights, lesson.extra), all, cost, (share) =>
    report(validationShare + share * fitShare),
  );
  const oddsOf = (texts: Int32Array) => {
    const features = weighFeatures(space.apply(texts), weights, lexiconColumns(input.lexicon, texts));
    return Float64Array.from(texts, (_, row) => sumOfRow(features, row, model.weights) + model.constant);
  };
  const calibration = calibrate(
    validated.logOdds,
    Uint8Array.from(said, (side, row) => Number(side === isPositive[row])),
  );
  const band =
    neutral.length === 0 ? noBand : findNeutralBand(validated.logOdds, isPositive, oddsOf(neutral));

  const judge = (judged: Judged, text: number, odds: number) => {
    const isNeutral = Math.abs(odds) < band.bound;
    const isUnsure = isUndecided(calibration, odds, leastConfidence);
    const confidence = isNeutral ? band.confidence : isUnsure ? 0.5 : confidenceOf(calibration, odds);
    const side = odds > 0 ? 'positive' : 'negative';
    judged.score[text] = Math.tanh(odds / 2);
    judged.confidence[text] = confidence;
    judged.sentiment[text] = code(isNeutral ? 'neutral' : confidence < leastConfidence ? 'unsure' : side);
  };
  const apply = (judged: Judged) => {
    const known = Int32Array.from(input.language.keys()).filter((text) =>
      languages.has(input.language[text] ?? 0),
    );
    for (let from = 0; from < known.length; from += atOnce) {
      const texts = known.subarray(from, from + atOnce);
      oddsOf(texts).forEach((odds, at) => judge(judged, texts[at] ?? 0, odds));
      report(validationShare + fitShare + (1 - validationShare - fitShare) * (from / known.length));
    }
  };
  return {
    method: {
      by: 'trained',
      checkedOn: rows.length,
      macroF1: compared.first,
      lexiconMacroF1: compared.second,
    },
    apply,
  };
}

/**
 * Learns from texts that came with a score what the others feel like, and says whether that is better than the lexicon: by cross-validation, on
 * texts that were not learned from, with the lower end of the 95 % interval of the difference above 0, and that of its own macro-F1 above a coin's. It is applied to texts in languages that it
 * has learned from, to no others.
 */
export function trainOnScored(input: ScoredInput, report: ShareReport): Trained {
  const choice = chooseScored(input.label, input.language, input.flags);
  return choice === null ? byLexicon(null, null) : learn(input, choice, report);
}
