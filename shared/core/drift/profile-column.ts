import type { ColumnProfile, Spread } from '../model/drift.ts';
import { dayNumber } from '../model/day.ts';
import type { DateOrder } from '../model/import.ts';
import { formOf } from '../import/mapping/meanings.ts';
import { readBoolean } from '../import/cells/parse-boolean.ts';
import { readConsentState } from '../import/cells/parse-consent.ts';
import { readWhen } from '../import/cells/parse-date.ts';
import { readDecimal, toNumber, type DecimalMark } from '../import/cells/parse-number.ts';
import { quantile } from '../stats/quantile.ts';

type Counted = readonly (readonly [value: string, count: number])[];
export type Written = Readonly<{ dateOrder: DateOrder | null; decimalMark: DecimalMark | null }>;

// what names a person, or is written by one, is not kept as a value
const personal =
  /^(customer\.(?!city|region|country|gender|language|deleted)|survey\.text|event\.(body|subject|key|anonymousId)|preference\.value|consent\.(optInIp|confirmIp|optOutReason|evidence))/u;
const categorical = new Set(['text', 'boolean', 'currency', 'list']);
const fewestPerCategory = 4;
const readableShare = 0.9;

/** Whether the values of a meaning may be kept as categories. */
export function isCategorical(meaning: string): boolean {
  return categorical.has(formOf(meaning)) && !personal.test(meaning);
}

/** The values of a column that has few of them, each usually more than once; null for any other. */
export function categoriesOf(values: Counted | null, filled: number): [string, number][] | null {
  if (values === null || values.length === 0 || values.length * fewestPerCategory > filled) return null;
  return values.map(([value, count]) => [value, count]);
}

/** How many cells grant a permission, of those that say anything; null for a column that is none. */
export function consentOf(meaning: string, values: Counted | null): ColumnProfile['consent'] {
  if (!meaning.startsWith('consent.') || values === null) return null;
  const grants = (value: string): boolean | null => {
    if (/\.(emailState|state)$/u.test(meaning)) {
      const state = readConsentState(value);
      return state === null || state === 'unknown' ? null : state === 'granted';
    }
    const flag = readBoolean(value);
    if (flag === null || !/Opt(In|Out)$/u.test(meaning)) return null;
    return meaning.endsWith('OptOut') ? !flag : flag;
  };
  let [granted, said] = [0, 0];
  for (const [value, count] of values) {
    const isGranted = grants(value);
    if (isGranted === null) continue;
    said += count;
    if (isGranted) granted += count;
  }
  return said === 0 ? null : { granted, said };
}

/** The spread of values in ascending order; null without any. */
export function spreadOf(sorted: readonly number[]): Spread | null {
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return null;
  const at = (probability: number) => quantile(sorted, probability);
  return { n: sorted.length, min, q1: at(0.25), median: at(0.5), q3: at(0.75), max };
}

function readAll(cells: readonly string[], read: (cell: string) => number | null): number[] | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const values = filled.map(read).filter((value) => value !== null);
  if (values.length === 0 || values.length < readableShare * filled.length) return null;
  return values.sort((a, b) => a - b);
}

/** Whole numbers that hardly repeat are names of things, not amounts of something. */
function areIds(values: readonly number[]): boolean {
  return values.every(Number.isInteger) && new Set(values).size > 0.9 * values.length;
}

/** The numbers of a sample of cells in ascending order; null where the column holds something else, or ids. */
export function numbersOf(
  meaning: string,
  cells: readonly string[],
  mark: DecimalMark | null,
): number[] | null {
  const form = formOf(meaning);
  if (form !== 'number' && form !== 'money' && meaning !== 'custom') return null;
  const values = readAll(cells, (cell) => {
    const value = readDecimal(cell, mark ?? '.');
    return value === null ? null : toNumber(value);
  });
  return values !== null && meaning === 'custom' && areIds(values) ? null : values;
}

/** The day numbers of a sample of cells in ascending order; null where the column holds something else. */
export function daysOf(meaning: string, cells: readonly string[], order: DateOrder | null): number[] | null {
  if (formOf(meaning) !== 'day') return null;
  return readAll(cells, (cell) => {
    const when = readWhen(cell, order);
    return when === null ? null : dayNumber(when.day);
  });
}
