import { consonantCode, vowel, type Consonant, type Sounds } from './sounds.ts';

const { none, a, i, u, longA, longI, longU } = vowel;

const single: Readonly<Record<string, number>> = {
  a: a | longA, e: a | i | longI, i: i | longI, y: i | longI, o: u | longU, u: u | longU,
}; // prettier-ignore

// runs of vowels that mean something else than their letters one by one
const runs: Readonly<Record<string, number>> = {
  aa: a | longA, ee: i | longI, ii: i | longI, oo: u | longU, uu: u | longU, ou: u | longU, ow: u | longU, ai: longI, ay: longI, ei: longI,
  ey: longI, ie: i | longI, au: longU, aw: longU,
  aee: longI, aie: longI, aei: longI, eei: longI,
}; // prettier-ignore

const finals: Readonly<Record<string, number>> = {
  e: none | a | i, ey: i | longI, ay: longI | a, ie: i | longI, ee: i | longI,
}; // prettier-ignore

const pairs: Readonly<Record<string, Consonant>> = {
  kh: 'kh', gh: 'gh', sh: 'sh', ch: 'sh', th: 'th', dh: 'dh', ph: 'f', ck: 'k', dj: 'j',
}; // prettier-ignore
const letters: Readonly<Record<string, Consonant>> = {
  b: 'b', p: 'p', t: 't', j: 'j', h: 'h', d: 'd', r: 'r', z: 'z', s: 's', f: 'f', v: 'v', q: 'q', k: 'k', c: 'k', g: 'g', l: 'l', m: 'm',
  n: 'n', w: 'w', y: 'y', x: 'k',
}; // prettier-ignore

const isVowel = (letter: string) => letter !== '' && 'aeiou'.includes(letter);

/** Whether the letter belongs to a run of vowels; y and w do unless a vowel follows. */
function isInRun(word: string, at: number, isAfterVowel: boolean): boolean {
  const letter = word.charAt(at);
  if (isVowel(letter)) return true;
  const next = word.charAt(at + 1);
  if (letter === 'y') return !isVowel(next) && next !== 'y';
  return letter === 'w' && isAfterVowel && !isVowel(next);
}

function maskOf(run: string, isLast: boolean): number {
  if (run === '') return none;
  const known = (isLast ? finals[run] : undefined) ?? runs[run];
  if (known !== undefined) return known;
  let mask = 0;
  for (const letter of run) mask |= single[letter] ?? longU;
  return mask;
}

/** Reads a run of vowels; an i before another vowel also is the consonant of Alia, Aliya, Alya. */
function readRun(word: string, from: number): { end: number; glidesAt: number } {
  let end = from;
  while (end < word.length && isInRun(word, end, end > from)) end += 1;
  const run = word.slice(from, end);
  const glide = /i(?=[aou])/u.exec(run);
  return { end, glidesAt: glide === null ? -1 : from + glide.index };
}

/** The consonant at a place and where the next letter stands; doubled letters are one. */
function readConsonant(word: string, at: number): { code: number; end: number } {
  const pair = word.slice(at, at + 2);
  const known = pairs[pair];
  if (known !== undefined && word.slice(at, at + 4) === pair + pair)
    return { code: consonantCode(known), end: at + 4 };
  if (known !== undefined) return { code: consonantCode(known), end: at + 2 };
  const letter = word.charAt(at);
  let end = at + 1;
  while (word.charAt(end) === letter) end += 1;
  return { code: consonantCode(letters[letter] ?? 'other'), end };
}

/**
 * How a word in Latin letters sounds. A silent h at the end (Sarah) is left out.
 * @param word folded by `foldText`, one word
 */
export function latinSounds(word: string): Sounds {
  const spelled = word.length > 3 ? word.replace(/([ae])h$/u, '$1') : word;
  const sounds: number[] = [];
  let at = 0;
  for (;;) {
    const { end, glidesAt } = readRun(spelled, at);
    if (glidesAt >= 0) {
      sounds.push(maskOf(spelled.slice(at, glidesAt), false) | none | a | i, consonantCode('y'));
      sounds.push(maskOf(spelled.slice(glidesAt + 1, end), end === spelled.length));
    } else {
      sounds.push(maskOf(spelled.slice(at, end), end === spelled.length));
    }
    if (end >= spelled.length) return sounds;
    const consonant = readConsonant(spelled, end);
    sounds.push(consonant.code);
    at = consonant.end;
  }
}
