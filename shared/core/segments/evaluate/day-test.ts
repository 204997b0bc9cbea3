import { noDay } from '../../columns/customer-totals.ts';
import { nextAnniversary } from '../days/anniversary.ts';
import { dayRange } from '../days/day-range.ts';
import { shiftDay } from '../days/span.ts';
import type { DayTest } from '../schema.ts';

/** Whether a day passes a test that is asked on a day. Day numbers; `noDay` is not known and passes `blank` only. */
export function dayTester(test: DayTest, on: number): (day: number) => boolean {
  switch (test.op) {
    case 'filled':
      return (day) => day !== noDay;
    case 'blank':
      return (day) => day === noDay;
    case 'anniversary-within': {
      const end = shiftDay(on, test, 1);
      return (day) => day !== noDay && nextAnniversary(day, on) <= end;
    }
    default: {
      const { from, to } = dayRange(test, on);
      return (day) => day !== noDay && day >= from && day <= to;
    }
  }
}
