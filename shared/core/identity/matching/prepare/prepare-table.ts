import { sharedCodes, sharedInts } from '../../../columns/columns.ts';
import type { TextColumn } from '../../../columns/people-columns.ts';
import { textAt, textCount } from '../../../columns/read-text.ts';
import { foldText } from '../../fold.ts';
import type { MatchRecords } from '../records/match-records.ts';
import { birthNumber } from './birth-number.ts';
import { blockValues, emailBlock, isPlaceholder, phoneBlock } from './blocked-values.ts';
import { codeColumn, countCodes } from './code-column.ts';
import { genderCode } from './gender-code.ts';
import type { BlockedValue, CodedField, MatchTable } from './match-table.ts';
import { countNamesakes } from './count-namesakes.ts';
import { prepareNames } from './prepare-names.ts';

const mostBirths = 20;
const birthsOverMean = 10;

const folded = (text: string): string | null => {
  const key = foldText(text);
  return key === '' || isPlaceholder(key) ? null : key;
};
const compact = (text: string): string | null => folded(text)?.replaceAll(' ', '') ?? null;
const digits = (text: string): string | null => text.replace(/\D/gu, '') || null;
const address = (text: string): string | null => {
  const key = text.trim().toLowerCase();
  return key.includes('@') ? key : null;
};

/** Which bytes of the distinct addresses are their @, and a number for what stands before it. */
function splitAddresses(emails: TextColumn): Pick<MatchTable, 'emailAt' | 'emailLocal' | 'emailDomain'> {
  const size = textCount(emails.distinct);
  const emailAt = sharedInts(size);
  const emailLocal = sharedInts(size);
  const emailDomain = sharedInts(size);
  const locals = new Map<string, number>();
  const domains = new Map<string, number>();
  const numberIn = (known: Map<string, number>, text: string): number => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
  for (let code = 0; code < size; code += 1) {
    const text = textAt(emails.distinct, code);
    const cut = text.lastIndexOf('@');
    const end = emails.distinct.offsets[code + 1] ?? 0;
    // what follows the @ may have letters of several bytes, so it is looked for in the bytes, from the end
    let at = end - 1;
    while (emails.distinct.bytes[at] !== 0x40) at -= 1;
    emailAt[code] = at;
    emailLocal[code] = numberIn(locals, text.slice(0, cut));
    emailDomain[code] = numberIn(domains, text.slice(cut + 1));
  }
  return { emailAt, emailLocal, emailDomain };
}

function readBirths(
  column: TextColumn | null,
  count: number,
): { birth: MatchTable['birth']; blocked: BlockedValue[] } {
  const birth = sharedInts(count);
  const blocked: BlockedValue[] = [];
  if (column === null) return { birth, blocked };
  const numbers = Array.from({ length: textCount(column.distinct) }, (_, code) =>
    birthNumber(textAt(column.distinct, code)),
  );
  const counts = countCodes(column.codes, numbers.length);
  const mean = counts.reduce((sum, times) => sum + times, 0) / Math.max(1, numbers.length);
  counts.forEach((records, code) => {
    if (records <= mostBirths || records <= mean * birthsOverMean) return;
    blocked.push({ field: 'birthDate', value: textAt(column.distinct, code), records, reason: 'shared' });
    numbers[code] = 0;
  });
  for (let row = 0; row < count; row += 1) birth[row] = numbers[column.codes[row] ?? -1] ?? 0;
  return { birth, blocked: blocked.sort((a, b) => b.records - a.records) };
}

function readGenders(column: TextColumn | null, count: number): MatchTable['gender'] {
  const gender = sharedCodes(count);
  if (column === null) return gender;
  const known = Array.from({ length: textCount(column.distinct) }, (_, code) =>
    genderCode(foldText(textAt(column.distinct, code))),
  );
  for (let row = 0; row < count; row += 1) gender[row] = known[column.codes[row] ?? -1] ?? 0;
  return gender;
}

/** A number for the given name of each row by its consonants: spellings of one name count as one. */
function nameNumbers({ given, parts, lexicon }: Pick<MatchTable, 'given' | 'parts' | 'lexicon'>): Int32Array {
  return Int32Array.from(given, (part) =>
    part < 0 ? -1 : (lexicon.coarse[parts.words[parts.offsets[part] ?? 0] ?? 0] ?? -1),
  );
}

/**
 * Makes records ready to be compared: texts folded, names cut into words, values that say nothing blanked and listed.
 * O(rows + letters of the distinct values).
 */
export function prepareTable(records: MatchRecords): {
  table: MatchTable;
  blocked: readonly BlockedValue[];
} {
  const { count, columns } = records;
  const names = prepareNames(records);
  const coded: Record<CodedField, TextColumn> = {
    email: codeColumn(columns.email, count, address),
    phone: codeColumn(columns.phone, count, digits),
    street: codeColumn(columns.street, count, compact),
    postcode: codeColumn(columns.postcode, count, compact),
    company: codeColumn(columns.company, count, folded),
    externalId: codeColumn(columns.externalId, count, compact),
  };
  const numbers = nameNumbers(names);
  const births = readBirths(columns.birthDate, count);
  const blocked = [
    ...names.blocked,
    ...blockValues('email', coded.email, numbers, emailBlock),
    ...blockValues('phone', coded.phone, numbers, phoneBlock),
    ...blockValues('externalId', coded.externalId, numbers, () => null),
    ...births.blocked,
  ];
  const parts = names.parts.offsets.length - 1;
  const addresses = splitAddresses(coded.email);
  const countOf = (field: CodedField) => countCodes(coded[field].codes, textCount(coded[field].distinct));
  const { codes: emails, distinct } = coded.email;
  const countEmailsBy = (numbers: MatchTable['emailLocal']) => {
    const ofRows = sharedInts(count);
    for (let row = 0; row < count; row += 1) ofRows[row] = numbers[emails[row] ?? -1] ?? -1;
    return countCodes(ofRows, textCount(distinct));
  };
  return {
    blocked,
    table: {
      count,
      lexicon: names.lexicon,
      parts: names.parts,
      given: names.given,
      family: names.family,
      city: names.city,
      coded,
      ...addresses,
      birth: births.birth,
      namesakes: countNamesakes(names),
      gender: readGenders(columns.gender, count),
      counts: {
        given: countCodes(names.given, parts),
        family: countCodes(names.family, parts),
        city: countCodes(names.city, parts),
        emailLocal: countEmailsBy(addresses.emailLocal),
        emailDomain: countEmailsBy(addresses.emailDomain),
        coded: {
          email: countOf('email'),
          phone: countOf('phone'),
          street: countOf('street'),
          postcode: countOf('postcode'),
          company: countOf('company'),
          externalId: countOf('externalId'),
        },
      },
    },
  };
}
