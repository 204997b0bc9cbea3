import type { Language } from '../model/languages.ts';
import { dayNumber, readDay } from '../model/day.ts';
import { minorDigits } from '../model/money.ts';
import { inOneRun, listMarks } from './writing.ts';

/** The digits numbers are shown with: 0123 or ٠١٢٣. */
export type Digits = 'latin' | 'arabic';

/** Days of the Gregorian calendar, alone or with those of the Hijri one beside them. */
export type Calendar = 'gregorian' | 'with-hijri';

/** What decides how values look; the same for the page, for exports and for reports. */
export type FormatSettings = Readonly<{ language: Language; digits: Digits; calendar?: Calendar }>;

/** A share or number with its uncertainty. `low` and `high` are in the unit of `value`. */
export type Estimate = Readonly<{ value: number; low: number; high: number; n: number }>;

/** Formats values as text for people. Every function is total: what is no number or no day is shown as '–'. */
export interface Formats {
  readonly settings: FormatSettings;
  /** 48,120; at most `decimals` digits after the mark (0 when left out), fewer when they are zeros. */
  readonly number: (value: number, decimals?: number) => string;
  /** 48K, for axes and tiles. */
  readonly compact: (value: number) => string;
  /** Minor units as money with its currency: 1234567 USD is $12,345.67, 500 JPY is ¥500, 1234 KWD is 1.234. */
  readonly money: (minor: number, currency: string | null) => string;
  /** Money without the minor part, for charts and large sums. */
  readonly moneyRounded: (minor: number, currency: string | null) => string;
  /** A share 0–1 as per cent: 31 %. */
  readonly percent: (share: number, decimals?: number) => string;
  /** '31 % [24, 39], n = 143': a share with its interval and the number it rests on. */
  readonly share: (estimate: Estimate) => string;
  /** '12.4 [9.8, 15], n = 143'. */
  readonly estimate: (estimate: Estimate, decimals?: number) => string;
  /** 'YYYY-MM-DD' as 3 May 2025; with the Hijri day behind it where that is wanted: 3 May 2025 (5 Dhuʻl-Q. 1446 AH). */
  readonly day: (day: string | null) => string;
  /** The Hijri day of a 'YYYY-MM-DD', where it is wanted beside the Gregorian one; null where not, or not known. */
  readonly hijri: (day: string | null) => string | null;
  /** 'YYYY-MM-DD' as 3 May, for lists that say the year elsewhere. */
  readonly dayShort: (day: string | null) => string;
  /** 'YYYY-MM-DD' or 'YYYY-MM' as May 2025. */
  readonly month: (day: string) => string;
  /** An ISO 8601 UTC instant as day and time; of this computer's zone when none is given. */
  readonly instant: (instant: string | null, timeZone?: string) => string;
  /** Hours and minutes of an ISO 8601 UTC instant. */
  readonly time: (instant: string | null, timeZone?: string) => string;
  /** A number of days: 12 days, with the plural forms of the language. */
  readonly days: (count: number, decimals?: number) => string;
  /** How long ago (negative) or ahead a day is: yesterday, 3 days ago, 2 months ago. */
  readonly relativeDays: (days: number) => string;
  /** How far `day` is from `today`, both 'YYYY-MM-DD'. */
  readonly relativeDay: (day: string | null, today: string) => string;
  /** The name of a country by its ISO 3166 code of two capitals; what is no such code as it stands. */
  readonly country: (code: string) => string;
  /** 1.4 MB; a kilobyte is 1,000 bytes. */
  readonly fileSize: (bytes: number) => string;
}

const nothing = '–';
const noBreak = '\u00a0';

/** The sign behind Latin letters, as in US$, has no direction of its own: among Arabic it would go before them. */
function withWholeSign(amount: string): string {
  return amount.replace(/(?<=\p{Script=Latin}\p{Sc})$/u, '\u200e');
}

function localesOf({ language, digits }: FormatSettings) {
  const system = digits === 'arabic' ? 'arab' : 'latn';
  // British English for days: 3 May 2025 cannot be misread as the fifth of March
  const ofDays = language === 'en' ? 'en-GB' : language;
  return {
    numbers: `${language}-u-nu-${system}`,
    days: `${ofDays}-u-ca-gregory-nu-${system}`,
    hijriDays: `${ofDays}-u-ca-islamic-umalqura-nu-${system}`,
  };
}

function keep<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

