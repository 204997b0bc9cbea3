import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { hasRealFiles, realFile } from '../../../../testing/import-files.ts';
import { runs } from '../../../../testing/property-runs.ts';
import type { CleaningFix, CleaningTarget } from '../../../model/cleaning.ts';
import { makeCleaner } from '../cleaner.ts';

const of = (field: string, isCustom = false): CleaningTarget => ({ table: 'customer', field, isCustom });
const city = of('city');
const clean = (fix: CleaningFix, value: string, country: string | null = null) =>
  makeCleaner(fix).clean(value, { country });

const trim: CleaningFix = { kind: 'trim', target: city };
const title: CleaningFix = { kind: 'case', target: of('name'), style: 'title' };
const phone: CleaningFix = { kind: 'phone', country: null };
const gender: CleaningFix = { kind: 'gender' };
const boolean: CleaningFix = { kind: 'boolean', target: of('VIP', true) };
const dates: CleaningFix = { kind: 'date', target: of('Since', true), order: 'dmy' };
const undecided: CleaningFix = { ...dates, order: null };
const domains: CleaningFix = { kind: 'email-domain', domains: [{ from: 'gmial.com', to: 'gmail.com' }, { from: 'examplecom', to: 'example.com' }] }; // prettier-ignore
const blanks: CleaningFix = { kind: 'blank', target: city, values: ['n/a', '-', 'لا يوجد'] };
const cities: CleaningFix = { kind: 'spellings', target: city, groups: [{ to: 'Dubai', from: ['DUBAI', 'Dubay'] }, { to: 'جدة', from: ['جده'] }] }; // prettier-ignore

const written: readonly (readonly [fix: CleaningFix, value: string, becomes: string, country?: string])[] = [
  [trim, '  Dubai ', 'Dubai'], [trim, 'Abu  Dhabi', 'Abu Dhabi'], [trim, 'Abu\u00a0Dhabi', 'Abu Dhabi'], [trim, '\u200fدبي\u200e', 'دبي'],
  [trim, 'Du\u00adbai', 'Dubai'], [trim, '\ufeffCairo\t', 'Cairo'], [trim, 'first \r\n second', 'first\nsecond'], [trim, ' \u200b ', ''],
  [title, 'ADA LOVELACE', 'Ada Lovelace'], [title, 'ada lovelace', 'Ada Lovelace'], [title, 'JAN VAN DER BERG', 'Jan van der Berg'],
  [title, 'VAN DER BERG', 'Van der Berg'], [title, "o'brien", "O'Brien"], [title, 'O’BRIEN', 'O’Brien'], [title, "D'ARCY", "D'Arcy"],
  [title, 'mcdonald', 'McDonald'], [title, 'AL-HARBI', 'Al-Harbi'], [title, 'al shamri', 'Al Shamri'], [title, 'EL MASRY', 'El Masry'],
  [title, 'jean-luc picard', 'Jean-Luc Picard'], [title, 'm. iyer', 'M. Iyer'], [title, 'J.R. EWING', 'J.R. Ewing'], [title, 'HENRY VIII', 'Henry VIII'],
  [title, 'khalid bin walid', 'Khalid bin Walid'], [title, 'MÜLLER', 'Müller'], [title, 'weiß', 'Weiß'], [title, "'T HOOFT", "'t Hooft"],
  [title, 'MARÍA DE LA CRUZ', 'María de La Cruz'],
  [domains, 'Ada@GMIAL.com', 'Ada@gmail.com'], [domains, 'a.b@examplecom', 'a.b@example.com'],
  [phone, '055-5551813', '+971555551813', 'AE'], [phone, '00201555509732', '+201555509732', 'AE'], [phone, '+20 (0) 155 550 9732', '+201555509732', 'EG'],
  [phone, '٠٥٢٥٥٥٠٩٧٧', '+971525550977', 'AE'], [phone, "'+491713920037", '+491713920037'], [phone, '017 139 20037', '+491713920037', 'DE'],
  [{ kind: 'phone', country: 'EG' }, '01555508965', '+201555508965'],
  [gender, 'F', 'female'], [gender, 'Female', 'female'], [gender, 'woman', 'female'], [gender, 'أنثى', 'female'], [gender, 'femme', 'female'],
  [gender, 'weiblich', 'female'], [gender, 'mujer', 'female'], [gender, 'M', 'male'], [gender, 'ذكر', 'male'], [gender, 'Männlich', 'male'], [gender, 'homme', 'male'],
  [boolean, 'Y', 'yes'], [boolean, 'TRUE', 'yes'], [boolean, 'نعم', 'yes'], [boolean, 'oui', 'yes'], [boolean, 'nein', 'no'], [boolean, 'لا', 'no'], [boolean, 'No', 'no'],
  [dates, '31/01/2024', '2024-01-31'], [dates, '03/04/2024', '2024-04-03'], [dates, '٣١/٠١/٢٠٢٤', '2024-01-31'], [dates, '5 May 2024', '2024-05-05'],
  [undecided, '31.01.2024', '2024-01-31'], [{ ...dates, order: 'mdy' }, '03/04/2024', '2024-03-04'],
  [{ kind: 'date', target: of('birthDate'), order: 'dmy' }, '31/01/85', '1985-01-31'],
  [blanks, 'N/A', ''], [blanks, ' - ', ''], [blanks, 'لا يوجد', ''],
  [cities, 'DUBAI', 'Dubai'], [cities, 'جده', 'جدة'],
  [{ kind: 'case', target: city, style: 'upper' }, 'cairo', 'CAIRO'], [{ kind: 'case', target: city, style: 'lower' }, 'CAIRO', 'cairo'],
]; // prettier-ignore

