import { int, optional, text, type ReadDb } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import type { EventEntry } from '../../../shared/core/model/timeline.ts';
import { readContactState } from '../../../shared/core/people/contact-state.ts';
import { timelineGroup } from '../../../shared/core/people/timeline-group.ts';
import { originReader } from '../origins.ts';

type Pair = readonly [string, string];

/** Names and values that a row keeps beside it. */
function readProperties(json: string | null): readonly Pair[] {
  const pairs: unknown = json === null ? [] : JSON.parse(json);
  if (!Array.isArray(pairs)) return [];
  return pairs.flatMap((pair: unknown): Pair[] => {
    if (!Array.isArray(pair)) return [];
    const [name, value] = pair as readonly unknown[];
    return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
  });
}

/** Events by id, contacts with how they were left. */
export function readEventEntries(db: ReadDb, eventIds: readonly number[]): EventEntry[] {
  const rows = db.all(
    sql`SELECT event.id, event.happened_on AS "on", event.happened_at AS at, event.kind AS event, event.channel,
               campaign.name AS campaign, event.subject, event.body, event.properties, event.import_id AS importId,
               event.row
          FROM event
          LEFT JOIN campaign ON campaign.id = event.campaign_id
         WHERE event.id IN (SELECT value FROM json_each(${JSON.stringify(eventIds)}))`,
    {
      id: int,
      on: text,
      at: optional(text),
      event: text,
      channel: optional(text),
      campaign: optional(text),
      subject: optional(text),
      body: optional(text),
      properties: optional(text),
      importId: int,
      row: int,
    },
  );
  const originOf = originReader(
    db,
    rows.map(({ importId }) => importId),
  );
  return rows.map(({ id, importId, row, properties, ...event }) => {
    const isContact = timelineGroup('event', event.event) === 'support';
    return {
      kind: 'event',
      id,
      ...event,
      contact: isContact ? readContactState(readProperties(properties)) : null,
      origin: originOf(importId, row),
    };
  });
}
