import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Truth } from './generator/truth.ts';

// What is committed, read as anybody would read it: the tests count again from here.

export type Row = Readonly<Record<string, string>>;

export function readCommitted(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

export function readRows(file: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(readCommitted(`company/${file}`), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  return data;
}

export function readTruth(): Truth {
  // The generator writes exactly this type; the first test compares the bytes.
  return JSON.parse(readCommitted('truth.json')) as Truth;
}

export function cell(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

/** How often each value of a column occurs, keys ascending. */
export function tally(values: Iterable<string>): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Groups rows by what a function makes of them. */
export function groups(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = found.get(key);
    if (group === undefined) found.set(key, [row]);
    else group.push(row);
  }
  return found;
}

export function toFils(text: string): number {
  return Math.round(Number(text) * 100);
}

/** Days since 1970-01-01 of 'YYYY-MM-DD…'; NaN where there is no such day. */
export function dayOf(text: string): number {
  const day = text.slice(0, 10);
  const time = /^\d{4}-\d\d-\d\d$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 31 February for 3 March.
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isReal ? time / 86400000 : Number.NaN;
}
