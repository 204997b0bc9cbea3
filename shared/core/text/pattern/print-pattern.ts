import { isWord, type Pattern, type PatternPhrase, type PatternTerm, type PatternWord } from './pattern.ts';

function printWord({ match, text }: PatternWord): string {
  return match === 'exact' ? `=${text}` : match === 'prefix' ? `${text}*` : text;
}

function printPhrase(phrase: PatternPhrase): string {
  return phrase
    .map((slot) => (isWord(slot) ? printWord(slot) : `(${slot.oneOf.map(printPhrase).join('|')})`))
    .join(' ');
}

function printTerm({ phrase, with: other }: PatternTerm): string {
  const first = printPhrase(phrase);
  if (other === null) return first;
  return `${first} ${other.order.toUpperCase()}/${other.within} ${printPhrase(other.phrase)}`;
}

/** A pattern as text, always the same for the same pattern; `parsePattern` reads it back. */
export function printPattern({ terms, except }: Pattern): string {
  const all = terms.map(printTerm).join(' | ');
  return except.length === 0 ? all : `${all} NOT ${except.map(printPhrase).join(' | ')}`;
}
