import { cleanCell } from './clean-cell.ts';
import { readBoolean } from './parse-boolean.ts';
import { readConsentState } from './parse-consent.ts';
import { readEmail } from './parse-email.ts';
import { orderEvidence } from './parse-date.ts';
import { markEvidence, readDecimal } from './parse-number.ts';
import type { ValueForm } from './meanings.ts';

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
  /** Texts with blanks between words. */
  spaced: number;
  /** Words such as subscribed and withdrawn, without yes and no. */
  consent: number;
  least: number;
  most: number;
}>;

const phone = /^['(]?\+?[\d(][\d\s().\-/]{5,20}$/u;
const currencyCode = /^(?:[A-Z]{3}|[a-z]{3})$/u;
const country =
  /^(?:[A-Z]{2}|UK|United Kingdom|United States|USA|Egypt|Saudi Arabia|France|Germany|Spain|Italy|EIRE|مصر|السعودية|الإمارات|الكويت|الأردن|لبنان|المغرب)$/u;

type Counted =
  | 'email'
  | 'phone'
  | 'day'
  | 'number'
  | 'whole'
  | 'boolean'
  | 'currency'
  | 'country'
  | 'score'
  | 'list'
  | 'spaced'
  | 'consent';
type Counts = Record<Counted, number>;

function countCell(text: string, counts: Counts, range: { least: number; most: number }): void {
  if (text.includes('@') && readEmail(text) !== null) counts.email += 1;
  if (readBoolean(text) !== null) counts.boolean += 1;
  else if (text.length < 40 && readConsentState(text) !== null) counts.consent += 1;
  if (text.includes(' ')) counts.spaced += 1;
  if (currencyCode.test(text)) counts.currency += 1;
  if (country.test(text)) counts.country += 1;
  if (/[;|]|, |::: |^\/ /u.test(text)) counts.list += 1;
  if (markEvidence(text) !== 'unreadable') {
    counts.number += 1;
    const value = readDecimal(text, null) ?? readDecimal(text, '.');
    const number = value ? value.mantissa / 10 ** value.scale : Number.NaN;
    if (value?.scale === 0) counts.whole += 1;
    if (value?.scale === 0 && number >= 0 && number <= 10) counts.score += 1;
    if (number < range.least) range.least = number;
    if (number > range.most) range.most = number;
  }
  if (orderEvidence(text) !== 'unreadable') counts.day += 1;
  if (phone.test(text) && text.replace(/\D/gu, '').length >= 7) counts.phone += 1;
}

/**
 * Looks at the cells of one column.
 * @param cells of up to a few hundred rows
 */
export function columnForm(cells: readonly string[]): ColumnForm {
  const counts: Counts = {
    email: 0,
    phone: 0,
    day: 0,
    number: 0,
    whole: 0,
    boolean: 0,
    currency: 0,
    country: 0,
    score: 0,
    list: 0,
    spaced: 0,
    consent: 0,
  };
  const range = { least: Infinity, most: -Infinity };
  const seen = new Set<string>();
  let filled = 0;
  let length = 0;
  for (const cell of cells) {
    const text = cleanCell(cell);
    if (text === '') continue;
    filled += 1;
    length += text.length;
    seen.add(cell);
    countCell(text, counts, range);
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    sample: [...seen].slice(0, 5),
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
    spaced: share(counts.spaced),
    consent: share(counts.consent),
    length: share(length),
    ...range,
  };
}

/** How well the values of a column suit a form, 0–1; columns without values suit any, weakly. */
export function suits(form: ValueForm, column: ColumnForm): number {
  if (column.filled === 0) return 0.8;
  switch (form) {
    case 'email':
      return column.email;
    case 'phone':
      return Math.max(column.phone, column.number > 0.9 && column.length > 6 ? 0.8 : 0);
    case 'day':
      return column.day;
    case 'money':
    case 'number':
      return column.number;
    case 'boolean':
      return column.boolean;
    case 'currency':
      return column.currency;
    case 'id':
      return column.email > 0.5 ? 0.2 : column.length <= 40 ? 1 : 0.5;
    case 'list':
      return 0.9;
    case 'text':
      return column.email > 0.8 ? 0.3 : column.number > 0.95 || column.day > 0.95 ? 0.6 : 1;
  }
}
