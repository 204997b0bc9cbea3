import { orderEvidence } from '../../../import/cells/parse-date.ts';
import { readBoolean } from '../../../import/cells/parse-boolean.ts';
import type { CleaningFix, CleaningTarget } from '../../../model/cleaning.ts';
import { makeCleaner } from '../cleaner.ts';
import { saysNothing } from '../fixes/blank-words.ts';
import type { AllValues, ColumnValues } from './column-values.ts';
import { suggestDomains } from './email-domains.ts';

/** A fix with how many values it would change. */
export type SuggestedFix = Readonly<{
  fix: CleaningFix;
  cells: number;
  examples: readonly Readonly<{ before: string; after: string }>[];
}>;

const examplesKept = 3;

/** What a fix would do to a column; null when nothing. */
function tried(column: ColumnValues, fix: CleaningFix): SuggestedFix | null {
  const { clean } = makeCleaner(fix);
  const examples: { before: string; after: string }[] = [];
  let cells = 0;
  for (const { value, count } of column.values) {
    const after = clean(value, { country: null });
    if (after === null) continue;
    cells += count;
    if (examples.length < examplesKept) examples.push({ before: value, after });
  }
  return cells === 0 ? null : { fix, cells, examples };
}

const isOf = ({ table, field, isCustom }: CleaningTarget, name: string) =>
  table === 'customer' && !isCustom && field === name;

/** How many of a column's cells have values of which something is true. */
function share({ values, cells }: ColumnValues, is: (value: string) => boolean): number {
  const found = values.reduce((sum, { value, count }) => sum + (is(value) ? count : 0), 0);
  return cells === 0 ? 0 : found / cells;
}

/** The order of day and month that the dates of a column decide; null when none does, or both. */
export function orderOfColumn({ values }: Pick<ColumnValues, 'values'>): 'dmy' | 'mdy' | null {
  const said = new Set(values.map(({ value }) => orderEvidence(value)));
  if (said.has('dmy') === said.has('mdy')) return null;
  return said.has('dmy') ? 'dmy' : 'mdy';
}

const isNumber = /^-?\d+$/u;

function booleanFix(column: ColumnValues): CleaningFix | null {
  const words = column.values.map(({ value }) => value);
  // a column of 0 and 1 may be a count
  const isFlag = words.length <= 12 && words.some((word) => !isNumber.test(word));
  return isFlag && share(column, (value) => readBoolean(value) !== null) >= 0.9
    ? { kind: 'boolean', target: column.target }
    : null;
}

function dateFix(column: ColumnValues): CleaningFix | null {
  const { target } = column;
  const isDate = (value: string) => !isNumber.test(value) && orderEvidence(value) !== 'unreadable';
  if (!isOf(target, 'birthDate') && share(column, isDate) < 0.8) return null;
  return { kind: 'date', target, order: orderOfColumn(column) };
}

function blankFix({ target, values }: ColumnValues): CleaningFix | null {
  const empty = values.map(({ value }) => value).filter(saysNothing);
  return empty.length === 0 ? null : { kind: 'blank', target, values: empty.slice(0, 1000) };
}

function domainFix(column: ColumnValues): CleaningFix | null {
  const counts = new Map<string, number>();
  for (const { value, count } of column.values) {
    const domain = value.slice(value.lastIndexOf('@') + 1).toLowerCase();
    if (value.includes('@')) counts.set(domain, (counts.get(domain) ?? 0) + count);
  }
  const domains = suggestDomains(counts).map(({ from, to }) => ({ from, to }));
  return domains.length === 0 ? null : { kind: 'email-domain', domains: domains.slice(0, 10_000) };
}

function fixesFor(column: ColumnValues): (CleaningFix | null)[] {
  const { target } = column;
  return [
    { kind: 'trim', target },
    isOf(target, 'email') ? domainFix(column) : null,
    isOf(target, 'name') ? { kind: 'case', target, style: 'title' } : null,
    isOf(target, 'gender') ? { kind: 'gender' } : null,
    target.isCustom ? booleanFix(column) : null,
    target.isCustom || isOf(target, 'birthDate') ? dateFix(column) : null,
    blankFix(column),
  ];
}

/**
 * Every fix that would change something, the one that changes most first. Nothing in it was decided for anybody.
 * @param onDone told how many of all columns have been looked at
 */
export function suggestFixes(
  { columns, phones }: AllValues,
  onDone: (columns: number, all: number) => void = () => undefined,
): SuggestedFix[] {
  const found = columns.flatMap((column, at) => {
    onDone(at, columns.length);
    return fixesFor(column).flatMap((fix) => {
      const suggestion = fix === null ? null : tried(column, fix);
      return suggestion === null ? [] : [suggestion];
    });
  });
  if (phones.cells > 0) found.push({ fix: { kind: 'phone', country: null }, ...phones });
  return found.sort((a, b) => b.cells - a.cells);
}

/** Whether spellings of one thing may stand in a column: few values, most of them more than once. */
export function mayHaveSpellings({ target, values, cells, isOpenEnded }: ColumnValues): boolean {
  const unlike = ['name', 'email', 'phone', 'birthDate', 'postcode', 'gender', 'language'];
  if (isOpenEnded || values.length < 2) return false;
  if (!target.isCustom && unlike.includes(target.field))
    return target.table === 'product' && target.field === 'category';
  if (target.isCustom && values.some(({ value }) => value.length > 80)) return false;
  const isWord = (value: string) => /\p{L}{2}/u.test(value) && !value.includes('@');
  const repeats = target.isCustom ? 3 : 1.3;
  return (
    cells / values.length >= repeats &&
    values.filter(({ value }) => isWord(value)).length >= values.length / 2
  );
}
