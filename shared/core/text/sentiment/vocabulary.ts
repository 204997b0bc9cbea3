import { englishContrasts } from '../english/contrasts.ts';
import { englishIdioms } from '../english/idioms.ts';
import { englishIntensifierPairs, englishIntensifiers } from '../english/intensifiers.ts';
import { emoticonValences, englishValences } from '../english/lexicon.ts';
import { englishNegations } from '../english/negations.ts';
import { allTexts } from '../tokenise/text-list.ts';
import type { Forms } from '../tokenise/token.ts';
import { emojiValences } from './emoji-valences.ts';
import { makePhraseTable, splitPhrases, type PhraseTable } from './phrases.ts';

/** What a form does to the words around it, as bits. */
export const roles = {
  negation: 1,
  /** What comes after it is what is meant: `but`. */
  contrast: 2,
  /** `no` is a feeling of its own, and a negation where a word with a feeling follows. */
  no: 4,
  never: 8,
  /** `never so good`: after `never` these strengthen. */
  so: 16,
  without: 32,
  doubt: 64,
  least: 128,
  /** `at least` is no superlative. */
  beforeLeast: 256,
  orNor: 512,
} as const;

const englishRoles: Readonly<Record<string, number>> = {
  no: roles.no,
  never: roles.never,
  so: roles.so,
  this: roles.so,
  without: roles.without,
  doubt: roles.doubt,
  least: roles.least,
  at: roles.beforeLeast,
  very: roles.beforeLeast,
  or: roles.orNor,
  nor: roles.orNor,
};

/** All that is known of the forms of some texts, by number of the form. */
export type Vocabulary = Readonly<{
  /** How positive, -4 … 4; 0 where nothing is known. */
  valence: Float64Array;
  /** How much stronger it makes its neighbours; 0 for most. */
  degree: Float64Array;
  roles: Uint16Array;
  /** Phrases with a valence of their own. */
  idioms: PhraseTable;
  /** Phrases of degree. */
  degreePhrases: PhraseTable;
}>;

const idioms = splitPhrases(englishIdioms);
const degreePhrases = splitPhrases(englishIntensifierPairs);

function valenceOf(form: string): number {
  return englishValences.get(form) ?? emojiValences.get(form) ?? emoticonValences.get(form) ?? 0;
}

function rolesOf(form: string): number {
  const own = englishRoles[form] ?? 0;
  return (
    own |
    (englishNegations.has(form) ? roles.negation : 0) |
    (englishContrasts.has(form) ? roles.contrast : 0)
  );
}

/** Looks every form up once. */
export function makeVocabulary(forms: Forms): Vocabulary {
  const texts = allTexts(forms);
  return {
    valence: Float64Array.from(texts, valenceOf),
    degree: Float64Array.from(texts, (form) => englishIntensifiers.get(form) ?? 0),
    roles: Uint16Array.from(texts, rolesOf),
    idioms: makePhraseTable(texts, idioms),
    degreePhrases: makePhraseTable(texts, degreePhrases),
  };
}
