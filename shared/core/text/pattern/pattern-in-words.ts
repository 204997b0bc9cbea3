import { isWord, type Pattern, type PatternPhrase, type PatternTerm, type PatternWord } from './pattern.ts';

/** What a pattern is said in; the texts are the messages `themePattern.<key>`. */
export const patternWords = ['prefix', 'exact', 'near', 'then', 'or', 'except'] as const;
export type PatternWording = (typeof patternWords)[number];

/** Gives the message of a key with its parameters. */
export type SayPattern = (key: PatternWording, params: Readonly<Record<string, string | number>>) => string;

function sayWord({ match, text }: PatternWord, say: SayPattern): string {
  return match === 'stem' ? text : say(match, { word: text });
}

function sayAll(texts: readonly string[], say: SayPattern): string {
  return texts.reduce((before, next) => say('or', { first: before, second: next }));
}

function sayPhrase(phrase: PatternPhrase, say: SayPattern): string {
  return phrase
    .map((slot) =>
      isWord(slot)
        ? sayWord(slot, say)
        : sayAll(
            slot.oneOf.map((one) => sayPhrase(one, say)),
            say,
          ),
    )
    .join(' ');
}

function sayTerm({ phrase, with: other, except }: PatternTerm, say: SayPattern): string {
  const first = sayPhrase(phrase, say);
  const both =
    other === null
      ? first
      : say(other.order, { first, second: sayPhrase(other.phrase, say), words: other.within });
  return except === null ? both : say('except', { first: both, second: sayPhrase(except, say) });
}

/** A pattern in plain words, for those who do not know its signs. */
export function patternInWords({ terms }: Pattern, say: SayPattern): string {
  return sayAll(
    terms.map((term) => sayTerm(term, say)),
    say,
  );
}
