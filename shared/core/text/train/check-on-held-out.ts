import type { LexiconScores } from '../sentiment/score-texts.ts';
import type { TokenisedTexts } from '../tokenise/token.ts';
import { createFeatureSpace, type FeatureSpace } from './count-features.ts';
import { crossValidate, type CrossValidated, type Lesson, type ShareReport } from './cross-validate.ts';
import { lexiconColumns } from './lexicon-columns.ts';
import { comparePaired, type PairedComparison } from './paired-bootstrap.ts';

/** How well a model does on texts that it has not seen, beside the lexicon on the same ones. */
export type HeldOutCheck = Readonly<{
  space: FeatureSpace;
  lesson: Lesson;
  validated: CrossValidated;
  /** 1 or 0 for each row: what models said that had not seen it, and what the lexicon says. */
  said: Uint8Array;
  lexiconSaid: Uint8Array;
  /** The model first, the lexicon second. */
  compared: PairedComparison;
}>;

const bootstrapSeed = 17;

/** What the lexicon says of texts. */
function lexiconSays({ score }: LexiconScores, rows: Int32Array, isPositive: Uint8Array): Uint8Array {
  const positives = isPositive.reduce((sum, side) => sum + side, 0);
  // an answer without a known word goes to the side that more are on: the lexicon shall not lose by what it does not say
  const silent = Number(positives * 2 >= isPositive.length);
  return Uint8Array.from(rows, (text) => {
    const value = score[text] ?? 0;
    return value === 0 ? silent : Number(value > 0);
  });
}

/**
 * Checks a model by five-fold cross-validation, and the lexicon on the same texts.
 *
 * @param rows texts with a known side
 * @param isPositive 1 or 0 for each of them
 */
export function checkOnHeldOut(
  texts: TokenisedTexts,
  lexicon: LexiconScores,
  rows: Int32Array,
  isPositive: Uint8Array,
  report: ShareReport,
): HeldOutCheck {
  const space = createFeatureSpace(texts);
  const lesson: Lesson = {
    counts: space.learn(rows),
    isPiece: space.isPiece,
    extra: lexiconColumns(lexicon, rows),
    isPositive,
    strata: isPositive,
  };
  const validated = crossValidate(lesson, report);
  const said = Uint8Array.from(validated.logOdds, (odds) => Number(odds > 0));
  const lexiconSaid = lexiconSays(lexicon, rows, isPositive);
  const compared = comparePaired(
    { truth: isPositive, first: said, second: lexiconSaid, classes: 2 },
    bootstrapSeed,
  );
  return { space, lesson, validated, said, lexiconSaid, compared };
}
