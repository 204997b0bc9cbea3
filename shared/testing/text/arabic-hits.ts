import { feelingOf } from '../../core/text/arabic/feeling-of.ts';
import { isContrast, weightOf } from '../../core/text/arabic/intensifiers.ts';
import { arabicLexicon, arabicNeutral, longestPhraseFrom } from '../../core/text/arabic/lexicon/lexicon.ts';
import {
  endsNegation,
  isNegator,
  isPassedOver,
  negatesAt,
  negationFactor,
  negationReach,
} from '../../core/text/arabic/negation.ts';

/** One place where an Arabic answer says something with feeling. */
export type ArabicHit = {
  /** index of its first word, and of the word after its last */
  readonly from: number;
  readonly to: number;
  /** strength of the word or phrase itself, −4 to +4 */
  readonly strength: number;
  /** strength where it stands: denied, made stronger or weaker */
  readonly here: number;
};

type Said = { readonly to: number; readonly strength: number; readonly negated: boolean };

function phraseAt(words: readonly string[], from: number): Said | undefined {
  const longest = longestPhraseFrom.get(words[from] ?? '') ?? 0;
  for (let to = Math.min(words.length, from + longest); to > from + 1; to -= 1) {
    const phrase = words.slice(from, to).join(' ');
    const strength = arabicNeutral.has(phrase) ? 0 : arabicLexicon.get(phrase);
    if (strength !== undefined) return { to, strength, negated: false };
  }
  return undefined;
}

function wordAt(words: readonly string[], from: number): Said | undefined {
  const word = words[from] ?? '';
  if (isNegator(word) || isContrast(word)) return undefined;
  const feeling = feelingOf(word);
  return feeling === undefined ? undefined : { to: from + 1, ...feeling };
}

function isNegatedBefore(words: readonly string[], from: number, lastHit: number): boolean {
  // لم يكن فيها أي خطأ: one denial is enough, and words such as هناك do not count on the way to it
  if (isNegator(words[from] ?? '')) return false;
  let reach = negationReach;
  for (let at = from - 1; at >= lastHit && reach > 0; at -= 1) {
    const word = words[at] ?? '';
    if (negatesAt(words, at)) return true;
    if (endsNegation(word)) return false;
    if (!isPassedOver(word)) reach -= 1;
  }
  return false;
}

/** A weight word after what it weighs counts whole, one before it by its root: there it may weigh what stands before. */
function weightAround(words: readonly string[], from: number, to: number): number {
  return weightOf(words[to] ?? '') * Math.sqrt(weightOf(words[from - 1] ?? ''));
}

/**
 * Where the words of an Arabic sentence say something with feeling, in order: the longest phrase of the lexicon first,
 * else a word by `feelingOf`; turned by a negator before it, weighed by the words beside it.
 *
 * The plain way, word for word, by which the lists and rules of Arabic are measured on their own; the product reads the
 * numbers of words instead, and trains beside it.
 * @param words normalised Arabic words of one sentence (or of one short answer)
 * @returns hits that do not overlap; none where nothing is known
 */
export function arabicHits(words: readonly string[]): readonly ArabicHit[] {
  const hits: ArabicHit[] = [];
  let lastHit = 0;
  for (let from = 0; from < words.length;) {
    const said = phraseAt(words, from) ?? wordAt(words, from);
    const to = said?.to ?? from + 1;
    if (said !== undefined && said.strength !== 0) {
      const isNegated = said.negated !== isNegatedBefore(words, from, lastHit);
      const turned = said.strength * (isNegated ? negationFactor : 1);
      hits.push({ from, to, strength: said.strength, here: turned * weightAround(words, from, to) });
    }
    if (said !== undefined) lastHit = to;
    from = to;
  }
  return hits;
}