test.each(written.map(([fix, value, becomes, country = null]) => ({ fix, value, becomes, country })))(
  '$fix $value → $becomes',
  ({ fix, value, becomes, country }) => expect(clean(fix, value, country)).toBe(becomes),
);

test.each([
  [trim, 'Abu Dhabi'], [trim, 'first\nsecond'], [trim, ''], [trim, 'نیم\u200cفاصله'],
  [title, 'McDonald'], [title, 'deVries'], [title, 'Ada LOVELACE'], [title, 'van der Berg'], [title, 'محمد علي'], [title, 'A'], [title, ''], [title, 'İSMAİL'], [title, '42'],
  [domains, 'ada@gmail.com'], [domains, 'gmial.com'], [domains, '@gmial.com'], [domains, 'ada@gmial.com.eg'],
  [phone, '+971555551813'], [phone, '0000000000'], [phone, '123'], [phone, 'n/a'], [phone, '055-5551813'], [phone, '+97150'], [phone, '+1 212 555 0100 ext 12'], [phone, ''],
  [gender, 'female'], [gender, 'male'], [gender, 'non-binary'], [gender, 'divers'], [gender, ''], [gender, 'Family'],
  [boolean, 'yes'], [boolean, 'no'], [boolean, 'maybe'], [boolean, ''], [boolean, 'gold'],
  [dates, '2024-01-31'], [dates, '31/02/2024'], [dates, '2024-01-31 10:00'], [dates, '45000'], [dates, 'soon'], [dates, ''], [undecided, '03/04/2024'],
  [blanks, 'Nairobi'], [blanks, ''], [blanks, 'a-b'], [cities, 'Dubai'], [cities, 'dubai'], [cities, ''],
] as const)('%j leaves %s', (fix, value) => expect(clean(fix, value)).toBeNull()); // prettier-ignore

test('a domain that another becomes is never changed, nor a spelling that others become', () => {
  const circle: CleaningFix = { kind: 'email-domain', domains: [{ from: 'a.com', to: 'b.com' }, { from: 'b.com', to: 'a.com' }] }; // prettier-ignore
  expect([clean(circle, 'x@a.com'), clean(circle, 'x@b.com')]).toEqual([null, null]);
  const loop: CleaningFix = { kind: 'spellings', target: city, groups: [{ to: 'a', from: ['b'] }, { to: 'b', from: ['c'] }] }; // prettier-ignore
  expect([clean(loop, 'b'), clean(loop, 'c')]).toEqual([null, 'b']);
});

test('cleaning what is clean changes nothing, whatever it was', () => {
  const pieces = fc.constantFrom(...written.map(([, value]) => value), ...written.map(([, , becomes]) => becomes), 'ab', ' ', '-', 'é', 'ﷺ', '1', "'", 'Mc'); // prettier-ignore
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join('')),
  );
  const fixes = [...new Set(written.map(([fix]) => fix))];
  fc.assert(
    fc.property(
      fc.constantFrom(...fixes),
      texts,
      fc.constantFrom(null, 'AE', 'EG', 'DE'),
      (fix, value, country) => {
        const once = clean(fix, value, country);
        expect(once).not.toBe(value);
        expect(once === null ? null : clean(fix, once, country)).toBeNull();
      },
    ),
    { numRuns: runs(3000) },
  );
});

test.skipIf(!hasRealFiles)('phones have the form that another implementation gives them; what it calls invalid stays', () => {
  const rows = readFileSync(realFile('csv-torture/phones_libphonenumber_A.csv'), 'utf8').trim().split(/\r?\n/u).slice(1);
  const split = rows.map((line) => line.split(','));
  const after = ([, raw = '', from = '']: string[]) => clean(phone, raw, from || null) ?? raw;
  const valid = split.filter((row) => row[4] === 'true');
  const right = valid.filter((row) => after(row) === row[3]);
  const touched = split.filter((row) => row[4] !== 'true' && after(row) !== row[1] && after(row) !== row[3]);
  console.info(`phones: ${right.length} of ${valid.length} valid ones cleaned as the oracle has them; ${touched.length} of ${split.length - valid.length} invalid ones touched`); // prettier-ignore
  expect(right.length / valid.length).toBeGreaterThanOrEqual(0.99);
  expect(touched).toEqual([]);
}); // prettier-ignore
