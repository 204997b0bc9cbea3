import { int, text } from '../../../db/db.ts';
import { sql, type Sql } from '../../../db/sql.ts';
import { dayFromNumber } from '../../../model/day.ts';
import type { Condition, Period } from '../../schema.ts';
import { dayWindow } from '../distance/day-window.ts';
import { mostRows, type Finding, type Person } from '../person.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;
type Behaviour = Pick<Of<'events'>, 'event' | 'campaigns' | 'channel'>;

/** The first and last day of a period as texts that days compare with; nothing of after the day asked for. */
export function periodBounds(period: Period, person: Person): Readonly<{ from: string; to: string }> {
  const window = dayWindow(period, person.on);
  if (window === null) throw new Error(`a period has no days: ${period.op}`);
  const to = Number.isFinite(window.to) ? dayFromNumber(window.to) : person.on;
  return {
    from: Number.isFinite(window.from) ? dayFromNumber(window.from) : '',
    to: to < person.on ? to : person.on,
  };
}

/** The events meant, as a condition of SQL on table `event`. */
export function eventsMeant({ ids }: Person, { event, campaigns, channel }: Behaviour): Sql {
  return sql`event.customer_id IN (SELECT value FROM json_each(${ids}))
         AND event.kind = ${event}
         AND (${campaigns.length} = 0 OR event.campaign_id IN (SELECT value FROM json_each(${JSON.stringify(campaigns)})))
         AND (${channel} IS NULL OR event.channel = ${channel})`;
}

function eventRows(person: Person, meant: Sql, order: Sql, limit: number): Finding['rows'] {
  const rows = person.db.all(
    sql`SELECT event.id, event.happened_on AS day, coalesce(event.subject, campaign.name, event.kind) AS label
          FROM event
          LEFT JOIN campaign ON campaign.id = event.campaign_id
         WHERE ${meant}
         ORDER BY ${order}
         LIMIT ${limit}`,
    { id: int, day: text, label: text },
  );
  return rows.map((row) => ({ ...row, table: 'event' as const, amountMinor: null }));
}

/** How often something was done. */
export function findEvents(person: Person, condition: Of<'events'>): Finding {
  const { from, to } = periodBounds(condition.period, person);
  const meant = sql`${eventsMeant(person, condition)} AND event.happened_on BETWEEN ${from} AND ${to}`;
  const count = person.db.first(sql`SELECT COUNT(*) AS n FROM event WHERE ${meant}`, { n: int })?.n ?? 0;
  const newest = sql`event.happened_on DESC, event.id DESC`;
  return {
    fact: { as: 'number', unit: 'count', value: count },
    rows: eventRows(person, meant, newest, mostRows),
    totalRows: count,
  };
}

/** When something was done first, or last. */
export function findEventDay(person: Person, condition: Of<'event-day'>): Finding {
  const meant = sql`${eventsMeant(person, condition)} AND event.happened_on <= ${person.on}`;
  const order =
    condition.which === 'first'
      ? sql`event.happened_on, event.id`
      : sql`event.happened_on DESC, event.id DESC`;
  const rows = eventRows(person, meant, order, 1);
  return { fact: { as: 'day', day: rows[0]?.day ?? null }, rows, totalRows: rows.length };
}
