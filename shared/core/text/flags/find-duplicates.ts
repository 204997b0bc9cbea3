import { kindBits, tokenKinds, type TokenisedTexts } from '../tokenise/token.ts';

const punctuation = tokenKinds.indexOf('punctuation');
const markup = tokenKinds.indexOf('markup');

/** Words from which on it is no chance that two people write the same. */
export const fewestDuplicateWords = 6;

/** The forms of a text without marks, as one list. */
function contentsOf(texts: TokenisedTexts, text: number): readonly number[] {
  const contents: number[] = [];
  const end = texts.offsets[text + 1] ?? 0;
  for (let token = texts.offsets[text] ?? 0; token < end; token += 1) {
    const kind = (texts.flags[token] ?? 0) & kindBits;
    if (kind !== punctuation && kind !== markup) contents.push(texts.form[token] ?? 0);
  }
  return contents;
}

function hashOf(forms: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const form of forms) hash = Math.imul(hash ^ form, 0x01000193) ^ (form >>> 16);
  return hash >>> 0;
}

/** Tells, text by text in their order, whether the same was said before. */
export interface DuplicateFinder {
  readonly isDuplicate: (text: number) => boolean;
}

/**
 * A text is a duplicate when an earlier one has the same words after folding (case, accents, marks and held letters do not matter) and they
 * are six or more: many people write `very good service`, nobody writes a whole sentence of another by chance.
 */
export function createDuplicateFinder(texts: TokenisedTexts): DuplicateFinder {
  const byHash = new Map<number, number[]>();
  const isSame = (contents: readonly number[], other: number) => {
    const others = contentsOf(texts, other);
    return others.length === contents.length && others.every((form, at) => form === contents[at]);
  };
  return {
    isDuplicate: (text) => {
      const contents = contentsOf(texts, text);
      if (contents.length < fewestDuplicateWords) return false;
      const hash = hashOf(contents);
      const earlier = byHash.get(hash) ?? [];
      if (earlier.some((other) => isSame(contents, other))) return true;
      earlier.push(text);
      byHash.set(hash, earlier);
      return false;
    },
  };
}
