import { isKnownEnglish } from '../known-word.ts';
import { feelingOf } from '../arabic/feeling-of.ts';
import { arabicStopWords } from '../arabic/stop-words.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءورلاىهوزظ'];
const run = 4;
const runs = rows.flatMap((row) =>
  [row, Array.from(row).toReversed().join('')].flatMap((keys) =>
    Array.from({ length: keys.length - run + 1 }, (_, at) => keys.slice(at, at + run)),
  ),
);
const latin = /^[a-z]+$/u;
const withoutVowel = /^[^aeiouy]{5,}$/u;
const crowded = /[bcdfghjklmnpqrstvwxz]{6}/u;
// words that lie in a row of keys and are words
const realWords = new Set([
  'property',
  'properties',
  'proper',
  'poultry',
  'lkjh',
  'were',
  'tree',
  'power',
  'tyre',
]);

/** Whether a form is keys struck at random: four neighbours of one row (`asdf`), or consonants as no language has them (`dfgdfgh`). */
export function isKeyMash(form: string): boolean {
  if (form.length < run || realWords.has(form) || isKnownEnglish(form)) return false;
  if (latin.test(form)) {
    const isRun =
      runs.some((keys) => form.startsWith(keys)) || runs.filter((keys) => form.includes(keys)).length > 1;
    return isRun || withoutVowel.test(form) || crowded.test(form);
  }
  const isRun = runs.some((keys) => form.includes(keys));
  return isRun && !arabicStopWords.has(form) && feelingOf(form) === undefined;
}