function numberFormats(settings: FormatSettings) {
  const { numbers: locale } = localesOf(settings);
  const plain = keep(
    (decimals) => new Intl.NumberFormat(locale, { maximumFractionDigits: Number(decimals) }),
  );
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const money = keep((key) => {
    const [currency = '', digits = '2'] = key.split(' ');
    const fraction = { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits) };
    // a workspace without a currency still shows its amounts
    return currency === ''
      ? new Intl.NumberFormat(locale, fraction)
      : new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction });
  });
  const days = keep(
    (decimals) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'day',
        unitDisplay: 'long',
        maximumFractionDigits: Number(decimals),
      }),
  );
  const size = keep(
    (unit) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        // the short form of bytes has no plural
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  );
  const countries = new Intl.DisplayNames([settings.language], { type: 'region', fallback: 'none' });
  const sign = settings.language === 'ar' && settings.digits === 'arabic' ? '٪' : '%';
  const { comma } = listMarks(settings.language);
  const number = (value: number, decimals = 0) =>
    // adding 0 turns -0 into 0
    Number.isFinite(value) ? plain(String(decimals)).format(value + 0) : nothing;
  const amount = (minorUnits: number, currency: string | null, digits: number) => {
    if (!Number.isFinite(minorUnits)) return nothing;
    const value = minorUnits / 10 ** minorDigits(currency ?? '');
    return withWholeSign(money(`${currency ?? ''} ${digits}`).format(value + 0));
  };
  const withInterval = (value: string, low: string, high: string, n: number) =>
    inOneRun(`${value} [${low}${comma}${high}]${comma}n${noBreak}=${noBreak}${number(n)}`, settings.language);
  const percent = (share: number, decimals = 0) =>
    Number.isFinite(share)
      ? inOneRun(`${number(share * 100, decimals)}${noBreak}${sign}`, settings.language)
      : nothing;
  return {
    number,
    compact: (value: number) => (Number.isFinite(value) ? compact.format(value) : nothing),
    money: (value: number, currency: string | null) => amount(value, currency, minorDigits(currency ?? '')),
    moneyRounded: (value: number, currency: string | null) => amount(value, currency, 0),
    percent,
    share: ({ value, low, high, n }: Estimate) =>
      Number.isFinite(value)
        ? withInterval(`${number(value * 100)}${noBreak}${sign}`, number(low * 100), number(high * 100), n)
        : nothing,
    estimate: ({ value, low, high, n }: Estimate, decimals = 1) =>
      Number.isFinite(value)
        ? withInterval(number(value, decimals), number(low, decimals), number(high, decimals), n)
        : nothing,
    days: (count: number, decimals = 0) =>
      Number.isFinite(count) ? days(String(decimals)).format(count + 0) : nothing,
    country: (code: string) => (/^[A-Z]{2}$/u.test(code) ? countries.of(code) : undefined) ?? code,
    fileSize: (bytes: number) => {
      if (!Number.isFinite(bytes)) return nothing;
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
      const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
      return size(units[step] ?? 'byte').format(bytes / 1000 ** step);
    },
  };
}

/** First and last day of the tables of Umm al-Qura, 1300 to 1600 AH; beyond them dates would be guesses of arithmetic. */
const ummAlQura = { first: '1882-11-12', last: '2174-11-25' };

/** Days of the calendar of Umm al-Qura, as Intl has it; null where it is not wanted, or has no such day. */
function hijriFormat(settings: FormatSettings): Formats['hijri'] {
  if (settings.calendar !== 'with-hijri') return () => null;
  const format = new Intl.DateTimeFormat(localesOf(settings).hijriDays, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (day) => {
    const read = day === null ? null : readDay(day);
    if (read === null || read < ummAlQura.first || read > ummAlQura.last) return null;
    return format.format(new Date(`${read}T00:00:00Z`));
  };
}

function dayFormats(settings: FormatSettings) {
  const { days: locale, numbers } = localesOf(settings);
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const long = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });
  const short = inUtc({ day: 'numeric', month: 'short' });
  const month = inUtc({ month: 'long', year: 'numeric' });
  const hijri = hijriFormat(settings);
  const relative = new Intl.RelativeTimeFormat(numbers, { numeric: 'auto' });
  const zoned = keep((key) => {
    const [parts, timeZone] = key.split(' ');
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
    return new Intl.DateTimeFormat(locale, {
      ...(parts === 'time' ? clock : { ...date, ...clock }),
      ...(timeZone ? { timeZone } : {}),
    });
  });
  const show = (format: Intl.DateTimeFormat, day: string | null) => {
    const read = day === null ? null : readDay(day);
    return read === null ? nothing : format.format(new Date(`${read}T00:00:00Z`));
  };
  const at = (parts: 'both' | 'time', instant: string | null, timeZone = '') => {
    const date = new Date(instant ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? nothing : zoned(`${parts} ${timeZone}`).format(date);
  };
  const relativeDays = (days: number) => {
    if (!Number.isFinite(days)) return nothing;
    const size = Math.abs(days);
    if (size < 60) return relative.format(Math.trunc(days), 'day');
    if (size < 730) return relative.format(Math.round(days / 30.44), 'month');
    return relative.format(Math.round(days / 365.25), 'year');
  };
  return {
    day: (day: string | null) => {
      const beside = hijri(day);
      return beside === null ? show(long, day) : `${show(long, day)} (${beside})`;
    },
    hijri,
    dayShort: (day: string | null) => show(short, day),
    month: (day: string) => show(month, day.length === 7 ? `${day}-01` : day),
    instant: (instant: string | null, timeZone?: string) => at('both', instant, timeZone),
    time: (instant: string | null, timeZone?: string) => at('time', instant, timeZone),
    relativeDays,
    relativeDay: (day: string | null, today: string) => {
      const from = day === null ? null : readDay(day);
      const to = readDay(today);
      return from === null || to === null ? nothing : relativeDays(dayNumber(from) - dayNumber(to));
    },
  };
}

/**
 * The formats of one language and one set of digits. Make it once per language: its parts are kept.
 * @param settings language of words, marks and order; digits independent of it
 */
export function valueFormats(settings: FormatSettings): Formats {
  return { settings, ...numberFormats(settings), ...dayFormats(settings) };
}
