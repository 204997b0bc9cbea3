import { countPhrases } from './expand-phrase.ts';
import { foldPatternWord } from './fold-word.ts';
import type { Pattern, PatternPhrase, PatternSlot, PatternTerm, PatternWord } from './pattern.ts';
import { PatternError } from './pattern-problem.ts';
import { patternTokens, readDistance, type PatternToken } from './pattern-tokens.ts';

const longest = 500;
const mostPhrases = 400;
const shortestPrefix = 2;
const isWordText = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]*[\p{L}\p{N}\p{M}])?$/u;

function readWord({ text, at }: PatternToken): PatternWord {
  const isExact = text.startsWith('=');
  const isPrefix = !isExact && text.endsWith('*');
  const bare = isExact ? text.slice(1) : isPrefix ? text.slice(0, -1) : text;
  if (!isWordText.test(bare)) throw new PatternError('no-word', at, text);
  const folded = foldPatternWord(bare);
  if (isPrefix && folded.length < shortestPrefix) throw new PatternError('short-star', at, text);
  return { match: isExact ? 'exact' : isPrefix ? 'prefix' : 'stem', text: folded };
}

/** Reads one pattern from its pieces, from left to right. */
class Reader {
  readonly #tokens: readonly PatternToken[];
  #next = 0;

  constructor(text: string) {
    this.#tokens = patternTokens(text);
  }

  #peek(): PatternToken {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
  }

  #take(): PatternToken {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #choice(open: PatternToken): PatternSlot {
    const oneOf = [this.#phrase('nothing-between')];
    for (;;) {
      const token = this.#take();
      if (token.kind === ')') return { oneOf };
      if (token.kind !== '|') throw new PatternError('unclosed', open.at, open.text);
      oneOf.push(this.#phrase('nothing-between'));
    }
  }

  #phrase(otherwise: 'nothing-between' | 'nothing-after' | 'empty'): PatternPhrase {
    const slots: PatternSlot[] = [];
    for (;;) {
      const token = this.#peek();
      if (token.kind === 'word') slots.push(readWord(this.#take()));
      else if (token.kind === '(') slots.push(this.#choice(this.#take()));
      else break;
    }
    const { at, text } = this.#peek();
    if (slots.length === 0) throw new PatternError(otherwise, at, text);
    return slots;
  }

  #other(): PatternTerm['with'] {
    const { kind } = this.#peek();
    if (kind !== 'near' && kind !== 'then') return null;
    const within = readDistance(this.#take());
    const phrase = this.#phrase('nothing-after');
    const next = this.#peek();
    if (next.kind === 'near' || next.kind === 'then')
      throw new PatternError('two-distances', next.at, next.text);
    return { order: kind, within, phrase };
  }

  #except(): PatternPhrase | null {
    if (this.#peek().kind !== 'not') return null;
    this.#take();
    return this.#phrase('nothing-after');
  }

  #term(otherwise: 'nothing-after' | 'empty'): PatternTerm {
    return { phrase: this.#phrase(otherwise), with: this.#other(), except: this.#except() };
  }

  /** The whole of it. */
  read(): Pattern {
    const terms = [this.#term('empty')];
    while (this.#peek().kind === '|') {
      this.#take();
      terms.push(this.#term('nothing-after'));
    }
    const { kind, at, text } = this.#peek();
    if (kind !== 'end') throw new PatternError(kind === ')' ? 'unopened' : 'out-of-place', at, text);
    return { terms };
  }
}

function phrasesOf({ terms }: Pattern): number {
  return terms
    .flatMap((term) => [term.phrase, term.with?.phrase ?? [], term.except ?? []])
    .reduce((sum, phrase) => sum + (phrase.length === 0 ? 0 : countPhrases(phrase)), 0);
}

/**
 * Reads a pattern; README.md of this folder has the grammar.
 *
 * @throws {PatternError} it cannot be read, is longer than 500 signs or stands for more than 400 phrases
 */
export function parsePattern(text: string): Pattern {
  if (text.length > longest) throw new PatternError('too-long', longest, '');
  const pattern = new Reader(text).read();
  if (phrasesOf(pattern) > mostPhrases) throw new PatternError('too-many', 0, text);
  return pattern;
}
