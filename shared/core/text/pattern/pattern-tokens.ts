import { PatternError } from './pattern-problem.ts';

/** A piece of a pattern's text. */
export type PatternToken = Readonly<{
  kind: '(' | ')' | '|' | 'word' | 'near' | 'then' | 'not' | 'end';
  text: string;
  at: number;
}>;

// a hyphen parts words, as it does in comments
const piece = /[()|]|[^\s()|-]+/gu;
const distance = /^(NEAR|THEN)(?:\/(.*))?$/u;

function kindOf(text: string): PatternToken['kind'] {
  if (text === '(' || text === ')' || text === '|') return text;
  if (text === 'NOT') return 'not';
  const [, word] = distance.exec(text) ?? [];
  if (word === undefined) return 'word';
  return word === 'NEAR' ? 'near' : 'then';
}

/** The pieces of a pattern; the last is `end`. Keywords are in capitals, so that every word can be looked for. */
export function patternTokens(text: string): PatternToken[] {
  const pieces = Array.from(text.matchAll(piece), ({ 0: found, index }): PatternToken => ({
    kind: kindOf(found),
    text: found,
    at: index,
  }));
  return [...pieces, { kind: 'end', text: '', at: text.length }];
}

const most = 20;

/** How many words may lie between, of `NEAR/3`. @throws {PatternError} it is no whole number from 0 to 20 */
export function readDistance({ text, at }: PatternToken): number {
  const digits = distance.exec(text)?.[2] ?? '';
  const words = /^\d{1,2}$/u.test(digits) ? Number(digits) : Number.NaN;
  if (!(words <= most)) throw new PatternError('bad-distance', at, text);
  return words;
}
