// What the locales of the world write is read back, or refused: never read as another number or another day.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { dayFromNumber } from '../../model/day.ts';
import type { DateOrder } from '../../model/import.ts';
import { hijriDay } from '../dates/hijri.ts';
import { readDate, readWhen } from './parse-date.ts';
import { markEvidence, readDecimal, toNumber, type DecimalMark } from './parse-number.ts';

const point = '.';
const comma = ',';
const numberLocales: readonly (readonly [locale: string, mark: DecimalMark])[] = [
  ['ar-EG', point], ['ar-SA', point], ['ar-AE', point], ['ar-MA', comma], ['fa-IR', point], ['de-DE', comma],
  ['de-CH', point], ['de-AT', comma], ['en-US', point], ['en-IN', point], ['hi-IN', point], ['fr-FR', comma], ['fr-CH', comma],
  ['es-ES', comma], ['es-MX', point], ['pl-PL', comma], ['sv-SE', comma], ['pt-BR', comma], ['tr-TR', comma],
]; // prettier-ignore
const currencies = ['EUR', 'USD', 'EGP', 'SAR', 'AED', 'KWD', 'INR', 'CHF', 'MAD', 'TND', 'QAR', 'GBP'];

/** Exact thousandths, so that nothing is rounded on the way. */
const amounts = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((n) => n / 1000);

/** The mark that money has, which in some locales is not that of other numbers. */
function markOf(locale: string, options: Intl.NumberFormatOptions, mark: DecimalMark): DecimalMark {
  const part = new Intl.NumberFormat(locale, options)
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal');
  return part?.value === ',' ? ',' : part?.value === '.' ? '.' : mark;
}

const styles: readonly Intl.NumberFormatOptions[] = [
  { useGrouping: true },
  { useGrouping: false },
  ...currencies.flatMap((currency): Intl.NumberFormatOptions[] => [
    { style: 'currency', currency },
    { style: 'currency', currency, currencySign: 'accounting' },
    { style: 'currency', currency, currencyDisplay: 'code' },
  ]),
];

test.each(numberLocales)('numbers of %s are read as they were meant', (locale, usual) => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(...styles), (value, style) => {
      const options = { ...style, minimumFractionDigits: 0, maximumFractionDigits: 3 };
      const text = new Intl.NumberFormat(locale, options).format(value);
      const found = readDecimal(text, markOf(locale, options, usual));
      expect(found && toNumber(found), text).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: runs(400) },
  );
});

test('without the column’s mark a number is its own or is not read', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(...numberLocales), (value, [locale, mark]) => {
      const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
      const alone = readDecimal(text, null);
      if (alone) expect(toNumber(alone), text).toBe(value === 0 ? 0 : value);
      const says = markEvidence(text);
      if (says === 'point' || says === 'comma') expect(says, text).toBe(mark === '.' ? 'point' : 'comma');
      // by the other mark it may be refused, or be a number that has no decimals and no thousands
      const wrong = readDecimal(text, mark === '.' ? ',' : '.');
      if (wrong && says !== 'either') expect(toNumber(wrong), text).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: runs(3000) },
  );
});

test.each([
  ['ر.س 1,234.50', 1234.5], ['1,234.50 ر.س', 1234.5], ['١٬٢٣٤٫٥٠ ر.س.', 1234.5], ['د.إ 99.00', 99], ['99.00 د.إ.', 99],
  ['ج.م. ١٢٫٥', 12.5], ['12.5 ج.م', 12.5], ['12.5 جنيه', 12.5], ['د.ك 3.250', 3.25], ['د.ت. 3.250', 3.25], ['د.م. 12.00', 12],
  ['د.ج 12.00', 12], ['د.أ 5.00', 5], ['د.ب. 1.5', 1.5], ['ر.ق. 7.5', 7.5], ['ل.ل. 1,500.00', 1500], ['ل.س 1,500.00', 1500],
  ['ر.ع. 1.250', 1.25], ['د.ل 1.5', 1.5], ['د.ع. 1,000.00', 1000], ['درهم 10.50', 10.5], ['ريال 10.50', 10.5],
  ['\u2066-12.50\u2069', -12.5], ['\u200f-\u200e12.50', -12.5], ['12.50-', -12.5], ['(12.50)', -12.5], ['( 12.50 )', -12.5],
  ['1\u202f234.50', 1234.5], ['1\u00a0234.50', 1234.5], ['1’234.50', 1234.5], ["1'234.50", 1234.5], ['12,34,567.50', 1234567.5],
  ['Rs. 1,234.50', 1234.5], ['₹1,23,456.75', 123456.75], ['US$ 5.25', 5.25], ['£5.25', 5.25], ['5.25 £', 5.25],
  ['CHF 1’234.50', 1234.5], ['5.25 CHF', 5.25], ['+5.25', 5.25],
] as const)('%j is %d', (cell, value) => {
  const found = readDecimal(cell, '.');
  expect(found && toNumber(found)).toBe(value);
}); // prettier-ignore

