import { sharedInts, type Ints } from '../../../columns/columns.ts';
import type { Comparison } from '../levels.ts';
import { firstSound, fullNameKey, lastSound } from '../names/full-name-key.ts';
import type { MatchTable } from '../prepare/match-table.ts';
import { blockKey, bytesKey } from './block-key.ts';

/** One way of finding pairs: records that share a key are compared. */
export type PassDefinition = Readonly<{
  name: string;
  /** Comparisons that the key decides; null where such pairs teach nothing about the rest. */
  decides: readonly Comparison[] | null;
  /** One or two keys a record, 0 for none. */
  keys: (table: MatchTable) => readonly Ints[];
}>;

const lastDigits = 7;
const shortestLocal = 4;
const commonWord = 40;

function keyed(table: MatchTable, keyOf: (row: number) => number): Ints {
  const keys = sharedInts(table.count);
  for (let row = 0; row < table.count; row += 1) keys[row] = keyOf(row);
  return keys;
}

const codeKey = (code: number) => (code < 0 ? 0 : blockKey(code, 1));

/** Each name word with something else; which word is the given name does not matter. */
function withNames(table: MatchTable, other: (row: number) => number, salt: number): Ints[] {
  const both = (sound: number, row: number): number => {
    const more = other(row);
    return sound === 0 || more === 0 ? 0 : blockKey(blockKey(sound, salt), more);
  };
  return [
    keyed(table, (row) => both(firstSound(table, table.given[row] ?? -1), row)),
    keyed(table, (row) => both(lastSound(table, table.family[row] ?? -1), row)),
  ];
}

function phoneEnd(table: MatchTable, row: number): number {
  const { codes, distinct } = table.coded.phone;
  const code = codes[row] ?? -1;
  if (code < 0) return 0;
  const end = distinct.offsets[code + 1] ?? 0;
  return bytesKey(distinct.bytes, Math.max(distinct.offsets[code] ?? 0, end - lastDigits), end);
}

function localPart(table: MatchTable, row: number): number {
  const code = table.coded.email.codes[row] ?? -1;
  if (code < 0) return 0;
  const length = (table.emailAt[code] ?? 0) - (table.coded.email.distinct.offsets[code] ?? 0);
  return length < shortestLocal ? 0 : blockKey(table.emailLocal[code] ?? 0, 2);
}

function rareWords(table: MatchTable): Ints[] {
  const sounds = [
    keyed(table, (row) => firstSound(table, table.given[row] ?? -1)),
    keyed(table, (row) => lastSound(table, table.family[row] ?? -1)),
  ];
  const counts = new Int32Array(table.lexicon.coarse.length + 2);
  for (const list of sounds) for (const sound of list) counts[sound] = (counts[sound] ?? 0) + 1;
  return sounds.map((list) =>
    keyed(table, (row) => {
      const sound = list[row] ?? 0;
      return sound === 0 || (counts[sound] ?? 0) > commonWord ? 0 : blockKey(sound, 13);
    }),
  );
}

const year = (table: MatchTable) => (row: number) => Math.trunc((table.birth[row] ?? 0) / 10_000);
const monthDay = (table: MatchTable) => (row: number) => (table.birth[row] ?? 0) % 10_000;

/** All passes by keys, from the surest to the widest. A pair is compared once, by the first pass that finds it. */
export const passes: readonly PassDefinition[] = [
  {
    name: 'email',
    decides: ['email'],
    keys: (table) => [keyed(table, (row) => codeKey(table.coded.email.codes[row] ?? -1))],
  },
  { name: 'phone', decides: ['phone'], keys: (table) => [keyed(table, (row) => phoneEnd(table, row))] },
  {
    name: 'externalId',
    decides: ['externalId'],
    keys: (table) => [keyed(table, (row) => codeKey(table.coded.externalId.codes[row] ?? -1))],
  },
  { name: 'mailbox', decides: ['email'], keys: (table) => [keyed(table, (row) => localPart(table, row))] },
  {
    name: 'name',
    decides: ['given', 'family', 'order'],
    keys: (table) => [
      keyed(table, (row) => fullNameKey(table, table.given[row] ?? -1, table.family[row] ?? -1)),
    ],
  },
  {
    name: 'birthDate',
    decides: ['birthDate'],
    keys: (table) => [keyed(table, (row) => (table.birth[row] ? blockKey(table.birth[row] ?? 0, 3) : 0))],
  },
  {
    name: 'street',
    decides: ['street', 'postcode', 'city'],
    keys: (table) => [keyed(table, (row) => codeKey(table.coded.street.codes[row] ?? -1))],
  },
  { name: 'nameAndYear', decides: null, keys: (table) => withNames(table, year(table), 4) },
  { name: 'nameAndDay', decides: null, keys: (table) => withNames(table, monthDay(table), 5) },
  {
    name: 'nameAndPostcode',
    decides: null,
    keys: (table) => withNames(table, (row) => (table.coded.postcode.codes[row] ?? -1) + 1, 6),
  },
  {
    name: 'nameAndCity',
    decides: null,
    keys: (table) => withNames(table, (row) => firstSound(table, table.city[row] ?? -1), 7),
  },
  {
    name: 'postcodeAndYear',
    decides: null,
    keys: (table) => [
      keyed(table, (row) => {
        const code = table.coded.postcode.codes[row] ?? -1;
        const born = year(table)(row);
        return code < 0 || born === 0 ? 0 : blockKey(blockKey(code, 8), born);
      }),
    ],
  },
  { name: 'rareName', decides: null, keys: rareWords },
];
