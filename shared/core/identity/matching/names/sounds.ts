/**
 * A word as it sounds, the same for Latin and Arabic letters: a slot of vowels, a consonant, a slot, a consonant … and a last slot. A
 * slot is a set of what may stand there (bits of `vowel`), since Arabic leaves short vowels out and Latin spellings differ; two
 * spellings agree where their consonants do and every slot has something in common.
 */
export type Sounds = readonly number[];

/** What a slot may hold. */
export const vowel = { none: 1, a: 2, i: 4, u: 8, longA: 16, longI: 32, longU: 64 } as const;

export const anyVowel = 127;
/** What Arabic leaves unwritten between two consonants. */
export const unwritten = vowel.none | vowel.a | vowel.i | vowel.u;

/** Consonants that both scripts can write; `kh`, `gh`, `sh`, `th`, `dh` stand for one sound each. */
export const consonants = [
  'b', 'p', 't', 'th', 'j', 'h', 'kh', 'd', 'dh', 'r', 'z', 's', 'sh', 'gh', 'f', 'v', 'q', 'k', 'g', 'l', 'm', 'n', 'w', 'y', 'other',
] as const; // prettier-ignore
export type Consonant = (typeof consonants)[number];

const codes = new Map(consonants.map((name, code) => [name, code]));

/** The number of a consonant in `Sounds`. */
export function consonantCode(name: Consonant): number {
  return codes.get(name) ?? 0;
}

// sounds that one writer puts for another's: Gamal and Jamal, Tarek and Tariq, Othman and Osman, Ramadan and Ramadhan
const alike: readonly (readonly [Consonant, Consonant])[] = [
  ['b', 'p'], ['f', 'v'], ['j', 'g'], ['q', 'k'], ['q', 'g'], ['g', 'gh'], ['th', 't'], ['th', 's'], ['dh', 'd'], ['dh', 'z'], ['w', 'v'],
]; // prettier-ignore

const size = consonants.length;
const agreeing = new Uint8Array(size * size);
for (let code = 0; code < size; code += 1) agreeing[code * size + code] = 1;
for (const [one, other] of alike) {
  agreeing[consonantCode(one) * size + consonantCode(other)] = 1;
  agreeing[consonantCode(other) * size + consonantCode(one)] = 1;
}

/** Whether two consonants can be two spellings of one. */
export function consonantsAgree(a: number, b: number): boolean {
  return agreeing[a * size + b] === 1;
}

const coarse: Readonly<Partial<Record<Consonant, string>>> = {
  p: 'b', th: 's', j: 'k', q: 'k', g: 'k', gh: 'k', kh: 'x', dh: 'd', v: 'f', sh: 'c', w: '', y: '', other: '',
}; // prettier-ignore

/**
 * The consonants of a word in coarse classes: equal for nearly all spellings of one name in both scripts, and for some other names too.
 * Semi-vowels are left out. May be '' for a word of vowels only.
 * @example coarseKey(latinSounds('muhammad')) // 'mhmd'
 */
export function coarseKey(sounds: Sounds): string {
  let key = '';
  for (let at = 1; at < sounds.length; at += 2) {
    const name = consonants[sounds[at] ?? 0] ?? 'other';
    const letter = coarse[name] ?? name;
    if (!key.endsWith(letter) || letter === '') key += letter;
  }
  return key;
}
