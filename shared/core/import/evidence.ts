import { unprotect } from '../export/csv.ts';
import { isOwnColumn } from './own-columns.ts';
import type { DateOrder, Mapping, Undecided } from '../model/import.ts';
import { ownText } from './clean-cell.ts';
import { readCurrency } from '../model/money.ts';
import { formOf } from './meanings.ts';
import { orderEvidence, type OrderEvidence } from './parse-date.ts';
import { markEvidence, type DecimalMark, type MarkEvidence } from './parse-number.ts';

/** What every row of one column says about how its dates and numbers are written. */
export type ColumnEvidence = Readonly<{
  /** Cells that can only be day first, only month first, or either. */
  dmy: number;
  mdy: number;
  eitherOrder: number;
  /** Numbers whose decimal mark can only be a point, only a comma, or either. */
  point: number;
  comma: number;
  eitherMark: number;
  /** The first cell that may be read either way. */
  example: string | null;
}>;

/** Evidence of a whole file, or of its first rows. */
export type Evidence = Readonly<{
  rows: number;
  columns: readonly ColumnEvidence[];
  /** By column: its own majority, else the file's; null where nothing decides. The mapping's answer is not in it. */
  dateOrders: readonly (DateOrder | null)[];
  decimalMarks: readonly (DecimalMark | null)[];
  /** Rows that repeat an order without its total and name a refund: the refunds are those of lines. */
  lineRefunds: number;
  /** Rows that name a currency of their own. */
  withCurrency: number;
}>;

export interface EvidenceCollector {
  /** The columns that are looked at. */
  readonly watched: readonly number[];
  readonly add: (cells: readonly string[]) => void;
  /** Counts rows by the texts of a column: in the order in which the file first has each, with how often it has it. */
  readonly addRows: (rows: number) => void;
  readonly addTexts: (column: number, text: string, times: number) => void;
  readonly finish: () => Evidence;
}

type Counted = { -readonly [K in keyof ColumnEvidence]: ColumnEvidence[K] };
type Sort = 'day' | 'number' | 'currency';

/** Texts seen before: dates and prices repeat, and parsing them is the cost. */
function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size > 20_000) known.clear();
    known.set(ownText(text), value);
    return value;
  };
}

function sortOf(meaning: string): Sort | null {
  const form = formOf(meaning);
  if (form === 'day' || form === 'currency') return form;
  return form === 'money' || form === 'number' ? 'number' : null;
}

function addDay(count: Counted, found: OrderEvidence, text: string, times: number): void {
  if (found === 'dmy') count.dmy += times;
  else if (found === 'mdy') count.mdy += times;
  else if (found === 'either') {
    count.eitherOrder += times;
    count.example ??= ownText(text);
  }
}

function addNumber(count: Counted, found: MarkEvidence, text: string, times: number): void {
  if (found === 'point') count.point += times;
  else if (found === 'comma') count.comma += times;
  else if (found === 'either') {
    count.eitherMark += times;
    count.example ??= ownText(text);
  }
}

function majority<T>(a: number, b: number, first: T, second: T): T | null {
  if (a === b) return null;
  return a > b ? first : second;
}

