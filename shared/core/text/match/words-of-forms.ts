import { allTexts } from '../tokenise/text-list.ts';
import type { Forms } from '../tokenise/token.ts';
import type { WordChoice } from '../pattern/expand-phrase.ts';
import { arabicVariants } from './arabic-variants.ts';
import { stemOfWord } from './stem-of-word.ts';

/** Which of some choices of words every form is one of: `word[j]` for j from `offsets[form]` to `offsets[form + 1]`. */
export type WordsOfForms = Readonly<{ offsets: Int32Array; word: Int32Array }>;

/** Other spellings that a form stands for, as an Arabic word for one in Latin letters. */
export type Respell = (form: string) => readonly string[];

type Lists = Readonly<{
  exact: Map<string, number[]>;
  stem: Map<string, number[]>;
  prefix: Map<string, { text: string; word: number }[]>;
}>;

const shortestPrefix = 2;

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function listWords(choices: readonly WordChoice[]): Lists {
  const lists: Lists = { exact: new Map(), stem: new Map(), prefix: new Map() };
  choices.forEach((choice, word) => {
    for (const { match, text } of choice) {
      if (match === 'prefix') addTo(lists.prefix, text.slice(0, shortestPrefix), { text, word });
      else {
        addTo(lists.exact, text, word);
        if (match === 'stem') addTo(lists.stem, stemOfWord(text), word);
      }
    }
  });
  return lists;
}

function findWords({ exact, stem, prefix }: Lists, form: string, stemmed: string, into: Set<number>): void {
  for (const word of exact.get(form) ?? []) into.add(word);
  for (const word of stem.get(stemmed) ?? []) into.add(word);
  // an Arabic word begins after its article: `التوصيل` with `توص*`
  for (const begin of form === stemmed ? [form] : [form, stemmed])
    for (const { text, word } of prefix.get(begin.slice(0, shortestPrefix)) ?? [])
      if (begin.startsWith(text)) into.add(word);
}

/**
 * Finds which words of patterns every form is, once for all texts: by itself, by its stem or by how it begins.
 *
 * @param respell what else a form may be written as; nothing when left out
 */
export function wordsOfForms(words: readonly WordChoice[], forms: Forms, respell?: Respell): WordsOfForms {
  const lists = listWords(words);
  const stems = allTexts(forms.stems);
  const offsets = new Int32Array(forms.count + 1);
  const found: number[] = [];
  allTexts(forms).forEach((form, at) => {
    const own = new Set<number>();
    const stem = stems[forms.stem[at] ?? 0] ?? form;
    findWords(lists, form, stem, own);
    for (const other of [...arabicVariants(form, stem), ...(respell?.(form) ?? [])])
      findWords(lists, other, stemOfWord(other), own);
    found.push(...own);
    offsets[at + 1] = found.length;
  });
  return { offsets, word: Int32Array.from(found) };
}
