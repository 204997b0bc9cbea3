import { sharedInts, type Ints } from '../../../columns/columns.ts';
import type { TextColumn } from '../../../columns/people-columns.ts';
import { textAt, textCount } from '../../../columns/read-text.ts';
import { foldText } from '../../fold.ts';
import type { NameParts } from '../names/compare-names.ts';
import { buildLexicon, type NameLexicon } from '../names/name-lexicon.ts';
import { nameWords } from '../names/name-words.ts';
import type { MatchRecords } from '../records/match-records.ts';
import { codeAt } from '../read-lists.ts';
import { isPlaceholder } from './blocked-values.ts';
import type { BlockedValue } from './match-table.ts';
import { cityKey } from './known-cities.ts';

/** Names and cities of all records, each part a number in one list of parts. */
export type PreparedNames = Readonly<{
  lexicon: NameLexicon;
  parts: NameParts;
  given: Ints;
  family: Ints;
  city: Ints;
  blocked: readonly BlockedValue[];
}>;

type Split = readonly [given: number, family: number];

/** Keeps every distinct list of words once. */
function partKeeper() {
  const lexicon = buildLexicon();
  const codes = new Map<string, number>();
  const lists: (readonly number[])[] = [];
  const partOf = (words: readonly string[]): number => {
    if (words.length === 0) return -1;
    const key = words.join(' ');
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, lists.length);
    lists.push(words.map(lexicon.codeOf));
    return lists.length - 1;
  };
  const finish = (): { lexicon: NameLexicon; parts: NameParts } => {
    const offsets = sharedInts(lists.length + 1);
    let total = 0;
    lists.forEach((list, at) => {
      total += list.length;
      offsets[at + 1] = total;
    });
    const words = sharedInts(total);
    lists.forEach((list, at) => words.set(list, offsets[at] ?? 0));
    return { lexicon: lexicon.lexicon(), parts: { offsets, words } };
  };
  return { partOf, finish };
}

function eachDistinct<T>(column: TextColumn | null, read: (text: string, code: number) => T): readonly T[] {
  if (column === null) return [];
  return Array.from({ length: textCount(column.distinct) }, (_, code) =>
    read(textAt(column.distinct, code), code),
  );
}

/** The family name of a name in one field is its last word. */
function splitWhole(words: readonly string[], partOf: (words: readonly string[]) => number): Split {
  return words.length < 2 ? [partOf(words), -1] : [partOf(words.slice(0, -1)), partOf(words.slice(-1))];
}

/** Reads the names and cities of records as parts made of words. Names such as "test" or "n/a" are taken as blank, and listed. */
export function prepareNames({ count, columns }: MatchRecords): PreparedNames {
  const keeper = partKeeper();
  const holders = new Map<string, number>();
  const wordsOf = (text: string): readonly string[] | null => {
    const folded = foldText(text);
    return isPlaceholder(folded) ? null : nameWords(folded);
  };
  const alone = (text: string): Split | null => {
    const words = wordsOf(text);
    return words === null ? null : [keeper.partOf(words), -1];
  };
  const whole = (text: string): Split | null => {
    const words = wordsOf(text);
    return words === null ? null : splitWhole(words, keeper.partOf);
  };
  const givens = eachDistinct(columns.given, alone);
  const wholeGivens = eachDistinct(columns.given, whole);
  const families = eachDistinct(columns.family, alone);
  const names = eachDistinct(columns.name, whole);
  const cities = eachDistinct(columns.city, (text) => {
    const folded = foldText(text);
    return isPlaceholder(folded) ? -1 : keeper.partOf(nameWords(cityKey(folded)));
  });
  const given = sharedInts(count);
  const family = sharedInts(count);
  const city = sharedInts(count);
  const read = (column: TextColumn | null, splits: readonly (Split | null)[], row: number): Split => {
    const code = column?.codes[row] ?? -1;
    if (column === null || code < 0) return [-1, -1];
    const split = splits[code];
    if (split) return split;
    const text = textAt(column.distinct, code);
    holders.set(text, (holders.get(text) ?? 0) + 1);
    return [-1, -1];
  };
  const isFilled = (column: TextColumn | null, row: number) =>
    column !== null && codeAt(column.codes, row) >= 0;
  /** The given name, and the family name where one field holds both. */
  const firstOf = (row: number, hasFamily: boolean): Split => {
    if (isFilled(columns.given, row)) return read(columns.given, hasFamily ? givens : wholeGivens, row);
    return hasFamily ? [-1, -1] : read(columns.name, names, row);
  };
  for (let row = 0; row < count; row += 1) {
    const hasFamily = isFilled(columns.family, row);
    const [first, last] = firstOf(row, hasFamily);
    given[row] = first;
    family[row] = hasFamily ? read(columns.family, families, row)[0] : last;
    city[row] = cities[columns.city?.codes[row] ?? -1] ?? -1;
  }
  const blocked = [...holders]
    .map(([value, records]) => ({ field: 'name', value, records, reason: 'placeholder' }) as const)
    .sort((a, b) => b.records - a.records);
  return { ...keeper.finish(), given, family, city, blocked };
}
