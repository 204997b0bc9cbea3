import { countryOf } from './country-of.ts';
import type { SpellingReason } from '../../model/cleaning.ts';
import { allowedDistance, editDistance } from './edit-distance.ts';
import { ngramFingerprint } from './fingerprint.ts';
import { keyWords } from './fold-key.ts';
import { soundKey, withoutArticle } from './phonetic.ts';
import { knownPlace } from './place-names.ts';

/** A value of a column, with what it is compared by. */
export type Spelling = Readonly<{
  value: string;
  count: number;
  /** Its words, folded, in one piece. */
  letters: string;
  /** Its n-gram fingerprint. */
  grams: string;
  /** The same without a leading article. */
  core: string;
  sound: string;
  country: string | null;
  place: string | null;
}>;

/** What is compared of a value, worked out once. */
export function spellingOf(value: string, count: number): Spelling {
  const words = keyWords(value);
  return {
    value,
    count,
    letters: words.join(''),
    grams: ngramFingerprint(value),
    core: withoutArticle(words).join(''),
    sound: soundKey(value),
    country: countryOf(value),
    place: knownPlace(value),
  };
}

/** What each is known to be differs: no likeness makes them one. */
function areKnownToDiffer(a: Spelling, b: Spelling): boolean {
  if (a.country !== null && b.country !== null && a.country !== b.country) return true;
  if (a.place !== null && b.place !== null && a.place !== b.place) return true;
  // what is a place or country by itself is no misspelling of something that merely looks like it
  return false;
}

const digits = /\p{N}/u;

/**
 * Why one spelling is taken for another that is more frequent, with how sure that is; null when it is not.
 *
 * Known places and countries are never joined with others by likeness. Numbers tell things apart: 'Area 4' is not 'Area 5'.
 */
export function compareSpellings(
  rare: Spelling,
  usual: Spelling,
): Readonly<{ reason: SpellingReason; distance: number; confidence: number }> | null {
  if (areKnownToDiffer(rare, usual)) return null;
  if (rare.country !== null && rare.country === usual.country)
    return { reason: 'same-country', distance: 0, confidence: 0.97 };
  if (rare.place !== null && rare.place === usual.place)
    return { reason: 'same-place', distance: 0, confidence: 0.95 };
  if (rare.letters === usual.letters) return { reason: 'spacing', distance: 0, confidence: 0.93 };
  const isLong = Math.min(rare.letters.length, usual.letters.length) >= 6;
  if (isLong && rare.grams === usual.grams) return { reason: 'spacing', distance: 0, confidence: 0.9 };
  // a name that stands for itself needs no better spelling
  if (rare.country !== null || rare.place !== null) return null;
  if (digits.test(rare.letters) || digits.test(usual.letters)) return null;
  if (rare.core === usual.core && rare.core.length >= 4)
    return { reason: 'article', distance: 0, confidence: 0.9 };
  return likeness(rare, usual);
}

function likeness(rare: Spelling, usual: Spelling): ReturnType<typeof compareSpellings> {
  // the usual must be usual, or be known: of two rare ones nobody can say which is right
  if (usual.count < rare.count * 2 && usual.place === null && usual.country === null) return null;
  const most = allowedDistance(rare.core, usual.core);
  const distance = most === 0 ? 1 : editDistance(rare.core, usual.core, most);
  if (distance <= most) return { reason: 'edit', distance, confidence: distance === 1 ? 0.8 : 0.65 };
  const near = Math.floor(Math.max(rare.core.length, usual.core.length) / 3);
  if (rare.sound !== usual.sound || rare.sound.replace(/[ A]/gu, '').length < 2) return null;
  const apart = editDistance(rare.core, usual.core, near);
  return apart <= near && near > 0 ? { reason: 'sound', distance: apart, confidence: 0.6 } : null;
}
