import { roles } from './vocabulary.ts';
import type { WordsOfText } from './words-of-text.ts';

/** The numbers of the rules, as the authors of VADER found them by asking people. */
const shouting = 0.733;
const turnedRound = -0.74;
const nearness = [1, 0.95, 0.9];
const neverSo = 1.25;
const reach = 3;

const has = (words: WordsOfText, at: number, role: number) => ((words.roles[at] ?? 0) & role) !== 0;

/** What word `at - back` of degree adds to the valence of word `at`. */
function strengthened(words: WordsOfText, at: number, back: number, valence: number): number {
  let degree = words.degree[at - back] ?? 0;
  if (degree === 0) return 0;
  const sign = valence < 0 ? -1 : 1;
  degree *= sign;
  if (words.mixesCapitals && words.isShouted[at - back] === 1) degree += valence > 0 ? shouting : -shouting;
  return degree * (nearness[back - 1] ?? 0);
}

function standsBetween(words: WordsOfText, from: number, end: number, role: number): boolean {
  for (let at = from + 1; at < end; at += 1) if (has(words, at, role)) return true;
  return false;
}

/** What the word `back` before word `at` makes of its valence: as it is, turned round, or stronger. */
function negated(words: WordsOfText, at: number, back: number): number {
  const before = at - back;
  if ((words.roles[before] ?? 0) === 0) return 1;
  if (has(words, before, roles.never) && standsBetween(words, before, at, roles.so)) return neverSo;
  if (has(words, before, roles.without) && standsBetween(words, before, at, roles.doubt)) return 1;
  return has(words, before, roles.negation) ? turnedRound : 1;
}

/** `least good` is turned round, `at least good` is not. */
function afterLeast(words: WordsOfText, at: number): number {
  if (!has(words, at - 1, roles.least)) return 1;
  return at > 1 && has(words, at - 2, roles.beforeLeast) ? 1 : turnedRound;
}

/** `no` before a word with a feeling turns it round, instead of having a feeling of its own. */
function afterNo(words: WordsOfText, at: number): boolean {
  return (
    has(words, at - 1, roles.no) ||
    (at > 1 && has(words, at - 2, roles.no)) ||
    (at > 2 && has(words, at - 3, roles.no) && has(words, at - 1, roles.orNor))
  );
}

/** The valence of a word alone: none for `no` where the next word has a feeling, more for one in capitals. */
function ownValence(words: WordsOfText, at: number): number {
  const own = words.valence[at] ?? 0;
  if (has(words, at, roles.no) && at + 1 < words.count && words.valence[at + 1] !== 0) return 0;
  const valence = at > 0 && afterNo(words, at) ? own * turnedRound : own;
  if (valence === 0 || !words.mixesCapitals || words.isShouted[at] !== 1) return valence;
  return valence + (valence > 0 ? shouting : -shouting);
}

function scoreWord(words: WordsOfText, at: number): number {
  let valence = ownValence(words, at);
  if (valence === 0) return 0;
  for (let back = 1; back <= reach && back <= at; back += 1) {
    // words with a feeling of their own change no other, unless they negate
    if (words.valence[at - back] !== 0 && !has(words, at - back, roles.negation)) continue;
    valence += strengthened(words, at, back, valence);
    valence *= negated(words, at, back);
  }
  return at > 0 ? valence * afterLeast(words, at) : valence;
}

/**
 * How positive each word of a text is where it stands, -4 … 4 and a little beyond: after words of degree, negations within three words, capitals
 * and `but`.
 *
 * @param scores is filled, one number a word
 * @see Hutto & Gilbert (2014), VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text, ICWSM
 */
export function scoreWords(words: WordsOfText, scores: Float64Array): void {
  let contrast = -1;
  for (let at = 0; at < words.count; at += 1) {
    scores[at] = scoreWord(words, at);
    if (contrast < 0 && has(words, at, roles.contrast)) contrast = at;
  }
  if (contrast < 0) return;
  for (let at = 0; at < words.count; at += 1)
    if (at !== contrast) scores[at] = (scores[at] ?? 0) * (at < contrast ? 0.5 : 1.5);
}
