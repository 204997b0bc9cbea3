import { isOwnKey } from '../../shared/core/import/orders/order-key.ts';
import { int, optional, real, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { Origin, TimelineEntry } from '../../shared/core/model/people.ts';
import { originReader } from './origins.ts';

type Place = Readonly<{ kind: string; id: number; on: string; importId: number; row: number }>;
type OriginOf = (importId: number, row: number) => Origin;
type EntryOf<K extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: K }>;

/** Which entries stand on a page: newest first; within a day the latest hour first, then orders, events, answers. */
function readPlaces(db: ReadDb, customerId: number, offset: number, limit: number): Place[] {
  return db.all(
    sql`SELECT kind, id, "on", import_id AS importId, row
          FROM (SELECT 1 AS rank, 'order' AS kind, id, placed_on AS "on", placed_at AS at, import_id, row
                  FROM orders
                 WHERE customer_id = ${customerId}
                UNION ALL
                SELECT 2, 'event', id, happened_on, happened_at, import_id, row
                  FROM event
                 WHERE customer_id = ${customerId}
                UNION ALL
                SELECT 3, 'response', response.id, COALESCE(answered_on, substr(import.finished_at, 1, 10)),
                       answered_at, import_id, response.row
                  FROM response
                  JOIN import ON import.id = response.import_id
                 WHERE customer_id = ${customerId}
                   AND is_preview = 0)
         ORDER BY "on" DESC, COALESCE(at, '') DESC, rank, id DESC
         LIMIT ${limit} OFFSET ${offset}`,
    { kind: text, id: int, on: text, importId: int, row: int },
  );
}

function countEntries(db: ReadDb, customerId: number): number {
  const row = db.first(
    sql`SELECT (SELECT COUNT(*) FROM orders WHERE customer_id = ${customerId})
             + (SELECT COUNT(*) FROM event WHERE customer_id = ${customerId})
             + (SELECT COUNT(*) FROM response WHERE customer_id = ${customerId} AND is_preview = 0) AS n`,
    { n: int },
  );
  return row?.n ?? 0;
}

const idsOf = (places: readonly Place[], kind: TimelineEntry['kind']) =>
  JSON.stringify(places.filter((place) => place.kind === kind).map(({ id }) => id));

function groupById<T extends { readonly owner: number }>(
  rows: readonly T[],
): (id: number) => Omit<T, 'owner'>[] {
  const groups = new Map<number, Omit<T, 'owner'>[]>();
  for (const { owner, ...rest } of rows) {
    const group = groups.get(owner);
    if (group) group.push(rest);
    else groups.set(owner, [rest]);
  }
  return (id) => groups.get(id) ?? [];
}

/** Entries of one kind by id. An order's total is the one its file names, else the sum of its parts. */
function readOrders(db: ReadDb, ids: string, originOf: OriginOf): Map<number, EntryOf<'order'>> {
  const linesOf = groupById(
    db.all(
      sql`SELECT order_line.order_id AS owner, product.name AS product, product.sku, order_line.quantity,
                 order_line.amount_minor - order_line.discount_minor AS amountMinor
            FROM order_line
            LEFT JOIN product ON product.id = order_line.product_id
           WHERE order_line.order_id IN (SELECT value FROM json_each(${ids}))
           ORDER BY order_line.order_id, order_line.ordinal`,
      { owner: int, product: optional(text), sku: optional(text), quantity: real, amountMinor: int },
    ),
  );
  const rows = db.all(
    sql`SELECT id, placed_on AS "on", placed_at AS at, order_key AS "key", state, channel, currency,
               total_minor AS total, refunded_minor AS refundedMinor,
               tax_minor + shipping_minor - discount_minor AS added, import_id AS importId, row
          FROM orders
         WHERE id IN (SELECT value FROM json_each(${ids}))`,
    {
      id: int,
      on: text,
      at: optional(text),
      key: text,
      state: text,
      channel: optional(text),
      currency: text,
      total: optional(int),
      refundedMinor: int,
      added: int,
      importId: int,
      row: int,
    },
  );
  return new Map(
    rows.map(({ id, key, total, added, importId, row, ...order }) => {
      const lines = linesOf(id);
      const sum = lines.reduce((so, line) => so + line.amountMinor, added);
      return [
        id,
        {
          kind: 'order',
          id,
          ...order,
          key: isOwnKey(key) ? key : null,
          totalMinor: total ?? sum,
          lines,
          origin: originOf(importId, row),
        },
      ];
    }),
  );
}

