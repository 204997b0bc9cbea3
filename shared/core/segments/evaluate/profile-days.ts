import { noDay } from '../../columns/customer-totals.ts';
import { allTexts } from '../../columns/read-text.ts';
import { dayNumber, readDay } from '../../model/day.ts';
import { fullYears } from '../days/anniversary.ts';
import type { Asked } from './asked.ts';

/** The day of birth of everybody, by row; `noDay` where there is none, or what there is is no day. Each distinct text is read once. */
export function birthDays({ facts }: Asked): Int32Array {
  const { codes, distinct } = facts.get('field:birthDate');
  const days = Int32Array.from(allTexts(distinct), (text) => {
    const day = readDay(text);
    return day === null ? noDay : dayNumber(day);
  });
  return Int32Array.from(codes, (code) => days[code] ?? noDay);
}

/** Full years of everybody on the day, by row; NaN without a day of birth, and for who is born after the day. */
export function ages(asked: Asked): Float64Array {
  const years = new Map<number, number>([[noDay, Number.NaN]]);
  return Float64Array.from(birthDays(asked), (day) => {
    const known = years.get(day);
    if (known !== undefined) return known;
    const made = fullYears(day, asked.on);
    years.set(day, made);
    return made;
  });
}
