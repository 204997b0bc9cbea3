import { cleanCell } from '../cells/clean-cell.ts';
import { readBoolean } from '../cells/parse-boolean.ts';
import { isConsentWord, readConsentState } from '../cells/parse-consent.ts';
import { readEmail } from '../cells/parse-email.ts';
import { orderEvidence } from '../cells/parse-date.ts';
import { markEvidence, readDecimal, toNumber } from '../cells/parse-number.ts';
import type { ValueForm } from '../mapping/meanings.ts';

/** What the values of a column are, from a sample. Shares are of the filled cells, 0–1. */
export type ColumnForm = Readonly<{
  /** Distinct values as they stand in the file, up to five. */
  sample: readonly string[];
  filled: number;
  blank: number;
  distinct: number;
  email: number;
  phone: number;
  day: number;
  number: number;
  whole: number;
  boolean: number;
  currency: number;
  country: number;
  /** Number of the 0–10 scale. */
  score: number;
  /** Mean length of the texts. */
  length: number;
  /** Values that hold several, separated by commas, semicolons or bars. */
  list: number;
  /** Texts with a digit in them. */
  digits: number;
  /** Texts with blanks between words. */
  spaced: number;
  /** Words such as subscribed and withdrawn, without yes and no. */
  consent: number;
  /** Those of them that speak of nothing but permission. */
  ownConsent: number;
  /** Internet addresses of computers. */
  ip: number;
  least: number;
  most: number;
}>;

const phone = /^['(]?\+?[\d(][\d\s().\-/]{5,20}$/u;
const hasDigit = /\p{Nd}/u;
const currencyCode = /^(?:[A-Z]{3}|[a-z]{3})$/u;
const country =
  /^(?:[A-Z]{2}|UK|United Kingdom|United States|USA|Egypt|Saudi Arabia|France|Germany|Spain|Italy|EIRE|مصر|السعودية|الإمارات|الكويت|الأردن|لبنان|المغرب)$/u;

type Counts = Record<keyof typeof tests, number> & { number: number; whole: number; score: number };

/** What a cell may be, by itself. */
const tests = {
  email: (text: string) => text.includes('@') && readEmail(text) !== null,
  boolean: (text: string) => readBoolean(text) !== null,
  consent: (text: string) =>
    text.length < 40 && readBoolean(text) === null && readConsentState(text) !== null,
  ownConsent: (text: string) => text.length < 40 && isConsentWord(text),
  ip: (text: string) => /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/iu.test(text),
  digits: (text: string) => hasDigit.test(text),
  spaced: (text: string) => text.includes(' '),
  currency: (text: string) => currencyCode.test(text),
  country: (text: string) => country.test(text),
  list: (text: string) => /[;|]|, |::: |^\/ /u.test(text),
  day: (text: string) => hasDigit.test(text) && orderEvidence(text) !== 'unreadable',
  phone: (text: string) => phone.test(text) && text.replace(/\D/gu, '').length >= 7,
} as const;
const testNames = Object.keys(tests) as (keyof typeof tests)[]; // the keys of a constant

function countNumber(
  text: string,
  times: number,
  counts: Counts,
  range: { least: number; most: number },
): void {
  if (!hasDigit.test(text) || markEvidence(text) === 'unreadable') return;
  counts.number += times;
  const value = readDecimal(text, null) ?? readDecimal(text, '.');
  if (!value) return;
  const number = toNumber(value);
  range.least = Math.min(range.least, number);
  range.most = Math.max(range.most, number);
  if (value.scale > 0) return;
  counts.whole += times;
  if (number >= 0 && number <= 10) counts.score += times;
}

/**
 * Looks at the cells of one column.
 * @param cells of up to a few hundred rows
 */
export function columnForm(cells: readonly string[]): ColumnForm {
  const counts: Counts = {
    email: 0, boolean: 0, consent: 0, ownConsent: 0, ip: 0, digits: 0, spaced: 0, currency: 0, country: 0, list: 0, day: 0, phone: 0,
    number: 0, whole: 0, score: 0,
  }; // prettier-ignore
  const range = { least: Infinity, most: -Infinity };
  // cells repeat, and looking at one costs more than counting it
  const seen = new Map<string, number>();
  for (const cell of cells) if (cleanCell(cell) !== '') seen.set(cell, (seen.get(cell) ?? 0) + 1);
  let filled = 0;
  let length = 0;
  for (const [cell, times] of seen) {
    const text = cleanCell(cell);
    filled += times;
    length += text.length * times;
    for (const name of testNames) if (tests[name](text)) counts[name] += times;
    countNumber(text, times, counts, range);
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    sample: [...seen.keys()].slice(0, 5),
    filled,
    blank: cells.length === 0 ? 1 : 1 - filled / cells.length,
    distinct: seen.size,
    email: share(counts.email),
    phone: share(counts.phone),
    day: share(counts.day),
    number: share(counts.number),
    whole: share(counts.whole),
    boolean: share(counts.boolean),
    currency: share(counts.currency),
    country: share(counts.country),
    score: share(counts.score),
    list: share(counts.list),
    digits: share(counts.digits),
    spaced: share(counts.spaced),
    consent: share(counts.consent),
    ownConsent: share(counts.ownConsent),
    ip: share(counts.ip),
    length: share(length),
    ...range,
  };
}

const fits: Readonly<Record<ValueForm, (column: ColumnForm) => number>> = {
  email: (column) => column.email,
  phone: (column) => Math.max(column.phone, column.number > 0.9 && column.length > 6 ? 0.8 : 0),
  day: (column) => column.day,
  money: (column) => column.number,
  number: (column) => column.number,
  boolean: (column) => column.boolean,
  currency: (column) => column.currency,
  id: (column) => (column.email > 0.5 ? 0.2 : column.length <= 40 ? 1 : 0.5),
  list: () => 0.9,
  text: (column) => (column.email > 0.8 ? 0.3 : column.number > 0.95 || column.day > 0.95 ? 0.6 : 1),
};

/** How well the values of a column suit a form, 0–1; columns without values suit any, weakly. */
export function suits(form: ValueForm, column: ColumnForm): number {
  return column.filled === 0 ? 0.8 : fits[form](column);
}
