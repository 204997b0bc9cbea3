import { int, text } from '../../../db/db.ts';
import { sql, type Sql } from '../../../db/sql.ts';
import { rowFinder } from '../../../columns/row-finder.ts';
import { addDays, dayNumber, readDay } from '../../../model/day.ts';
import { calledOf, rowCheck } from '../../row-check.ts';
import type { AuditInput } from '../../audit-input.ts';

/** About two years: by then a fifth of all addresses no longer work. */
export const notSeenDays = 730;

// every way in which a customer is seen: in a file, by an order, by what was done
const seen: readonly Sql[] = [
  sql`SELECT identity_link.customer_id, MAX(record.seen_on)
        FROM identity_link
        JOIN record ON record.id = identity_link.record_id
       GROUP BY identity_link.customer_id`,
  sql`SELECT customer_id, MAX(placed_on) FROM orders WHERE customer_id IS NOT NULL GROUP BY customer_id`,
  sql`SELECT customer_id, MAX(happened_on) FROM event WHERE customer_id IS NOT NULL GROUP BY customer_id`,
];

/** The last day on which each customer was seen, as a day number; NaN for those that no day is known of. */
function lastSeen({ db, people }: AuditInput): Float64Array {
  const last = new Float64Array(people.count).fill(Number.NaN);
  const rowOf = rowFinder(people.id);
  // the same few days come again and again
  const days = new Map<string, number>();
  const numberOf = (on: string) => {
    const known = days.get(on);
    if (known !== undefined) return known;
    const day = readDay(on);
    const number = day === null ? Number.NaN : dayNumber(day);
    days.set(on, number);
    return number;
  };
  const tell = (row: number, on: string) => {
    const number = numberOf(on);
    if (row < 0 || Number.isNaN(number)) return;
    const before = last[row] ?? Number.NaN;
    if (!(before >= number)) last[row] = number;
  };
  for (const query of seen)
    db.scan(query, ([id = null, on = null]) => {
      if (on !== null) tell(rowOf(int(id)), text(on));
    });
  return last;
}

/** Was the customer heard of in the last two years? */
export const notSeen = rowCheck({
  id: 'not-seen',
  dimension: 'timeliness',
  severity: 'low',
  field: null,
  rule: (input) => {
    const last = lastSeen(input);
    const from = dayNumber(addDays(input.today, -notSeenDays));
    return (row) => {
      const day = last[row] ?? Number.NaN;
      return Number.isNaN(day) ? null : day < from;
    };
  },
  shown: calledOf,
  action: null,
});
