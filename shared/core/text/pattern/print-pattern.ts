import { isWord, type Pattern, type PatternPhrase, type PatternTerm, type PatternWord } from './pattern.ts';

function printWord({ match, text }: PatternWord): string {
  return match === 'exact' ? `=${text}` : match === 'prefix' ? `${text}*` : text;
}

function printPhrase(phrase: PatternPhrase): string {
  return phrase
    .map((slot) => (isWord(slot) ? printWord(slot) : `(${slot.oneOf.map(printPhrase).join('|')})`))
    .join(' ');
}

function printTerm({ phrase, with: other, except }: PatternTerm): string {
  const parts = [printPhrase(phrase)];
  if (other !== null) parts.push(`${other.order.toUpperCase()}/${other.within}`, printPhrase(other.phrase));
  if (except !== null) parts.push('NOT', printPhrase(except));
  return parts.join(' ');
}

/** A pattern as text, always the same for the same pattern; `parsePattern` reads it back. */
export function printPattern({ terms }: Pattern): string {
  return terms.map(printTerm).join(' | ');
}
