/** Phrases as numbers of forms, by their first word; those of one first word longest first. */
export type PhraseTable = Readonly<{ byFirst: Int32Array; phrases: readonly (readonly Phrase[])[] }>;
export type Phrase = Readonly<{ forms: readonly number[]; value: number }>;

/** Phrases by their words, with what each counts. */
export type PhraseList = readonly Readonly<{ words: readonly string[]; value: number }>[];

/** Phrases that are given as words with one space between them. */
export function splitPhrases(phrases: ReadonlyMap<string, number>): PhraseList {
  return Array.from(phrases, ([text, value]) => ({ words: text.split(' '), value }));
}

/** Phrases that can occur in texts of these forms: of any other some word is missing. */
export function makePhraseTable(forms: readonly string[], phrases: PhraseList): PhraseTable {
  const numbers = new Map(forms.map((form, at) => [form, at] as const));
  const byFirst = new Int32Array(forms.length).fill(-1);
  const lists: Phrase[][] = [];
  for (const { words, value } of phrases) {
    const found = words.map((word) => numbers.get(word) ?? -1);
    const first = found[0] ?? -1;
    if (found.includes(-1)) continue;
    if (byFirst[first] === -1) {
      byFirst[first] = lists.length;
      lists.push([]);
    }
    lists[byFirst[first] ?? 0]?.push({ forms: found, value });
  }
  for (const list of lists) list.sort((a, b) => b.forms.length - a.forms.length);
  return { byFirst, phrases: lists };
}

/** The longest phrase that begins with word `at` of the `count` first of a list of forms; null when none does. */
export function phraseAt(table: PhraseTable, words: Int32Array, at: number, count: number): Phrase | null {
  const list = table.byFirst[words[at] ?? 0] ?? -1;
  if (list < 0) return null;
  const follows = ({ forms }: Phrase) =>
    at + forms.length <= count && forms.every((form, next) => words[at + next] === form);
  return table.phrases[list]?.find(follows) ?? null;
}