function readEvents(db: ReadDb, ids: string, originOf: OriginOf): Map<number, EntryOf<'event'>> {
  const rows = db.all(
    sql`SELECT event.id, event.happened_on AS "on", event.happened_at AS at, event.kind AS event, event.channel,
               campaign.name AS campaign, event.subject, event.body, event.import_id AS importId, event.row
          FROM event
          LEFT JOIN campaign ON campaign.id = event.campaign_id
         WHERE event.id IN (SELECT value FROM json_each(${ids}))`,
    {
      id: int,
      on: text,
      at: optional(text),
      event: text,
      channel: optional(text),
      campaign: optional(text),
      subject: optional(text),
      body: optional(text),
      importId: int,
      row: int,
    },
  );
  return new Map(
    rows.map(({ id, importId, row, ...event }) => [
      id,
      { kind: 'event', id, ...event, origin: originOf(importId, row) },
    ]),
  );
}

function readResponses(
  db: ReadDb,
  places: readonly Place[],
  originOf: OriginOf,
): Map<number, EntryOf<'response'>> {
  const ids = idsOf(places, 'response');
  const answersOf = groupById(
    db.all(
      sql`SELECT answer.response_id AS owner, COALESCE(question.group_label || ' – ', '') || question.label AS question,
                 question.kind AS questionKind, answer.number,
                 COALESCE(answer.text,
                          (SELECT group_concat(value, ', ') FROM json_each(answer.choices))) AS text
            FROM answer
            JOIN question ON question.id = answer.question_id
           WHERE answer.response_id IN (SELECT value FROM json_each(${ids}))
           ORDER BY answer.response_id, question.position, question.id`,
      { owner: int, question: text, questionKind: text, number: optional(real), text: optional(text) },
    ),
  );
  const rows = db.all(
    sql`SELECT response.id, response.answered_at AS at, survey.name AS survey
          FROM response
          JOIN survey ON survey.id = response.survey_id
         WHERE response.id IN (SELECT value FROM json_each(${ids}))`,
    { id: int, at: optional(text), survey: text },
  );
  const placeOf = new Map(places.filter(({ kind }) => kind === 'response').map((place) => [place.id, place]));
  return new Map(
    rows.flatMap(({ id, ...response }) => {
      const place = placeOf.get(id);
      if (!place) return [];
      const origin = originOf(place.importId, place.row);
      return [
        [id, { kind: 'response', id, ...response, on: place.on, answers: answersOf(id), origin }] as const,
      ];
    }),
  );
}

/** One page of everything known to have happened with a customer, newest first. */
export function readTimeline(
  db: ReadDb,
  customerId: number,
  offset: number,
  limit: number,
): { total: number; entries: TimelineEntry[] } {
  const places = readPlaces(db, customerId, offset, limit);
  const originOf = originReader(
    db,
    places.map(({ importId }) => importId),
  );
  const entries: Readonly<Record<string, ReadonlyMap<number, TimelineEntry>>> = {
    order: readOrders(db, idsOf(places, 'order'), originOf),
    event: readEvents(db, idsOf(places, 'event'), originOf),
    response: readResponses(db, places, originOf),
  };
  return {
    total: countEntries(db, customerId),
    entries: places.flatMap(({ kind, id }) => entries[kind]?.get(id) ?? []),
  };
}