const dateLocales: readonly (readonly [locale: string, order: DateOrder])[] = [
  ['ar-EG', 'dmy'], ['ar-SA-u-ca-gregory', 'dmy'], ['ar-AE', 'dmy'], ['ar-LB', 'dmy'], ['ar-IQ', 'dmy'], ['ar-DZ', 'dmy'],
  ['ar-MA', 'dmy'], ['ar-TN', 'dmy'], ['de-DE', 'dmy'], ['de-AT', 'dmy'], ['de-CH', 'dmy'], ['fr-FR', 'dmy'], ['fr-CH', 'dmy'],
  ['es-ES', 'dmy'], ['es-MX', 'dmy'], ['en-GB', 'dmy'], ['en-IN', 'dmy'], ['en-US', 'mdy'], ['sv-SE', 'dmy'],
]; // prettier-ignore
const instants = fc.integer({ min: -8000, max: 32_000 }).map((day) => ({ day: dayFromNumber(day), at: day }));
const dateStyles = ['short', 'medium', 'long', 'full'] as const;

test.each(dateLocales)('dates of %s are read as they were meant, or not at all', (locale, order) => {
  let read = 0;
  const tried = runs(600);
  fc.assert(
    fc.property(instants, fc.constantFrom(...dateStyles), fc.boolean(), ({ day, at }, dateStyle, hasTime) => {
      const time = hasTime ? ({ timeStyle: 'short' } as const) : {};
      const format = new Intl.DateTimeFormat(locale, { dateStyle, ...time, timeZone: 'UTC' });
      const text = format.format(at * 86_400_000 + 47_100_000); // 13:05
      const found = readWhen(text, order);
      const year = dateStyle === 'short' ? day.slice(2) : day;
      if (found) expect(dateStyle === 'short' ? found.day.slice(2) : found.day, text).toBe(year);
      if (found && hasTime) expect(found.instant?.slice(11), text).toBe('13:05:00Z');
      if (found) read += 1;
    }),
    { numRuns: tried },
  );
  expect(read).toBeGreaterThan(tried * (locale === 'sv-SE' ? 0.3 : 0.97));
});

test('Hijri dates that the system writes come back as the day they were', () => {
  const column = { order: 'dmy', numbers: null, isHijri: true, serials: '1900', pivot: 69 } as const;
  const locales = [['ar-SA', 'dmy'], ['ar-EG', 'dmy'], ['en-US', 'mdy'], ['en-GB', 'dmy']] as const; // prettier-ignore
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 38_000 }),
      fc.constantFrom(...locales),
      fc.constantFrom('short', 'long', 'full'),
      (number, [locale, order], dateStyle) => {
        const format = new Intl.DateTimeFormat(`${locale}-u-ca-islamic-umalqura`, {
          dateStyle,
          timeZone: 'UTC',
        });
        const text = format.format(number * 86_400_000);
        expect(readDate(text, { ...column, order }), text).toMatchObject({
          day: dayFromNumber(number),
          calendar: 'hijri',
        });
      },
    ),
    { numRuns: runs(1500) },
  );
  expect(hijriDay(1445, 9, 1)).toBe('2024-03-11');
});
