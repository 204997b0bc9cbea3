import { mistypeDomain } from './mailbox.ts';
import { untidyPhone } from './phones.ts';
import { type City, type CountryCode, misspell } from './places.ts';
import { plant, untidySpace } from './plant.ts';
import type { Random } from './random.ts';
import type { Sheet } from './sheet.ts';

// Defects that turn up wherever people's details are kept, in the shop and on the list alike.

/** Names in capitals or in small letters. `capitals` are rows already written so, with the right spelling. */
export function plantNameDefects<Column extends string>(
  random: Random,
  sheet: Sheet<Column>,
  [given, family]: readonly [Column, Column],
  counts: { readonly small: number; readonly spaces: number },
): void {
  const isLatin = (row: number): boolean => /^[A-Z][a-z]/u.test(sheet.cell(row, given));
  const rows = plant(random, sheet, {
    column: given,
    defect: 'letter case of name',
    count: counts.small,
    isEligible: (row) => isLatin(row) && !sheet.isPlanted(row, family),
    spoil: (value) => [value.toLowerCase(), value],
  });
  for (const row of rows) {
    const value = sheet.cell(row, family);
    sheet.spoil(row, family, 'letter case of name', value.toLowerCase(), value);
  }
  plant(random, sheet, {
    column: given,
    defect: 'untidy spaces',
    count: counts.spaces,
    spoil: (value) => [untidySpace(random, value), value],
  });
}

/** Names that were written in capitals from the start become planted cells. */
export function noteCapitals<Column extends string>(
  sheet: Sheet<Column>,
  row: number,
  columns: readonly Column[],
): void {
  for (const column of columns) {
    const value = sheet.cell(row, column);
    const titled = titleCase(value);
    if (value !== titled) sheet.spoil(row, column, 'letter case of name', value, titled);
  }
}

/** `mark` is what the layout itself puts before a number: the shop's exports have an apostrophe there. */
export function plantPhoneFormats<Column extends string>(
  random: Random,
  sheet: Sheet<Column>,
  { column, count, mark }: { readonly column: Column; readonly count: number; readonly mark: string },
  countryOf: (row: number) => CountryCode,
): void {
  plant(random, sheet, {
    column,
    defect: 'phone format',
    count,
    spoil: (value, { row }) => {
      const tidy = value.slice(mark.length);
      return [mark + untidyPhone(random, tidy, countryOf(row)), tidy];
    },
  });
}

export function plantBadPhones<Column extends string>(
  random: Random,
  sheet: Sheet<Column>,
  column: Column,
  isEligible: (row: number) => boolean,
): void {
  const bad = ['0000000000', '123', 'n/a', '+97150', '555', 'لا يوجد', '9999999999999999', '05o5550123'];
  plant(random, sheet, {
    column,
    defect: 'impossible phone',
    count: bad.length,
    isEligible,
    spoil: (_, { index }) => [bad[index] ?? '', null],
  });
}

export function plantEmailTypos<Column extends string>(
  random: Random,
  sheet: Sheet<Column>,
  column: Column,
  count: number,
  isEligible: (row: number) => boolean,
): void {
  plant(random, sheet, {
    column,
    defect: 'e-mail typo',
    count,
    isEligible: (row) =>
      /@[a-z]*\.?example\.(com|org|net)$/u.test(sheet.cell(row, column)) && isEligible(row),
    spoil: (value) => [mistypeDomain(random, value), value],
  });
}

export function plantCityVariants<Column extends string>(
  random: Random,
  sheet: Sheet<Column>,
  column: Column,
  count: number,
  cityOf: (row: number) => City,
): void {
  plant(random, sheet, {
    column,
    defect: 'city spelling',
    count,
    spoil: (_, { row }) => {
      const { wrong, right } = misspell(random, cityOf(row));
      return [wrong, right];
    },
  });
}

function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
