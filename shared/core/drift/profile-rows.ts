import type { ColumnProfile, FileProfile } from '../model/drift.ts';
import type { Issue, Mapping } from '../model/import.ts';
import { cellsAt, countTexts, type CodedFile } from '../import/coded/coded-file.ts';
import type { Evidence } from '../import/recognise/evidence.ts';
import { variantOf } from '../import/recognise/file-variant.ts';
import { formOf } from '../import/mapping/meanings.ts';
import { categoriesOf, consentOf, daysOf, isCategorical, numbersOf, spreadOf } from './profile-column.ts';
import { sampleRows } from './row-sample.ts';
import { countValues, type ValueCounts } from './value-counts.ts';

/** A file's profile with the values behind it, in ascending order, by the place of their column: they are not stored. */
export type Profiled = Readonly<{
  profile: FileProfile;
  numbers: ReadonlyMap<number, readonly number[]>;
  days: ReadonlyMap<number, readonly number[]>;
}>;

/** Looks at every row of a file while it is brought in; its memory does not grow with the file. */
export interface RowProfiler {
  readonly add: (cells: readonly string[]) => void;
  /** Every row of a file that is held in numbers: what `add` sees of them one by one. */
  readonly addCoded: (file: CodedFile) => void;
  readonly finish: (
    outcome: Readonly<{ rows: number; rejected: number; issues: readonly Issue[] }>,
  ) => Profiled;
}

const mostRows = 2000;
const mostCells = 200_000;
const mostIssues = 100;

function currenciesOf(
  mapping: Mapping,
  columns: readonly ColumnProfile[],
  counts: readonly ValueCounts[],
): string[] {
  const named = columns.flatMap(({ meaning }, at) =>
    formOf(meaning) === 'currency'
      ? (counts[at]?.values() ?? []).map(([value]) => value.trim().toUpperCase())
      : [],
  );
  const own = named.length === 0 && mapping.currency !== null ? [mapping.currency] : [];
  return [...new Set([...named, ...own])].sort();
}

function writtenAt({ dateOrders, decimalMarks }: Evidence, at: number) {
  return { dateOrder: dateOrders[at] ?? null, decimalMark: decimalMarks[at] ?? null };
}

function countedAt(counts: readonly ValueCounts[], at: number) {
  const count = counts[at];
  return { values: count?.values() ?? null, blank: count?.blank() ?? 0 };
}

/**
 * Makes the profile of a file. Blanks and categories are counted over every row; numbers and days are summed up from a random
 * part of at most 2,000 rows, which is every row of a shorter file.
 */
export function profileRows(mapping: Mapping, evidence: Evidence): RowProfiler {
  const width = mapping.columns.length;
  const counts = mapping.columns.map(({ meaning }) => countValues(isCategorical(meaning)));
  const sample = sampleRows(Math.max(200, Math.min(mostRows, Math.floor(mostCells / Math.max(1, width)))));
  let rows = 0;

  return {
    add(cells) {
      rows += 1;
      for (let at = 0; at < width; at += 1) counts[at]?.add(cells[at] ?? '');
      sample.add(cells);
    },
    addCoded(file) {
      rows += file.rows;
      for (let at = 0; at < width; at += 1) {
        const [texts, count] = [file.columns[at], counts[at]];
        countTexts(file, at).forEach((times, code) => {
          if (times > 0) count?.addTimes(texts?.text(code) ?? '', times);
        });
      }
      for (const block of file.blocks)
        for (let at = 0; at < block.rows; at += 1) sample.draw(() => cellsAt(file, block, at));
    },
    finish({ rejected, issues }) {
      const [numbers, days] = [new Map<number, number[]>(), new Map<number, number[]>()];
      const columns = mapping.columns.map(({ name, meaning }, at): ColumnProfile => {
        const cells = sample.rows().map((row) => row[at] ?? '');
        const { dateOrder, decimalMark } = writtenAt(evidence, at);
        const found = numbersOf(meaning, cells, decimalMark ?? mapping.decimalMark);
        const dates = daysOf(meaning, cells, dateOrder ?? mapping.dateOrder);
        if (found !== null) numbers.set(at, found);
        if (dates !== null) days.set(at, dates);
        const { values, blank } = countedAt(counts, at);
        return {
          name,
          meaning,
          blank,
          values: found === null ? categoriesOf(values, rows - blank) : null,
          numbers: spreadOf(found ?? []),
          days: spreadOf(dates ?? []),
          dateOrder,
          decimalMark,
          consent: consentOf(meaning, values),
        };
      });
      const profile: FileProfile = {
        version: 1,
        variant: variantOf(mapping.constants),
        encoding: mapping.read.encoding ?? null,
        delimiter: mapping.read.delimiter ?? null,
        rows,
        rejected,
        issues: issues.slice(0, mostIssues).map(({ code, column, count }) => ({ code, column, count })),
        currencies: currenciesOf(mapping, columns, counts),
        columns,
      };
      return { profile, numbers, days };
    },
  };
}
