import type { PeopleColumns } from '../columns/people-columns.ts';
import { allTexts } from '../columns/read-text.ts';
import { customerFields } from '../model/customer-fields.ts';
import { readDay, type Day } from '../model/day.ts';

/** Full years from one day to another; NaN when the first is the later. */
function fullYears(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
  return years < 0 ? Number.NaN : years;
}

/** The age of every customer on a day, in full years; NaN without a birth date, and with one that is still to come. */
export function measureAge({ count, fields }: PeopleColumns, today: Day): Float64Array {
  const { codes, distinct } = fields.birthDate;
  const ages = allTexts(distinct).map((text) => {
    const born = readDay(text);
    return born === null ? Number.NaN : fullYears(born, today);
  });
  return Float64Array.from({ length: count }, (_, row) => ages[codes[row] ?? -1] ?? Number.NaN);
}

/** The share of the fields of a profile that are filled, 0–1, of every customer. */
export function measureCompleteness({ count, fields }: PeopleColumns): Float64Array {
  const filled = new Float64Array(count);
  for (const field of customerFields) {
    const { codes } = fields[field];
    for (let row = 0; row < count; row += 1)
      if ((codes[row] ?? -1) >= 0) filled[row] = (filled[row] ?? 0) + 1;
  }
  return filled.map((known) => known / customerFields.length);
}
