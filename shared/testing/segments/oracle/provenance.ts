import { int } from '../../../core/db/db.ts';
import { sql, type Sql } from '../../../core/db/sql.ts';
import { recordsOf } from '../../../core/identity/recompute.ts';
import { readSurvivorship } from '../../../core/identity/survivor-rules.ts';
import { foldRecords } from '../../../core/identity/survivorship.ts';
import { owners, type Ask, type Of } from './ask.ts';
import { numberMeets } from './tests-in-sql.ts';

export function bySource({ on }: Ask, { source }: Of<'source'>): Sql {
  return sql`${owners}
    SELECT DISTINCT owner.person AS id
      FROM record
      JOIN identity_link ON identity_link.record_id = record.id
      JOIN owner ON owner.id = identity_link.customer_id
     WHERE record.source_id = ${source}
       AND record.seen_on <= ${on}`;
}

/** The records from which the values of a customer are, one for each value. */
function recordsOfValues({ db }: Ask, id: number): number[] {
  const { fields, custom } = foldRecords(recordsOf(db, id), readSurvivorship(db));
  return [...fields.values(), ...custom.values()].map(({ recordId }) => recordId);
}

export function byPartyShare(ask: Ask, { party, test }: Of<'party-share'>): Sql {
  const everybody = ask.db.all(sql`SELECT id FROM customer WHERE redirect_to IS NULL`, { id: int });
  const values = everybody.flatMap(({ id }) => recordsOfValues(ask, id).map((record) => [id, record]));
  return sql`SELECT id
      FROM (SELECT json_extract(one.value, '$[0]') AS id, source.party
              FROM json_each(${JSON.stringify(values)}) AS one
              JOIN record ON record.id = json_extract(one.value, '$[1]')
              JOIN source ON source.id = record.source_id)
     GROUP BY id
    HAVING ${numberMeets(sql`(100.0 * sum(party = ${party}) / COUNT(*))`, test)}`;
}
