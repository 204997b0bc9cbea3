import { createPieces } from './pieces-of-forms.ts';
import { kindBits, tokenKinds, type TokenisedTexts } from '../tokenise/token.ts';

/** How often each feature stands in each of some texts: words, pieces of words, pairs of neighbouring words. */
export type FeatureCounts = Readonly<{
  /** Texts. */
  count: number;
  /** Features there are. */
  width: number;
  /** Features of text i: from `offsets[i]` to `offsets[i + 1]`. */
  offsets: Int32Array;
  columns: Int32Array;
  /** 255 where it is more. */
  counts: Uint8Array;
}>;

/** Gives features their numbers; the same for all texts that were tokenised together. */
export interface FeatureSpace {
  /** Counts the features of some texts, with new numbers for those that were not met before. */
  readonly learn: (texts: Int32Array) => FeatureCounts;
  /** Likewise, but what was not met before is left out. */
  readonly apply: (texts: Int32Array) => FeatureCounts;
  /** Whether a feature is a piece of a word. */
  readonly isPiece: (column: number) => boolean;
}

// addresses say nothing of a feeling, and names of people are not to be learned
const leftOut = new Set(
  ['url', 'markup', 'email', 'mention'].map((name) => tokenKinds.findIndex((kind) => kind === name)),
);
const most = 255;

class Growing {
  columns = new Int32Array(1 << 16);
  counts = new Uint8Array(1 << 16);
  length = 0;

  reserve(more: number): void {
    if (this.length + more <= this.columns.length) return;
    const room = Math.max(this.columns.length * 2, this.length + more);
    const [columns, counts] = [new Int32Array(room), new Uint8Array(room)];
    columns.set(this.columns);
    counts.set(this.counts);
    this.columns = columns;
    this.counts = counts;
  }
}

/** Features of texts that were tokenised together, none met yet. */
export function createFeatureSpace(texts: TokenisedTexts): FeatureSpace {
  // three kinds of features take turns in the numbers, so that each may grow: 3n words, 3n + 1 pieces, 3n + 2 pairs
  const pieces = createPieces(texts.forms);
  const pairs = new Map<number, number>();
  const words = new Int32Array(texts.forms.count).fill(-1);
  let wordCount = 0;
  let met = new Int32Array(1 << 16);

  const wordOf = (form: number, isLearning: boolean) => {
    if (words[form] === -1 && isLearning) {
      words[form] = wordCount;
      wordCount += 1;
    }
    return words[form] ?? -1;
  };
  const pairOf = (first: number, second: number, isLearning: boolean) => {
    const key = first * texts.forms.count + second;
    const known = pairs.get(key);
    if (known !== undefined || !isLearning) return known ?? -1;
    pairs.set(key, pairs.size);
    return pairs.size - 1;
  };
  const widthNow = () => 3 * Math.max(wordCount, pieces.count(), pairs.size);

  const countTexts = (chosen: Int32Array, isLearning: boolean): FeatureCounts => {
    const list = new Growing();
    const offsets = new Int32Array(chosen.length + 1);
    const add = (column: number, start: number) => {
      if (column >= met.length) {
        const larger = new Int32Array(Math.max(column + 1, met.length * 2));
        larger.set(met);
        met = larger;
      }
      // place of the column in this text, plus one; what an earlier text left is before its start
      const place = (met[column] ?? 0) - 1;
      if (place >= start && place < list.length && list.columns[place] === column) {
        list.counts[place] = Math.min(most, (list.counts[place] ?? 0) + 1);
        return;
      }
      list.reserve(1);
      list.columns[list.length] = column;
      list.counts[list.length] = 1;
      list.length += 1;
      met[column] = list.length;
    };
    const addToken = (form: number, before: number, start: number) => {
      const word = wordOf(form, isLearning);
      if (word >= 0) add(3 * word, start);
      pieces.eachPiece(form, isLearning, (piece) => add(3 * piece + 1, start));
      const pair = before < 0 ? -1 : pairOf(before, form, isLearning);
      if (pair >= 0) add(3 * pair + 2, start);
    };
    chosen.forEach((text, at) => {
      const start = list.length;
      let before = -1;
      const end = texts.offsets[text + 1] ?? 0;
      for (let token = texts.offsets[text] ?? 0; token < end; token += 1) {
        if (leftOut.has((texts.flags[token] ?? 0) & kindBits)) continue;
        const form = texts.form[token] ?? 0;
        addToken(form, before, start);
        before = form;
      }
      offsets[at + 1] = list.length;
    });
    return {
      count: chosen.length,
      width: widthNow(),
      offsets,
      columns: list.columns.subarray(0, list.length),
      counts: list.counts.subarray(0, list.length),
    };
  };
  return {
    learn: (chosen) => countTexts(chosen, true),
    apply: (chosen) => countTexts(chosen, false),
    isPiece: (column) => column % 3 === 1,
  };
}
