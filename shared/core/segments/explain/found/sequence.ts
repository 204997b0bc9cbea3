import { int, optional, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { dayFromNumber, dayNumber, readDay } from '../../../model/day.ts';
import { periodRange } from '../../days/day-range.ts';
import type { Condition, SequenceStep } from '../../schema.ts';
import { mostRows, type Finding, type Person } from '../person.ts';
import { meantOrders } from '../trade/meant-orders.ts';
import { readOrdersOf } from '../trade/read-orders-of.ts';
import { eventsMeant } from './behaviour.ts';
import { answeredOn } from './feedback.ts';

type SequenceOf = Extract<Condition, { kind: 'sequence' }>;
type Happening = Finding['rows'][number] &
  Readonly<{ number: number; /** Seconds since 1970 where the moment is known. */ at: number | null }>;

function readOrderSteps(person: Person, { goods }: Extract<SequenceStep, { what: 'order' }>): Happening[] {
  return meantOrders(readOrdersOf(person), goods, { op: 'ever' }, person.on)
    .filter(({ counts }) => counts)
    .map(({ order, netMinor }) => ({
      table: 'orders',
      id: order.id,
      day: order.placedOn,
      label: order.key,
      amountMinor: netMinor,
      number: order.day,
      at: order.placedAt,
    }));
}

function readDated(person: Person, step: Exclude<SequenceStep, { what: 'order' }>) {
  const shape = { id: int, day: text, at: optional(int), label: text };
  if (step.what === 'event')
    return person.db.all(
      sql`SELECT event.id, event.happened_on AS day, unixepoch(event.happened_at) AS at, coalesce(event.subject, event.kind) AS label
            FROM event
           WHERE ${eventsMeant(person, step)}
             AND event.happened_on <= ${person.on}
           ORDER BY event.happened_on, event.id`,
      shape,
    );
  return person.db.all(
    sql`SELECT response.id, ${answeredOn} AS day, unixepoch(response.answered_at) AS at, survey.name AS label
          FROM response
          JOIN survey ON survey.id = response.survey_id
          JOIN import ON import.id = response.import_id
         WHERE response.customer_id IN (SELECT value FROM json_each(${person.ids}))
           AND (${step.survey} IS NULL OR response.survey_id = ${step.survey})
           AND response.is_finished = 1
           AND response.is_preview = 0
           AND ${answeredOn} <= ${person.on}
         ORDER BY day, response.id`,
    shape,
  );
}

/** Whenever a step happened by the day asked for, the oldest first. */
function happeningsOf(person: Person, step: SequenceStep): Happening[] {
  if (step.what === 'order') return readOrderSteps(person, step);
  const table = step.what === 'event' ? ('event' as const) : ('response' as const);
  return readDated(person, step).flatMap((row) => {
    const day = readDay(row.day);
    return day === null ? [] : [{ ...row, table, amountMinor: null, number: dayNumber(day) }];
  });
}

/** On a later day, or later on the same day where both moments are known. */
function isLater(one: Happening, than: Happening): boolean {
  if (one.number !== than.number) return one.number > than.number;
  return one.at !== null && than.at !== null && one.at > than.at;
}

type Outcome = 'followed' | 'not-followed' | 'in-time';

/** Which of what was found answers the question, where several `first` came to different ends. */
function decidingOutcome(happens: boolean, outcomes: readonly Outcome[]): Outcome | 'no-first' {
  const order: readonly Outcome[] = happens
    ? ['followed', 'in-time', 'not-followed']
    : ['not-followed', 'in-time', 'followed'];
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'no-first';
}

/**
 * What came of the first step: 'followed' by the second in its days, 'not-followed' though they have passed, 'in-time' still, or
 * 'no-first' where it did not happen in the period. Where it happened more than once, the end that is asked for counts.
 */
export function findSequence(person: Person, { first, then, days, period, happens }: SequenceOf): Finding {
  const today = dayNumber(person.on);
  const { from, to } = periodRange(period, today);
  const starts = happeningsOf(person, first).filter(({ number }) => number >= from && number <= to);
  const seconds = happeningsOf(person, then);
  const ends = starts.map((start) => {
    const next = seconds.find((second) => isLater(second, start) && second.number <= start.number + days);
    const passed: Outcome = start.number + days <= today ? 'not-followed' : 'in-time';
    return { start, next, outcome: next === undefined ? passed : ('followed' as const) };
  });
  const state = decidingOutcome(
    happens,
    ends.map(({ outcome }) => outcome),
  );
  const deciding = ends.filter(({ outcome }) => outcome === state);
  const rows = deciding
    .flatMap(({ start, next }) => (next === undefined ? [start] : [start, next]))
    .toSorted((a, b) => b.number - a.number);
  const unique = [...new Map(rows.map((row) => [`${row.table} ${row.id}`, row])).values()];
  return {
    fact: { as: 'state', state },
    rows: unique.slice(0, mostRows).map(({ table, id, number, label, amountMinor }) => ({
      table,
      id,
      day: dayFromNumber(number),
      label,
      amountMinor,
    })),
    totalRows: unique.length,
  };
}
