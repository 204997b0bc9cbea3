import { sql, type Sql } from '../../../core/db/sql.ts';
import type { DayTest, NumberTest, Period } from '../../../core/segments/schema.ts';

/** A condition on an expression of a number; not met where it is NULL. */
export function numberMeets(value: Sql, test: NumberTest): Sql {
  switch (test.op) {
    case 'at-least':
      return sql`coalesce(${value} >= ${test.value}, 0)`;
    case 'at-most':
      return sql`coalesce(${value} <= ${test.value}, 0)`;
    case 'more-than':
      return sql`coalesce(${value} > ${test.value}, 0)`;
    case 'less-than':
      return sql`coalesce(${value} < ${test.value}, 0)`;
    case 'exactly':
      return sql`coalesce(${value} = ${test.value}, 0)`;
    case 'other-than':
      return sql`coalesce(${value} <> ${test.value}, 0)`;
    case 'between':
      return sql`coalesce(${value} BETWEEN ${test.from} AND ${test.to}, 0)`;
  }
}

type Span = Readonly<{ count: number; unit: 'day' | 'week' | 'month' | 'year' }>;

/** A span as SQLite moves days by it. */
function modifier({ count, unit }: Span, sign: '+' | '-'): string {
  return unit === 'week' ? `${sign}${count * 7} days` : `${sign}${count} ${unit}s`;
}

/** A day some span ago; the start of the calendar where that is before it. 'floor' stays in a month that has no such day. */
const ago = (on: string, span: Span) => sql`coalesce(date(${on}, ${modifier(span, '-')}, 'floor'), '')`;

/** When the day of the year of a day comes in a year of four digits: 29 February on the 28th in years without it. */
function anniversaryIn(year: Sql, day: Sql): Sql {
  const same = sql`(${year} || substr(${day}, 5))`;
  return sql`CASE WHEN date(${same}) IS ${same} THEN ${same} ELSE ${year} || '-02-28' END`;
}

function comesWithin(day: Sql, on: string, span: Span): Sql {
  const thisYear = anniversaryIn(sql`substr(${on}, 1, 4)`, day);
  const nextYear = anniversaryIn(sql`substr(date(${on.slice(0, 4) + '-01-01'}, '+1 year'), 1, 4)`, day);
  const ahead = sql`date(${on}, ${modifier(span, '+')}, 'floor')`;
  return sql`CASE WHEN ${thisYear} >= ${on} THEN ${thisYear} <= ${ahead} ELSE ${nextYear} <= ${ahead} END`;
}

/** A condition on an expression of a day as text; NULL is not known. */
export function dayMeets(day: Sql, test: DayTest, on: string): Sql {
  switch (test.op) {
    case 'within-last':
      return sql`coalesce(${day} BETWEEN ${ago(on, test)} AND ${on}, 0)`;
    case 'longer-ago':
      return sql`coalesce(${day} < ${ago(on, test)}, 0)`;
    case 'on-or-after':
      return sql`coalesce(${day} >= ${test.day}, 0)`;
    case 'on-or-before':
      return sql`coalesce(${day} <= ${test.day}, 0)`;
    case 'between':
      return sql`coalesce(${day} BETWEEN ${test.from} AND ${test.to}, 0)`;
    case 'anniversary-within':
      return sql`coalesce(${comesWithin(day, on, test)}, 0)`;
    case 'filled':
      return sql`${day} IS NOT NULL`;
    case 'blank':
      return sql`${day} IS NULL`;
  }
}

/** A condition on an expression of a day as text: in the period, and not after the day asked for. */
export function inPeriod(day: Sql, period: Period, on: string): Sql {
  const within = period.op === 'ever' ? sql`1` : dayMeets(day, period, on);
  return sql`(${day} <= ${on} AND ${within})`;
}
