import { arabicSounds } from './arabic-sounds.ts';
import { knownSpelling } from './known-spellings.ts';
import { latinSounds } from './latin-sounds.ts';
import { isArabicWord } from './name-words.ts';
import type { Sounds } from './sounds.ts';

/** How one word of a name sounds, in whichever of the two scripts it is written. @param word of `nameWords` */
export function wordSounds(word: string): Sounds {
  const known = knownSpelling(word);
  if (known !== null) return latinSounds(known);
  if (!isArabicWord(word)) return latinSounds(word);
  const rest = word.startsWith('عبد') && word.length > 4 ? knownSpelling(word.slice(3)) : null;
  return rest === null ? arabicSounds(word) : latinSounds(`abd${rest}`);
}
