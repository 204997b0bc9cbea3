// An evaluation of definitions that is as plain as can be, to hold the real one against: a statement for every condition, sets for groups.
import { int, text, type ReadDb } from '../../../core/db/db.ts';
import { sql, type Sql } from '../../../core/db/sql.ts';
import type { Day } from '../../../core/model/day.ts';
import { SegmentDefinition, type Condition, type SegmentNode } from '../../../core/segments/schema.ts';
import { listed, owners, type Ask, type Of } from './ask.ts';
import { byEventDay, byEvents } from './behaviour.ts';
import { byAnswer, byPreference, byResponses } from './feedback.ts';
import { byConsent } from './ledger.ts';
import { byOrderDay, byOrders } from './orders.ts';
import { byAge, byCompleteness, byCustom, byDay, byText } from './profile.ts';
import { byPartyShare, bySource } from './provenance.ts';
import { byRfm, byRfmScore } from './rfm.ts';
import { bySequence } from './sequence.ts';

type Builders = {
  readonly [K in Exclude<Condition['kind'], 'segment'>]: (ask: Ask, condition: Of<K>) => Sql;
};

/** For each kind of condition the statement that selects the ids of those who meet it, whether or not they were there yet. */
const builders: Builders = {
  text: byText,
  custom: byCustom,
  day: byDay,
  age: byAge,
  completeness: byCompleteness,
  orders: byOrders,
  'order-day': byOrderDay,
  events: byEvents,
  'event-day': byEventDay,
  answer: byAnswer,
  responses: byResponses,
  preference: byPreference,
  consent: byConsent,
  source: bySource,
  'party-share': byPartyShare,
  rfm: byRfm,
  'rfm-score': byRfmScore,
  sequence: bySequence,
  people: (_, { ids }) => sql`${owners} SELECT person AS id FROM owner WHERE id IN ${listed(ids)}`,
  'follow-up': (_, { state }) => sql`${owners}
    SELECT owner.person AS id
      FROM follow_up
      JOIN owner ON owner.id = follow_up.customer_id
     WHERE follow_up.state = ${state}`,
};

/** Everybody who is not merged into somebody else and was there on the day: first seen by then, or nobody knows when. */
function everybody({ db, on }: Ask): Set<number> {
  const found = db.all(
    sql`SELECT id
          FROM customer
         WHERE redirect_to IS NULL
           AND (first_seen_on IS NULL OR first_seen_on <= ${on})`,
    { id: int },
  );
  return new Set(found.map(({ id }) => id));
}

function ofCondition(ask: Ask, condition: Condition): Set<number> {
  if (condition.kind === 'segment') {
    const stored = ask.db.first(sql`SELECT definition FROM segment WHERE id = ${condition.segment}`, {
      definition: text,
    });
    return ofNode(ask, SegmentDefinition.parse(JSON.parse(stored?.definition ?? '')).where);
  }
  // the builder of a kind takes conditions of that kind
  const build = builders[condition.kind] as (ask: Ask, condition: Condition) => Sql;
  const ids = new Set(ask.db.all(build(ask, condition), { id: int }).map(({ id }) => id));
  return new Set([...everybody(ask)].filter((id) => ids.has(id)));
}

function ofNode(ask: Ask, node: SegmentNode): Set<number> {
  if (node.op === 'condition') return ofCondition(ask, node.condition);
  const parts = node.nodes.map((part) => ofNode(ask, part));
  const isIn = {
    all: (id: number) => parts.every((part) => part.has(id)),
    any: (id: number) => parts.some((part) => part.has(id)),
    none: (id: number) => !parts.some((part) => part.has(id)),
  }[node.op];
  return new Set([...everybody(ask)].filter(isIn));
}

/** Ids of the members of a definition on a day, ascending. Slow: for tests. */
export function peopleBySql(db: ReadDb, definition: SegmentDefinition, on: Day): number[] {
  return [...ofNode({ db, on }, definition.where)].sort((a, b) => a - b);
}

/** Ids of those who meet one condition on a day, ascending. */
export function peopleOfCondition(db: ReadDb, condition: Condition, on: Day): number[] {
  return [...ofCondition({ db, on }, condition)].sort((a, b) => a - b);
}
