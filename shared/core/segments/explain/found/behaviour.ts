import { int, text } from '../../../db/db.ts';
import { sql, type Sql } from '../../../db/sql.ts';
import { dayFromNumber, dayNumber } from '../../../model/day.ts';
import { periodRange } from '../../days/day-range.ts';
import { textTester } from '../../evaluate/text-test.ts';
import type { Condition, Period } from '../../schema.ts';
import { mostRows, type Finding, type Person } from '../person.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;
type Behaviour = Pick<Of<'events'>, 'event' | 'campaigns' | 'channel'>;

/** The first and last day of a period as texts that days compare with; nothing of after the day asked for. */
export function periodBounds(period: Period, { on }: Person): Readonly<{ from: string; to: string }> {
  const { from, to } = periodRange(period, dayNumber(on));
  const textOf = (day: number) => (Number.isFinite(day) ? dayFromNumber(day) : '');
  return { from: textOf(from), to: textOf(to) };
}

/** Which of some values of a person's events are alike with another text. */
function alike({ db, ids }: Person, column: Sql, looked: string): string {
  const all = db.all(
    sql`SELECT DISTINCT ${column} AS value
          FROM event
         WHERE customer_id IN (SELECT value FROM json_each(${ids}))
           AND ${column} IS NOT NULL`,
    { value: text },
  );
  const passes = textTester({ op: 'is', values: [looked] });
  return JSON.stringify(all.map(({ value }) => value).filter(passes));
}

/** The events meant, as a condition of SQL on table `event`: kinds and channels are compared folded. */
export function eventsMeant(person: Person, { event, campaigns, channel }: Behaviour): Sql {
  const channels = channel === null ? '[]' : alike(person, sql`channel`, channel);
  return sql`event.customer_id IN (SELECT value FROM json_each(${person.ids}))
         AND event.kind IN (SELECT value FROM json_each(${alike(person, sql`kind`, event)}))
         AND (${campaigns.length} = 0 OR event.campaign_id IN (SELECT value FROM json_each(${JSON.stringify(campaigns)})))
         AND (${channel} IS NULL OR event.channel IN (SELECT value FROM json_each(${channels})))`;
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
