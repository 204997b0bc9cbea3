import { noDay } from '../../columns/customer-totals.ts';
import { allTexts } from '../../columns/read-text.ts';
import { dayNumber, readDay } from '../../model/day.ts';
import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import { fullYears } from '../days/anniversary.ts';
import type { Facts } from '../facts/facts.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { dayTester } from './day-test.ts';
import { numberTester } from './number-test.ts';

/** Day numbers of the distinct days of birth; what is no day is not known. */
function birthDays(facts: Facts): Int32Array {
  return Int32Array.from(allTexts(facts.get('field:birthDate').distinct), (text) => {
    const day = readDay(text);
    return day === null ? noDay : dayNumber(day);
  });
}

/** Whose day of birth passes a test; each distinct day is looked at once. */
function bornWhen(facts: Facts, passes: (day: number) => boolean): Bits {
  const { codes } = facts.get('field:birthDate');
  const matching = birthDays(facts).map((day) => (passes(day) ? 1 : 0));
  const ofUnknown = passes(noDay);
  return bitsWhere(codes.length, (row) => {
    const code = codes[row] ?? -1;
    return code < 0 ? ofUnknown : matching[code] === 1;
  });
}

/** Who was born, or first seen, on a day that passes the test. */
export function profileDays(
  { field, test }: Extract<Condition, { kind: 'day' }>,
  { facts, on }: Asked,
): Bits {
  const passes = dayTester(test, on);
  if (field === 'birthDate') return bornWhen(facts, passes);
  const { seen, count } = facts.get('customers');
  return bitsWhere(count, (row) => passes(seen[row] ?? noDay));
}

/** Who is of an age, in full years on the day; nobody without a day of birth, or born after the day. */
export function ages({ test }: Extract<Condition, { kind: 'age' }>, { facts, on }: Asked): Bits {
  const passes = numberTester(test);
  return bornWhen(facts, (day) => day !== noDay && passes(fullYears(day, on)));
}
