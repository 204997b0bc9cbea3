import { lexicon } from 'vader-sentiment/src/vader_lexicon.js';

const isWord = /^[a-z0-9']+$/u;
const startsAsEmoticon = /^[^a-z0-9\s][^\s]+$/u;

const entries = Object.entries(lexicon);

/** English words with how positive people found them, -4 … 4, folded as forms of tokens are. */
export const englishValences: ReadonlyMap<string, number> = new Map(
  entries.filter(([word]) => isWord.test(word)),
);

/** Faces drawn with signs, such as `:-)`, likewise. Those that begin with a letter or digit are read as words and numbers. */
export const emoticonValences: ReadonlyMap<string, number> = new Map(
  entries.filter(([face]) => startsAsEmoticon.test(face)),
);
