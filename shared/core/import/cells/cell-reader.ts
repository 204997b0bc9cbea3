import { unprotect } from '../../export/csv.ts';
import { AppError } from '../../model/errors.ts';
import type { Mapping } from '../../model/import.ts';
import { cleanCell, ownText, readId, withoutTextMark } from './clean-cell.ts';
import type { Rejection, When } from '../normalise/drafts.ts';
import { dateColumn, noForms } from '../recognise/date-column.ts';
import { dateOrderOf, decimalMarkOf, isPercentColumn, type Evidence } from '../recognise/evidence.ts';
import type { IssueCount } from './issue-count.ts';
import { keptNames } from './kept-names.ts';
import { isOwnColumn } from '../mapping/own-columns.ts';
import { readBoolean } from './parse-boolean.ts';
import { readDate } from './parse-date.ts';
import { isPercent, readDecimal, withoutPercent, type Decimal } from './parse-number.ts';

export type Kept = readonly (readonly [name: string, text: string])[];
const nothingKept: Kept = [];

/**
 * Reads the cells of one row after another. Columns are named by their index; -1 stands for one the file has not.
 * A blank cell is `undefined`, an unreadable one `null`: the caller decides whether that is an issue or a rejection.
 */
export interface CellReader {
  /** The first column of a meaning, -1 when there is none. */
  readonly column: (meaning: string) => number;
  readonly columns: (test: (meaning: string) => boolean) => number[];
  readonly name: (column: number) => string;
  /** A meaning that the whole file has. */
  readonly constant: (meaning: string) => string | null;
  readonly begin: (row: number, cells: readonly string[]) => void;
  readonly raw: (column: number) => string;
  readonly text: (column: number) => string;
  readonly id: (column: number) => string;
  /** @param time column of the time of day, where it stands apart from the day; -1 for none */
  readonly when: (column: number, time?: number) => When | null | undefined;
  readonly decimal: (column: number) => Decimal | null | undefined;
  readonly boolean: (column: number) => boolean | null | undefined;
  /** Counts an imperfect cell of this row and keeps its text. */
  readonly keep: (column: number, code: string) => void;
  /** Counts something about the row as a whole. */
  readonly note: (code: string, example: string | null) => void;
  /** Custom columns and kept texts of this row, in file order. */
  readonly kept: () => Kept;
  readonly reject: (column: number, reason: string, params?: Readonly<Record<string, string>>) => Rejection;
}

/** Dates by text: they repeat from row to row, and reading one costs more than finding it again. */
function memo<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let lastText = '';
  let lastValue: T | undefined;
  return (text) => {
    if (lastValue !== undefined && text === lastText) return lastValue;
    let value = known.get(text);
    if (value === undefined) {
      const own = ownText(text);
      value = read(own);
      if (known.size >= 50_000) known.clear();
      known.set(own, value);
    }
    lastText = text;
    lastValue = value;
    return value;
  };
}

