import { unprotect } from '../../export/csv.ts';
import { isOwnColumn } from '../mapping/own-columns.ts';
import type { DateOrder, Mapping, Undecided } from '../../model/import.ts';
import type { Day } from '../../model/day.ts';
import { asciiDigits, cleanCell, ownText } from '../cells/clean-cell.ts';
import { readCurrency } from '../../model/money.ts';
import { noForms, type DateForms } from './date-column.ts';
import { formOf } from '../mapping/meanings.ts';
import { makeAnswerCounter, type AnswerCounts } from '../survey/answer-counts.ts';
import { dateEvidence, type DateForm, type DateSays } from '../cells/parse-date.ts';
import {
  isPercent,
  markEvidence,
  withoutPercent,
  type DecimalMark,
  type MarkEvidence,
} from '../cells/parse-number.ts';

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
  /** Cells by the form in which they may be dates. */
  forms: DateForms;
  /** Cells that are numbers, and those of them with a percent sign. */
  numbers: number;
  percents: number;
  /** The first cell that may be read either way, or contradicts those before it. */
  example: string | null;
  /** The first cell of a number that may count days or seconds, and of a Hijri date. */
  formExample: string | null;
  /** The earliest and the latest day that is written out and needs no order of day and month. */
  firstDay: Day | null;
  lastDay: Day | null;
  /** The lowest and the highest number that may count days. */
  leastSerial: number | null;
  mostSerial: number | null;
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
  /** How often each answer was given, by column of a survey that has options or a scale. */
  answers: ReadonlyMap<number, AnswerCounts>;
}>;

export interface EvidenceCollector {
  /** The columns that are looked at. */
  readonly watched: readonly number[];
  readonly add: (cells: readonly string[]) => void;
  /** Counts rows whose cells are handed on by column, with `addTexts`. */
  readonly addRows: (rows: number) => void;
  /** A text of a column with how often the file has it; texts in the order in which the file first has them. */
  readonly addTexts: (column: number, text: string, times: number) => void;
  readonly finish: () => Evidence;
}

type Counted = { -readonly [K in keyof ColumnEvidence]: ColumnEvidence[K] } & {
  readonly forms: Record<DateForm, number>;
};
type NumberSays = Readonly<{ mark: MarkEvidence; percent: boolean }>;
type Sort = 'day' | 'number' | 'currency';

/** Texts seen before: dates and prices repeat, and parsing them is the cost. */
function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let lastText = '';
  let lastValue: T | undefined;
  return (text) => {
    if (lastValue !== undefined && text === lastText) return lastValue;
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (known.size > 20_000) known.clear();
      known.set(ownText(text), value);
    }
    lastText = text;
    lastValue = value;
    return value;
  };
}

