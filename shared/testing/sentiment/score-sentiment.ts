import { findArabizi } from '../../core/text/sentiment/find-arabizi.ts';
import { createLexiconReader, type LexiconScores } from '../../core/text/sentiment/score-texts.ts';
import { tokenise } from '../../core/text/tokenise/tokenise.ts';
import type { TokenisedTexts } from '../../core/text/tokenise/token.ts';
import { checkOnHeldOut } from '../../core/text/train/check-on-held-out.ts';
import { createFeatureSpace } from '../../core/text/train/count-features.ts';
import { crossValidate } from '../../core/text/train/cross-validate.ts';
import { lexiconColumns } from '../../core/text/train/lexicon-columns.ts';
import { confusionOf, type Confusion } from '../../core/text/train/macro-f1.ts';
import {
  comparePaired,
  type PairedComparison,
  type WithInterval,
} from '../../core/text/train/paired-bootstrap.ts';
import type { ClassSet, RatedSet } from './sentiment-sets.ts';

/** Texts as numbers, and what the lexicon says of them. */
export function readByLexicon(texts: readonly string[]): { tokens: TokenisedTexts; lexicon: LexiconScores } {
  const tokens = tokenise(texts);
  const reader = createLexiconReader(tokens, findArabizi(tokens));
  reader.read(0, tokens.count);
  return { tokens, lexicon: reader.scores };
}

/** Pearson's correlation of two lists of one length. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const count = a.length;
  const meanOf = (list: ArrayLike<number>) => Array.from(list).reduce((sum, value) => sum + value, 0) / count;
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const [fromA, fromB] = [(a[at] ?? 0) - meanA, (b[at] ?? 0) - meanB];
    both += fromA * fromB;
    squareA += fromA * fromA;
    squareB += fromB * fromB;
  }
  return both / Math.sqrt(squareA * squareB);
}

/** Correlation of the lexicon's scores with what people said. */
export function correlateRated({ texts, ratings }: RatedSet): number {
  return correlation(readByLexicon(texts).lexicon.score, ratings);
}

/** How two classes were told apart. */
export type SidesScore = Readonly<{
  n: number;
  trained: Confusion;
  lexicon: Confusion;
  /** Macro-F1 of the trained part first, of the lexicon second. */
  compared: PairedComparison;
}>;

/** Negative against positive, by the lexicon and by models that had not seen the texts. */
export function scoreSides({ texts, classes, sides }: ClassSet): SidesScore {
  const sided = texts.flatMap((text, at) => {
    const side = sides.indexOf(classes[at] ?? '');
    return side < 0 ? [] : [{ text, side }];
  });
  const { tokens, lexicon } = readByLexicon(sided.map(({ text }) => text));
  const rows = Int32Array.from(sided, (_, at) => at);
  const truth = Uint8Array.from(sided, ({ side }) => side);
  const checked = checkOnHeldOut(tokens, lexicon, rows, truth, () => undefined);
  return {
    n: sided.length,
    trained: confusionOf(truth, checked.said, 2),
    lexicon: confusionOf(truth, checked.lexiconSaid, 2),
    compared: checked.compared,
  };
}

/** How all classes of a set were told apart. */
export type ClassesScore = Readonly<{
  n: number;
  names: readonly string[];
  trained: Confusion;
  macroF1: WithInterval;
}>;

/** All classes, by one model a class against the others; the surest of them has its say. */
export function scoreClasses({ texts, classes }: ClassSet): ClassesScore {
  const names = [...new Set(classes)].sort();
  const truth = Uint8Array.from(classes, (name) => names.indexOf(name));
  const { tokens, lexicon } = readByLexicon(texts);
  const rows = Int32Array.from(texts, (_, at) => at);
  const space = createFeatureSpace(tokens);
  const counts = space.learn(rows);
  const odds = names.map((_, side) => {
    const isPositive = truth.map((name) => Number(name === side));
    const lesson = {
      counts,
      isPiece: space.isPiece,
      extra: lexiconColumns(lexicon, rows),
      isPositive,
      strata: truth,
    };
    return crossValidate(lesson, () => undefined).logOdds;
  });
  const said = Uint8Array.from(texts, (_, row) => {
    const ofRow = odds.map((list) => list[row] ?? Number.NEGATIVE_INFINITY);
    return ofRow.indexOf(Math.max(...ofRow));
  });
  const { first } = comparePaired({ truth, first: said, second: said, classes: names.length }, 17);
  return { n: texts.length, names, trained: confusionOf(truth, said, names.length), macroF1: first };
}