/** Compiles a mapping and its evidence to the reader of a file's cells. */
export function makeCellReader(mapping: Mapping, evidence: Evidence, issues: IssueCount): CellReader {
  const { columns } = mapping;
  const customs = columns.flatMap(({ meaning }, i) => (meaning === 'custom' ? [i] : []));
  const constants = new Map(Object.entries(mapping.constants ?? {}));
  const marks = columns.map((_, i) => decimalMarkOf(mapping, evidence, i));
  const percents = columns.map((_, i) => isPercentColumn(mapping, evidence, i));
  const dayReaders = columns.map(({ meaning }, i) => {
    const forms = evidence.columns[i]?.forms ?? noForms();
    const serials = mapping.serialDates ?? '1900';
    const isBirth = meaning === 'customer.birthDate';
    const read = dateColumn(forms, dateOrderOf(mapping, evidence, i), { serials, isBirth });
    return memo((text) => readDate(text, read));
  });
  // what we wrote so that no spreadsheet runs it is read back without our apostrophes
  const isMended = columns.some((column) => isOwnColumn(column.name));
  let row = 0;
  let cells: readonly string[] = [];
  let unread: number[] = [];

  const raw = (column: number) => (column < 0 ? '' : (cells[column] ?? ''));
  const name = (column: number) => columns[column]?.name ?? '';
  const ownNames = keptNames(columns.map((column) => column.name));
  const keep = (column: number, code: string) => {
    unread.push(column);
    issues.add(code, name(column), row, raw(column));
  };
  /** Says what was supplied to a date that was read; a day of another calendar keeps its own text beside it. */
  const noteWhen = (column: number, found: When | null | undefined) => {
    if (found?.calendar === 'hijri') keep(column, 'date-hijri');
    if (found?.isShortYear) issues.add('date-short-year', name(column), row, raw(column));
    return found;
  };
  const isBlank = (text: string) => text === '' || (text.charCodeAt(0) <= 32 && text.trim() === '');

  const kept = (): Kept => {
    const isWider = cells.length > columns.length;
    if (customs.length === 0 && unread.length === 0 && !isWider) return nothingKept;
    const found: [string, string][] = [];
    const places =
      unread.length === 0 ? customs : [...new Set([...customs, ...unread])].sort((a, b) => a - b);
    for (const column of places) {
      const text = cleanCell(raw(column));
      if (text !== '') found.push([ownNames[column] ?? '', ownText(text)]);
    }
    // a row with more cells than the header keeps them under their place
    for (let i = columns.length; i < cells.length; i += 1) {
      const text = cleanCell(raw(i));
      if (text !== '') found.push([`#${i + 1}`, ownText(text)]);
    }
    return found.length === 0 ? nothingKept : found;
  };

  return {
    column: (meaning) => columns.findIndex((column) => column.meaning === meaning),
    columns: (test) => columns.flatMap(({ meaning }, i) => (test(meaning) ? [i] : [])),
    name,
    constant: (meaning) => constants.get(meaning) ?? null,
    begin(nextRow, nextCells) {
      row = nextRow;
      cells = isMended ? nextCells.map(unprotect) : nextCells;
      if (unread.length > 0) unread = [];
    },
    raw,
    text(column) {
      const text = raw(column);
      if (text === '') return '';
      const bare = withoutTextMark(cleanCell(text));
      // our own exports guard every line of a cell
      return ownText(bare.includes('\n') ? unprotect(bare) : bare);
    },
    id(column) {
      const text = raw(column);
      return text === '' ? '' : ownText(readId(text));
    },
    when(column, time = -1) {
      const day = raw(column);
      if (isBlank(day)) return undefined;
      const clock = raw(time);
      return noteWhen(column, dayReaders[column]?.(isBlank(clock) ? day : `${day.trim()} ${clock.trim()}`));
    },
    decimal(column) {
      const text = raw(column);
      if (isBlank(text)) return undefined;
      const isUnit = percents[column] === true && isPercent(text);
      return readDecimal(isUnit ? withoutPercent(text) : text, marks[column] ?? null);
    },
    boolean(column) {
      const text = raw(column);
      return text.trim() === '' ? undefined : readBoolean(text);
    },
    keep,
    note: (code, example) => issues.add(code, null, row, example),
    kept,
    reject: (column, reason, params = {}) => ({
      row,
      field: name(column),
      reason,
      params: Object.fromEntries(
        Object.entries(params).map(([key, value]) => [key, ownText(value.slice(0, 120))]),
      ),
      cells: cells.map(ownText),
    }),
  };
}

/**
 * The column that must be there for a kind of file.
 * @throws {AppError} 'import-mapping-invalid'
 */
export function requireColumn(reader: CellReader, meanings: readonly string[]): void {
  if (meanings.some((meaning) => reader.column(meaning) >= 0 || reader.constant(meaning) !== null)) return;
  throw new AppError('import-mapping-invalid', { why: `missing ${meanings.join(' / ')}` });
}