/** Looks at every row of a file for what decides date order and decimal mark, column by column. */
export function makeEvidenceCollector(mapping: Mapping): EvidenceCollector {
  const watched = mapping.columns.flatMap(({ meaning }, column) => {
    const sort = sortOf(meaning);
    return sort === null ? [] : [{ column, sort }];
  });
  const counts = mapping.columns.map((): Counted => ({
    dmy: 0,
    mdy: 0,
    eitherOrder: 0,
    point: 0,
    comma: 0,
    eitherMark: 0,
    example: null,
  }));
  const dayOf = remember(orderEvidence);
  const markOf = remember(markEvidence);
  const isMended = mapping.columns.some(({ name }) => isOwnColumn(name));
  let rows = 0;
  let withCurrency = 0;
  let lineRefunds = 0;
  const total = mapping.columns.findIndex(({ meaning }) => meaning === 'orders.total');
  const refunded = mapping.columns.findIndex(({ meaning }) => meaning === 'orders.refunded');
  const look = (cell: string | undefined, column: number, sort: Sort, times: number): void => {
    const text = isMended && cell !== undefined ? unprotect(cell) : cell;
    const count = counts[column];
    if (text === undefined || text === '' || !count) return;
    if (sort === 'day') addDay(count, dayOf(text), text, times);
    else if (sort === 'number') addNumber(count, markOf(text), text, times);
    else if (readCurrency(text)) withCurrency += times;
  };
  return {
    watched: watched.map(({ column }) => column),
    add(cells) {
      rows += 1;
      if (total >= 0 && refunded >= 0 && !cells[total] && cells[refunded]) lineRefunds += 1;
      for (const { column, sort } of watched) look(cells[column], column, sort, 1);
    },
    addRows(more) {
      rows += more;
    },
    addTexts(column, text, times) {
      const sort = watched.find((one) => one.column === column)?.sort;
      if (sort !== undefined) look(text, column, sort, times);
    },
    finish() {
      const sum = (key: 'dmy' | 'mdy' | 'point' | 'comma') =>
        counts.reduce((total, count) => total + count[key], 0);
      const fileOrder = majority<DateOrder>(sum('dmy'), sum('mdy'), 'dmy', 'mdy');
      const fileMark = majority<DecimalMark>(sum('point'), sum('comma'), '.', ',');
      return {
        rows,
        columns: counts.map((count) => ({ ...count })),
        dateOrders: counts.map((count) =>
          count.dmy + count.mdy > 0 ? majority<DateOrder>(count.dmy, count.mdy, 'dmy', 'mdy') : fileOrder,
        ),
        decimalMarks: counts.map((count) =>
          count.point + count.comma > 0
            ? majority<DecimalMark>(count.point, count.comma, '.', ',')
            : fileMark,
        ),
        lineRefunds,
        withCurrency,
      };
    },
  };
}

const moneyKinds = new Set(['order-lines', 'spend', 'products']);

function currencyQuestion(mapping: Mapping, evidence: Evidence): Undecided[] {
  const hasMoney = mapping.columns.some(({ meaning }) => formOf(meaning) === 'money');
  if (!moneyKinds.has(mapping.kind) || !hasMoney || mapping.currency !== null) return [];
  if (mapping.columns.some(({ meaning }) => formOf(meaning) === 'currency') && evidence.withCurrency > 0)
    return [];
  return [{ key: 'currency', column: null, evidence: {}, example: null }];
}

/** The questions the file leaves open; empty when it can be read. */
export function undecidedBy(mapping: Mapping, evidence: Evidence): Undecided[] {
  const questions: Undecided[] = [];
  mapping.columns.forEach(({ name, meaning }, i) => {
    const column = evidence.columns[i];
    const sort = sortOf(meaning);
    if (!column) return;
    const { dmy, mdy, eitherOrder, point, comma, eitherMark, example } = column;
    if (sort === 'day' && eitherOrder > 0 && mapping.dateOrder === null && evidence.dateOrders[i] === null)
      questions.push({
        key: 'dateOrder',
        column: name,
        evidence: { dmy, mdy, either: eitherOrder },
        example,
      });
    if (
      sort === 'number' &&
      eitherMark > 0 &&
      mapping.decimalMark === null &&
      evidence.decimalMarks[i] === null
    )
      questions.push({
        key: 'decimalMark',
        column: name,
        evidence: { point, comma, either: eitherMark },
        example,
      });
  });
  return [...questions, ...currencyQuestion(mapping, evidence)];
}

/** The order of day and month of a column: its own where every row agrees, else the mapping's answer. */
export function dateOrderOf(mapping: Mapping, evidence: Evidence, column: number): DateOrder | null {
  const count = evidence.columns[column];
  const own = evidence.dateOrders[column] ?? null;
  const isUnanimous = count !== undefined && count.dmy > 0 !== count.mdy > 0;
  return isUnanimous ? own : (mapping.dateOrder ?? own);
}

/** The decimal mark of a column, likewise. */
export function decimalMarkOf(mapping: Mapping, evidence: Evidence, column: number): DecimalMark | null {
  const count = evidence.columns[column];
  const own = evidence.decimalMarks[column] ?? null;
  const isUnanimous = count !== undefined && count.point > 0 !== count.comma > 0;
  return isUnanimous ? own : (mapping.decimalMark ?? own);
}
