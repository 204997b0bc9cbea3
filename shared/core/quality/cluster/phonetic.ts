import { keyWords, scriptOf } from './fold-key.ts';

// letters that one sound is written with, longest first; vowels are left out, as one name is written with many
const latin: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch/gu, 'X'],
  [/ph/gu, 'F'],
  [/kh/gu, 'K'],
  [/gh/gu, 'G'],
  [/th/gu, 'T'],
  [/dh/gu, 'D'],
  [/ck|qu|[kqc](?=[^eiy]|$)/gu, 'K'],
  [/x/gu, 'KS'],
  [/[zsc]/gu, 'S'],
  [/[fv]/gu, 'F'],
  [/j|g(?=[eiy])/gu, 'J'],
  [/g/gu, 'G'],
  [/k|q/gu, 'K'],
  [/w(?=[aeiou])/gu, 'W'],
  [/[aeiouyhw]/gu, ''],
];
// letters that are confused, or said alike, in many countries
const arabic: readonly (readonly [RegExp, string])[] = [
  [/[اويعء]/gu, ''],
  [/ه$/u, ''],
  [/[ظض]/gu, 'ض'],
  [/[ثس]/gu, 'س'],
  [/[ذد]/gu, 'د'],
  [/[طت]/gu, 'ت'],
  [/[قك]/gu, 'ك'],
];
/** Articles and their assimilated forms, as words of their own. */
const latinArticle = /^(?:al|el|ar|as|ash|ad|an|at|az)$/u;

function code(word: string, rules: readonly (readonly [RegExp, string])[]): string {
  let sounds = word;
  for (const [letters, sound] of rules) sounds = sounds.replace(letters, sound);
  return sounds.toUpperCase().replace(/(.)\1+/gu, '$1');
}

/** Words without a leading article; it stays where nothing else is left. */
export function withoutArticle(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  return rest.length > 0 && latinArticle.test(first) ? rest : words;
}

/**
 * How a text sounds, by its consonants: what stays when Arabic names are written in Latin letters by many hands, as Jeddah, Jiddah and
 * Jedda. The first vowel is kept as a vowel, so that 'Oman' and 'Man' differ. Alike sound is weak evidence and needs another.
 */
export function soundKey(text: string): string {
  const rules = scriptOf(text) === 'arabic' ? arabic : latin;
  return withoutArticle(keyWords(text))
    .map((word) => {
      const bare = rules === arabic && word.length > 4 ? word.replace(/^ال/u, '') : word;
      return `${/^[aeiou]/u.test(bare) ? 'A' : ''}${code(bare, rules)}`;
    })
    .join(' ');
}
