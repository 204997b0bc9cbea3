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

/**
 * How a word in Arabic letters sounds. The short vowels that it does not write may be any.
 * @param word folded by `foldText`, one word
 */
export function arabicSounds(word: string): Sounds {
  const sounds: number[] = [];
  // nothing but what is written stands before the first consonant
  let slot: number = vowel.none;
  const push = (name: Consonant, after: number) => {
    const code = consonantCode(name);
    const isDoubled = sounds.length > 0 && sounds.at(-1) === code && (slot & vowel.none) !== 0;
    if (!isDoubled) sounds.push(slot, code);
    slot = after;
  };
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const isLast = at + 1 === word.length;
    const glide = glides[letter];
    if (letter === 'ع') slot = isLast && at > 0 ? slot | vowel.none | vowel.a : anyVowel & ~vowel.none;
    else if (isLast && at > 0 && 'هايو'.includes(letter)) slot = finalMask(letter);
    else if (letter === 'ا') slot = at === 0 ? anyVowel & ~vowel.none : vowel.longA;
    // Salah, Farah: Latin letters leave it as silent as the h of Sarah
    else if (isLast && at > 1 && letter === 'ح') slot = (slot | vowel.a) & ~vowel.none;
    else if (glide !== undefined && isGlide(word, at)) push(glide, unwritten);
    else if (glide !== undefined) slot = at === 1 && word.startsWith('ا') ? slot : ofLong(letter, slot);
    else push(letters[letter] ?? 'other', unwritten);
  }
  const isOpen = /[اهيوعح]$/u.test(word);
  sounds.push(isOpen ? slot : vowel.none);
  return sounds;
}

function ofLong(letter: string, slot: number): number {
  const long = longOf[letter] ?? 0;
  // an ain before it can hide a vowel of its own: Saud, Said
  return slot === (anyVowel & ~vowel.none) ? slot : long;
}
