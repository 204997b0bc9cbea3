import {
  birthPivot,
  orderEvidence,
  readDate,
  usualPivot,
  type DateColumn,
} from '../../../import/cells/parse-date.ts';
import type { DateOrder } from '../../../model/import.ts';

const iso = /^\d{4}-\d{2}-\d{2}$/u;

/** How the dates of one column are read; a bare number is never taken for a date. */
function columnOf(order: DateOrder | null, isBirth: boolean): DateColumn {
  return {
    order,
    numbers: null,
    isHijri: false,
    serials: '1900',
    pivot: isBirth ? birthPivot : usualPivot,
  };
}

/**
 * Dates as YYYY-MM-DD. A date with a time stays, since the day alone would lose it; so does what names no day, and what may
 * be two days when no order of day and month is given and it says none itself.
 *
 * @param isBirth two-digit years are then of people who live
 */
export function dateCleaner(order: DateOrder | null, isBirth: boolean): (value: string) => string | null {
  const columnBy = (known: DateOrder | null) => columnOf(known, isBirth);
  const columns = { given: columnBy(order), dmy: columnBy('dmy'), mdy: columnBy('mdy') };
  return (value) => {
    if (iso.test(value) || !/\p{N}/u.test(value)) return null;
    // 31/01/2024 says its order itself
    const said = order === null ? orderEvidence(value) : 'none';
    const when = readDate(value, said === 'dmy' || said === 'mdy' ? columns[said] : columns.given);
    if (when === null || when.instant !== null) return null;
    return when.day === value ? null : when.day;
  };
}
