import { sql, type Sql } from '../../../core/db/sql.ts';
import type { SequenceStep } from '../../../core/segments/schema.ts';
import { owners, type Ask, type Of } from './ask.ts';
import { eventMeant } from './behaviour.ts';
import { answeredOn } from './feedback.ts';
import { orderParts } from './orders.ts';
import { inPeriod } from './tests-in-sql.ts';

/** Whenever a step happened to somebody: person, day, and the moment where one is known. */
function happened(ask: Ask, step: SequenceStep): Sql {
  if (step.what === 'order')
    return sql`${orderParts(ask, step.goods)}
      SELECT person, placed_on AS day, placed_at AS at FROM part WHERE counts AND placed_on <= ${ask.on}`;
  if (step.what === 'event')
    return sql`${owners}
      SELECT owner.person, event.happened_on AS day, event.happened_at AS at
        FROM event
        JOIN owner ON owner.id = event.customer_id
       WHERE ${eventMeant(ask, step)} AND event.happened_on <= ${ask.on}`;
  return sql`${owners}
    SELECT owner.person, ${answeredOn} AS day, response.answered_at AS at
      FROM response
      JOIN import ON import.id = response.import_id
      JOIN owner ON owner.id = response.customer_id
     WHERE response.is_finished = 1
       AND response.is_preview = 0
       AND (${step.survey} IS NULL OR response.survey_id = ${step.survey})
       AND ${answeredOn} <= ${ask.on}`;
}

export function bySequence(ask: Ask, { first, then, happens, days, period }: Of<'sequence'>): Sql {
  const last = sql`date(one.day, ${`+${days} days`})`;
  const followed = sql`EXISTS (SELECT 1
       FROM two
      WHERE two.person = one.person
        AND (two.day > one.day OR two.day = one.day AND two.at > one.at)
        AND two.day <= ${last})`;
  return sql`WITH one AS (${happened(ask, first)}),
                  two AS (${happened(ask, then)})
    SELECT DISTINCT person AS id
      FROM one
     WHERE person IS NOT NULL
       AND ${inPeriod(sql`one.day`, period, ask.on)}
       AND ${happens ? followed : sql`NOT ${followed} AND ${last} <= ${ask.on}`}`;
}
