import { negatesAt, negationFactor, negationReach } from '../arabic/negation.ts';
import type { ArabicVocabulary } from './arabic-vocabulary.ts';
import { phraseAt } from './phrases.ts';

/** What speaks for and against, both ≥ 0; added to by whatever is read. */
export type Balance = { positive: number; negative: number };

/** How much a word counts that stands before, and after, what turns a sentence round (`لكن`, `بس`). */
const beforeContrast = 0.5;
const afterContrast = 1.5;

function isNegatorHere(
  { words, isNegator }: ArabicVocabulary,
  sentence: Int32Array,
  at: number,
  count: number,
): boolean {
  const here = sentence[at] ?? 0;
  if (isNegator[here] !== 1) return false;
  const near: string[] = [];
  for (let next = Math.max(0, at - 1); next < Math.min(count, at + 2); next += 1)
    near.push(words[sentence[next] ?? 0] ?? '');
  return negatesAt(near, at === 0 ? 0 : 1);
}

function isNegatedBefore(
  known: ArabicVocabulary,
  sentence: Int32Array,
  from: number,
  count: number,
  lastHit: number,
): boolean {
  // what begins with a negation is not denied a second time
  if (known.isNegator[sentence[from] ?? 0] === 1) return false;
  let reach = negationReach;
  for (let at = from - 1; at >= lastHit && reach > 0; at -= 1) {
    if (isNegatorHere(known, sentence, at, count)) return true;
    const word = sentence[at] ?? 0;
    if (known.endsNegation[word] === 1) return false;
    if (known.isPassedOver[word] !== 1) reach -= 1;
  }
  return false;
}

function add(balance: Balance, strength: number): void {
  if (strength > 0) balance.positive += strength;
  else balance.negative -= strength;
}

/** How much word `from` counts by the words of degree beside it, and by the side of `but` that it stands on. */
function weightAt(
  known: ArabicVocabulary,
  sentence: Int32Array,
  from: number,
  to: number,
  around: Around,
): number {
  const after = to < around.count ? (known.weight[sentence[to] ?? 0] ?? 1) : 1;
  const before = from > 0 ? (known.weight[sentence[from - 1] ?? 0] ?? 1) : 1;
  const side = around.contrast < 0 ? 1 : from < around.contrast ? beforeContrast : afterContrast;
  return after * Math.sqrt(before) * side;
}

/** Words of the sentence, and which of them is its last `but`; -1 for none. */
type Around = Readonly<{ count: number; contrast: number }>;

function lastContrast({ isContrast }: ArabicVocabulary, sentence: Int32Array, count: number): number {
  for (let at = count - 1; at >= 0; at -= 1) if (isContrast[sentence[at] ?? 0] === 1) return at;
  return -1;
}

/** Whether a word carries its negation around it; phrases have theirs inside. */
function isDeniedWord({ isDenied }: ArabicVocabulary, word: number | undefined, isPhrase: boolean): boolean {
  return !isPhrase && isDenied[word ?? 0] === 1;
}

/**
 * Reads the feeling of an Arabic sentence: phrases before words, negation within three words, words of degree on either side, and `but`.
 *
 * @param sentence numbers of its words in the vocabulary, the first `count` of the list
 */
export function scoreArabic(
  known: ArabicVocabulary,
  sentence: Int32Array,
  count: number,
  balance: Balance,
): void {
  const around: Around = { count, contrast: lastContrast(known, sentence, count) };
  let lastHit = 0;
  let from = 0;
  while (from < count) {
    const phrase = phraseAt(known.phrases, sentence, from, count);
    const to = from + (phrase?.forms.length ?? 1);
    const strength = phrase?.value ?? known.strength[sentence[from] ?? 0] ?? 0;
    if (strength !== 0) {
      const isDenied = isDeniedWord(known, sentence[from], phrase !== null);
      const isTurned = isDenied !== isNegatedBefore(known, sentence, from, count, lastHit);
      const turned = isTurned ? strength * negationFactor : strength;
      add(balance, turned * weightAt(known, sentence, from, to, around));
    }
    // what is known to have no feeling ends the reach of a negation too
    if (phrase !== null || strength !== 0) lastHit = to;
    from = to;
  }
}
