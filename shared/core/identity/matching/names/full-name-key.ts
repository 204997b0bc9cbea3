import { blockKey } from '../blocking/block-key.ts';
import type { NameParts } from './compare-names.ts';
import type { NameLexicon } from './name-lexicon.ts';

type Names = Readonly<{ parts: NameParts; lexicon: NameLexicon }>;

/** The coarse sound of the first word of a part as a number, 0 for blank. */
export function firstSound({ parts, lexicon }: Names, part: number): number {
  if (part < 0) return 0;
  return (lexicon.coarse[parts.words[parts.offsets[part] ?? 0] ?? 0] ?? 0) + 1;
}

/** The same of the last word: the one that family names of several words are most often cut down to. */
export function lastSound({ parts, lexicon }: Names, part: number): number {
  if (part < 0) return 0;
  return (lexicon.coarse[parts.words[(parts.offsets[part + 1] ?? 1) - 1] ?? 0] ?? 0) + 1;
}

/** A number for a full name in whatever spelling and order; 0 when either part is blank. */
export function fullNameKey(names: Names, given: number, family: number): number {
  const first = firstSound(names, given);
  const last = lastSound(names, family);
  if (first === 0 || last === 0) return 0;
  return first < last ? blockKey(first, last) : blockKey(last, first);
}
