import { feelingOf } from './feeling-of.ts';
import { isContrast, weightOf } from './intensifiers.ts';
import { arabicLexicon, arabicNeutral, longestArabicPhrase } from './lexicon/lexicon.ts';
import { endsNegation, isNegator, negatesAt, negationFactor, negationReach } from './negation.ts';

/** One place where an Arabic answer says something with feeling. */
export type ArabicHit = {
  /** index of its first word, and of the word after its last */
  readonly from: number;
  readonly to: number;
  /** strength of the word or phrase itself, −4 to +4 */
  readonly strength: number;
  /** strength where it stands: denied, made stronger or weaker, weighed by contrast */
  readonly here: number;
};

function phraseAt(words: readonly string[], from: number): { to: number; strength: number } | undefined {
  for (let to = Math.min(words.length, from + longestArabicPhrase); to > from + 1; to -= 1) {
    const phrase = words.slice(from, to).join(' ');
    const strength = arabicNeutral.has(phrase) ? 0 : arabicLexicon.get(phrase);
    if (strength !== undefined) return { to, strength };
  }
  return undefined;
}

function negatedBefore(words: readonly string[], from: number, lastHit: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - negationReach, lastHit); at -= 1) {
    if (negatesAt(words, at)) return true;
    if (endsNegation(words[at] ?? '')) return false;
  }
  return false;
}

function weightAround(words: readonly string[], from: number, to: number): number {
  return weightOf(words[to] ?? '') * Math.sqrt(weightOf(words[from - 1] ?? ''));
}

/**
 * Where the words of an Arabic sentence say something with feeling, phrases before words, in order.
 *
 * @param words normalised Arabic words of one sentence (or of one short answer)
 * @returns hits that do not overlap; none where nothing is known
 */
export function arabicHits(words: readonly string[]): readonly ArabicHit[] {
  const hits: ArabicHit[] = [];
  let lastHit = 0;
  for (let from = 0; from < words.length;) {
    const phrase = phraseAt(words, from);
    const word = words[from] ?? '';
    const alone = phrase === undefined && !isNegator(word) && !isContrast(word) ? feelingOf(word) : undefined;
    const strength = phrase?.strength ?? alone?.strength;
    const to = phrase?.to ?? from + 1;
    if (strength !== undefined && strength !== 0) {
      const negated = (alone?.negated ?? false) !== negatedBefore(words, from, lastHit);
      const here = strength * (negated ? negationFactor : 1) * weightAround(words, from, to);
      hits.push({ from, to, strength, here });
      lastHit = to;
    }
    from = to;
  }
  return hits;
}
