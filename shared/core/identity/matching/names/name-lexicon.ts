import { sharedCodes, sharedInts, type Ints } from '../../../columns/columns.ts';
import { mostBytesPerUnit, writeUtf8 } from '../../../columns/utf8.ts';
import { servantOf, withoutArticle } from './name-words.ts';
import { letterMask } from '../text/letter-mask.ts';
import { coarseKey, type Sounds } from './sounds.ts';
import { wordSounds } from './word-sounds.ts';

type Bytes = Uint8Array<SharedArrayBuffer>;

/** Every distinct word of names, ready to be compared by any thread. Word w is `bytes[offsets[w] … offsets[w + 1]]`. */
export type NameLexicon = Readonly<{
  bytes: Bytes;
  offsets: Ints;
  sounds: Bytes;
  soundOffsets: Ints;
  /** The word without its article, or without the Abd of a servant-of name; -1 when it has neither. */
  bare: Ints;
  /** 1 for servant-of names. */
  isServant: Bytes;
  /** 1 for words with a letter beyond Latin ones. */
  isOther: Bytes;
  /** Which letters a word has: a bit for each byte modulo 31. */
  letters: Ints;
  /** A number for the coarse consonants; equal for the spellings of one name. Of the bare word where there is one. */
  coarse: Ints;
}>;

/** Gathers words while names are prepared. */
export interface LexiconBuilder {
  readonly codeOf: (word: string) => number;
  readonly lexicon: () => NameLexicon;
}

function pack(lists: readonly (readonly number[])[]): { bytes: Bytes; offsets: Ints } {
  const offsets = sharedInts(lists.length + 1);
  let total = 0;
  lists.forEach((list, at) => {
    total += list.length;
    offsets[at + 1] = total;
  });
  const bytes = sharedCodes(total);
  lists.forEach((list, at) => bytes.set(list, offsets[at] ?? 0));
  return { bytes, offsets };
}

function utf8(word: string): number[] {
  const bytes = new Uint8Array(word.length * mostBytesPerUnit);
  return [...bytes.subarray(0, writeUtf8(word, bytes, 0))];
}

/** Begins a lexicon; a word gets its number when it is first seen. */
export function buildLexicon(): LexiconBuilder {
  const codes = new Map<string, number>();
  const words: string[] = [];
  const bare: number[] = [];

  function codeOf(word: string): number {
    const known = codes.get(word);
    if (known !== undefined) return known;
    const code = words.length;
    codes.set(word, code);
    words.push(word);
    bare.push(-1);
    const rest = servantOf(word) ?? withoutArticle(word);
    if (rest !== null) bare[code] = codeOf(rest);
    return code;
  }

  return {
    codeOf,
    lexicon() {
      const text = pack(words.map(utf8));
      const heard: readonly Sounds[] = words.map(wordSounds);
      const sounds = pack(heard);
      const keys = new Map<string, number>();
      const coarse = sharedInts(words.length);
      const bareCodes = sharedInts(words.length);
      const letters = sharedInts(words.length);
      const isOther = sharedCodes(words.length);
      const isServant = sharedCodes(words.length);
      words.forEach((word, at) => {
        const rest = bare[at] ?? -1;
        const isOfServant = servantOf(word) !== null;
        const basic = isOfServant ? -1 : rest;
        bareCodes[at] = rest;
        isServant[at] = isOfServant ? 1 : 0;
        isOther[at] = /[^a-z0-9]/u.test(word) ? 1 : 0;
        letters[at] = letterMask(text.bytes, text.offsets[at] ?? 0, text.offsets[at + 1] ?? 0);
        const key = coarseKey(heard[basic < 0 ? at : basic] ?? []) || word;
        const number = keys.get(key) ?? keys.size;
        keys.set(key, number);
        coarse[at] = number;
      });
      return {
        bytes: text.bytes,
        offsets: text.offsets,
        sounds: sounds.bytes,
        soundOffsets: sounds.offsets,
        bare: bareCodes,
        isServant,
        isOther,
        letters,
        coarse,
      };
    },
  };
}