/** Digits and nothing else: a number that says nothing about marks. Most cells of quantities and counts are such. */
function isPlainNumber(text: string): boolean {
  if (text.length > 15) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function sortOf(meaning: string): Sort | null {
  const form = formOf(meaning);
  if (form === 'day' || form === 'currency') return form;
  return form === 'money' || form === 'number' ? 'number' : null;
}

/** Widens the range of days that a column has, so that those of another column can be compared. */
function addRange(count: Counted, { form, day }: DateSays, text: string): void {
  if (day !== null) {
    if (count.firstDay === null || day < count.firstDay) count.firstDay = day;
    if (count.lastDay === null || day > count.lastDay) count.lastDay = day;
  }
  if (form !== 'serial') return;
  const serial = Number.parseInt(asciiDigits(cleanCell(text)), 10);
  if (Number.isNaN(serial)) return; // marked as text by an apostrophe
  count.leastSerial = Math.min(count.leastSerial ?? serial, serial);
  count.mostSerial = Math.max(count.mostSerial ?? serial, serial);
}

function addDay(count: Counted, found: DateSays, text: string, times: number): void {
  const { order, form } = found;
  count.forms[form] += times;
  addRange(count, found, text);
  if (form !== 'written' && form !== 'none') count.formExample ??= ownText(text);
  if (order === 'dmy') count.dmy += times;
  else if (order === 'mdy') count.mdy += times;
  else if (order === 'either') count.eitherOrder += times;
  if (order === 'either' || (count.dmy > 0 && count.mdy > 0)) count.example ??= ownText(text);
}

function addNumber(count: Counted, { mark: found, percent }: NumberSays, text: string, times: number): void {
  if (found !== 'unreadable') count.numbers += times;
  if (percent) count.percents += times;
  if (found === 'point') count.point += times;
  else if (found === 'comma') count.comma += times;
  else if (found === 'either') count.eitherMark += times;
  if (found === 'either' || (count.point > 0 && count.comma > 0)) count.example ??= ownText(text);
}

/** What a clear majority says; null for a draw, and where more than a tenth of the cells contradict it. */
function majority<T>(a: number, b: number, first: T, second: T): T | null {
  if (Math.min(a, b) * 10 > Math.max(a, b) || a === b) return null;
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
    forms: noForms(),
    numbers: 0,
    percents: 0,
    example: null,
    formExample: null,
    firstDay: null,
    lastDay: null,
    leastSerial: null,
    mostSerial: null,
  }));
  const dayOf = remember(dateEvidence);
  const markOf = remember((text): NumberSays => {
    const percent = isPercent(text);
    return { percent, mark: markEvidence(percent ? withoutPercent(text) : text) };
  });
  const isMended = mapping.columns.some(({ name }) => isOwnColumn(name));
  const answers = makeAnswerCounter(mapping);
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
    else if (sort === 'number') {
      if (isPlainNumber(text)) count.numbers += times;
      else addNumber(count, markOf(text), text, times);
    } else if (readCurrency(text)) withCurrency += times;
  };
  return {
    watched: watched.map(({ column }) => column),
    add(cells) {
      rows += 1;
      answers.add(cells);
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
        columns: counts.map((count) => ({ ...count, forms: { ...count.forms } })),
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
        answers: answers.finish(),
      };
    },
  };
}

const moneyKinds = new Set(['order-lines', 'spend', 'products']);

function currencyQuestion(mapping: Mapping, evidence: Evidence): Undecided[] {
  // rates whose rows do not say in what they are worth it
  if (mapping.kind === 'rates' && mapping.currency === null)
    return mapping.columns.some(({ meaning }) => meaning === 'rate.base')
      ? []
      : [{ key: 'currency', column: null, evidence: {}, example: null }];
  const hasMoney = mapping.columns.some(({ meaning }) => formOf(meaning) === 'money');
  if (!moneyKinds.has(mapping.kind) || !hasMoney || mapping.currency !== null) return [];
  if (mapping.columns.some(({ meaning }) => formOf(meaning) === 'currency') && evidence.withCurrency > 0)
    return [];
  return [{ key: 'currency', column: null, evidence: {}, example: null }];
}

function orderQuestion(name: string, column: ColumnEvidence): Undecided[] {
  const { dmy, mdy, eitherOrder, example } = column;
  if (eitherOrder === 0 && (dmy === 0 || mdy === 0)) return [];
  return [{ key: 'dateOrder', column: name, evidence: { dmy, mdy, either: eitherOrder }, example }];
}

function markQuestion(name: string, column: ColumnEvidence): Undecided[] {
  const { point, comma, eitherMark, example } = column;
  if (eitherMark === 0 && (point === 0 || comma === 0)) return [];
  return [{ key: 'decimalMark', column: name, evidence: { point, comma, either: eitherMark }, example }];
}

/** The questions the file leaves open; empty when it can be read. */
export function undecidedBy(mapping: Mapping, evidence: Evidence): Undecided[] {
  const questions = mapping.columns.flatMap(({ name, meaning }, i): Undecided[] => {
    const column = evidence.columns[i];
    const sort = sortOf(meaning);
    if (!column) return [];
    if (sort === 'day' && mapping.dateOrder === null && evidence.dateOrders[i] === null)
      return orderQuestion(name, column);
    if (sort === 'number' && mapping.decimalMark === null && evidence.decimalMarks[i] === null)
      return markQuestion(name, column);
    return [];
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

/** Whether every number of a column has a percent sign, and its meaning is a number: then the sign is its unit. */
export function isPercentColumn(mapping: Mapping, evidence: Evidence, column: number): boolean {
  const count = evidence.columns[column];
  const isNumber = formOf(mapping.columns[column]?.meaning ?? '') === 'number';
  return isNumber && count !== undefined && count.percents > 0 && count.percents === count.numbers;
}
