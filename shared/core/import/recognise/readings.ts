import { dayNumber } from '../../model/day.ts';
import type { ColumnReading, Mapping } from '../../model/import.ts';
import { serialShift } from '../dates/bare-number.ts';
import { dateColumn, isHijriColumn, numberFormOf } from './date-column.ts';
import {
  dateOrderOf,
  decimalMarkOf,
  isPercentColumn,
  type ColumnEvidence,
  type Evidence,
} from './evidence.ts';
import { formOf } from '../mapping/meanings.ts';
import { readDate } from '../cells/parse-date.ts';

type Found = Omit<ColumnReading, 'column' | 'isLikely1904'>;

const unixDay = 25569;
const margin = 366;

/** Whether days counted from 1900 miss the dates that the file writes out, and days counted from 1904 meet them. */
function isLikely1904(evidence: Evidence, { leastSerial, mostSerial }: ColumnEvidence): boolean {
  if (leastSerial === null || mostSerial === null) return false;
  const written = evidence.columns.flatMap(({ firstDay, lastDay }) =>
    firstDay === null || lastDay === null ? [] : [dayNumber(firstDay), dayNumber(lastDay)],
  );
  if (written.length === 0) return false;
  const [from, to] = [Math.min(...written) - margin, Math.max(...written) + margin];
  const isAmong = (shift: number) =>
    leastSerial - unixDay + shift <= to && mostSerial - unixDay + shift >= from;
  return !isAmong(0) && isAmong(serialShift);
}

function orderReading(mapping: Mapping, evidence: Evidence, column: number, count: ColumnEvidence): Found[] {
  const { dmy, mdy, eitherOrder } = count;
  const order = dateOrderOf(mapping, evidence, column);
  if (dmy + mdy + eitherOrder === 0 || (order !== 'dmy' && order !== 'mdy')) return [];
  const [rows, against] = order === 'dmy' ? [dmy, mdy] : [mdy, dmy];
  return [{ reads: order, rows, against, following: eitherOrder, example: count.example, day: null }];
}

function markReading(mapping: Mapping, evidence: Evidence, column: number, count: ColumnEvidence): Found[] {
  const { point, comma, eitherMark } = count;
  const mark = decimalMarkOf(mapping, evidence, column);
  // a point that cannot be anything else is how most files are, and says nothing worth reading
  if (mark === null || comma + eitherMark === 0) return [];
  const [rows, against] = mark === '.' ? [point, comma] : [comma, point];
  const reads = mark === '.' ? 'point' : 'comma';
  return [{ reads, rows, against, following: eitherMark, example: count.example, day: null }];
}

/** Columns whose dates are counts, or days of another calendar. */
function formReading(mapping: Mapping, evidence: Evidence, column: number, count: ColumnEvidence): Found[] {
  const { forms, formExample } = count;
  const numbers = numberFormOf(forms);
  const isHijri = isHijriColumn(forms) || forms.hijri > 0;
  const reads = numbers ?? (isHijri ? 'hijri' : null);
  if (reads === null) return [];
  const hijri = forms.hijri + (isHijriColumn(forms) ? forms['hijri-year'] : 0);
  const options = { serials: mapping.serialDates ?? '1900', isBirth: false } as const;
  const read = dateColumn(forms, dateOrderOf(mapping, evidence, column), options);
  return [
    {
      reads,
      rows: numbers ? forms[numbers] : hijri,
      against: 0,
      following: 0,
      example: formExample,
      day: formExample === null ? null : (readDate(formExample, read)?.day ?? null),
    },
  ];
}

/** How the columns of dates and numbers of a file are read, where their cells decided it together, in file order. */
export function readingsOf(mapping: Mapping, evidence: Evidence): ColumnReading[] {
  return mapping.columns.flatMap(({ name, meaning }, i) => {
    const count = evidence.columns[i];
    const form = formOf(meaning);
    if (!count) return [];
    const found: Found[] = [];
    if (form === 'day')
      found.push(...orderReading(mapping, evidence, i, count), ...formReading(mapping, evidence, i, count));
    if (form === 'money' || form === 'number') found.push(...markReading(mapping, evidence, i, count));
    if (isPercentColumn(mapping, evidence, i))
      found.push({
        reads: 'percent',
        rows: count.percents,
        against: 0,
        following: 0,
        example: null,
        day: null,
      });
    return found.map((reading) => ({
      column: name,
      ...reading,
      isLikely1904:
        reading.reads === 'serial' && mapping.serialDates !== '1904' && isLikely1904(evidence, count),
    }));
  });
}
