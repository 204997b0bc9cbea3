import { anyVowel, consonantCode, unwritten, vowel, type Consonant, type Sounds } from './sounds.ts';

const letters: Readonly<Record<string, Consonant>> = {
  ب: 'b', پ: 'p', ت: 't', ث: 'th', ج: 'j', چ: 'sh', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', ژ: 'j', س: 's', ش: 'sh', ص: 's',
  ض: 'dh', ط: 't', ظ: 'dh', غ: 'gh', ف: 'f', ڤ: 'v', ق: 'q', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h',
}; // prettier-ignore

const glides: Readonly<Record<string, Consonant>> = { و: 'w', ي: 'y' };
const longOf: Readonly<Record<string, number>> = { و: vowel.longU, ي: vowel.longI };

const isLongVowel = (letter: string) => letter !== '' && 'اوي'.includes(letter);

/** Whether و or ي is a consonant here: at the start, or with a vowel beside it that is written. */
function isGlide(word: string, at: number): boolean {
  const before = word.charAt(at - 1);
  const after = word.charAt(at + 1);
  if (at === 0) return true;
  if (before === 'ا' && after !== '') return true;
  return isLongVowel(after) || (after === 'ه' && at + 2 === word.length);
}

function finalMask(letter: string): number {
  if (letter === 'ه') return vowel.a | vowel.longA;
  if (letter === 'ا') return vowel.a | vowel.longA;
  // after folding, the ya of Hany and the alef maqsura of Mostafa are one letter
  if (letter === 'ي') return vowel.i | vowel.longI | vowel.a | vowel.longA;
  return vowel.u | vowel.longU;
}

const written = anyVowel & ~vowel.none;

/** What the last letter of a word, when it is no consonant, leaves for the slot before the end; null when it is one. */
function lastSlot(letter: string, at: number, slot: number): number | null {
  if (letter === 'ع') return slot | vowel.none | vowel.a;
  if ('هايو'.includes(letter)) return finalMask(letter);
  // Salah, Farah: Latin letters leave it as silent as the h of Sarah
  return at > 1 && letter === 'ح' ? (slot | vowel.a) & ~vowel.none : null;
}

/** What a letter inside a word, when it is no consonant here, leaves for the slot it stands in; null when it is one. */
function innerSlot(word: string, at: number, slot: number): number | null {
  const letter = word.charAt(at);
  if (letter === 'ع') return written;
  if (letter === 'ا') return at === 0 ? written : vowel.longA;
  const long = longOf[letter];
  if (long === undefined || isGlide(word, at)) return null;
  // an alef or ain before it can hide a vowel of its own: Saud, Said
  return (at === 1 && word.startsWith('ا')) || slot === written ? slot : long;
}

function slotAfter(word: string, at: number, slot: number): number | null {
  if (at === 0 || at + 1 < word.length) return innerSlot(word, at, slot);
  return lastSlot(word.charAt(at), at, slot);
}

/**
 * How a word in Arabic letters sounds. The short vowels that it does not write may be any.
 * @param word folded by `foldText`, one word
 */
export function arabicSounds(word: string): Sounds {
  const sounds: number[] = [];
  // nothing but what is written stands before the first consonant
  let slot: number = vowel.none;
  for (let at = 0; at < word.length; at += 1) {
    const next = slotAfter(word, at, slot);
    if (next !== null) {
      slot = next;
      continue;
    }
    const letter = word.charAt(at);
    const code = consonantCode(glides[letter] ?? letters[letter] ?? 'other');
    const isDoubled = sounds.length > 0 && sounds.at(-1) === code && (slot & vowel.none) !== 0;
    if (!isDoubled) sounds.push(slot, code);
    slot = unwritten;
  }
  const isOpen = /[اهيوعح]$/u.test(word);
  sounds.push(isOpen ? slot : vowel.none);
  return sounds;
}
