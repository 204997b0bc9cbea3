import { int, optional, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { foldText } from '../../../identity/fold.ts';
import type { Condition } from '../../schema.ts';
import { mostRows, type Finding, type Person } from '../person.ts';

/** What somebody declared about a topic, the newest first. */
export function findPreference(
  person: Person,
  { topic, values }: Extract<Condition, { kind: 'preference' }>,
): Finding {
  const declared = person.db
    .all(
      sql`SELECT id, topic, value, declared_on AS day
            FROM preference
           WHERE customer_id IN (SELECT value FROM json_each(${person.ids}))
             AND (declared_on IS NULL OR declared_on <= ${person.on})
           ORDER BY declared_on DESC, id DESC`,
      { id: int, topic: text, value: text, day: optional(text) },
    )
    .filter((row) => foldText(row.topic) === foldText(topic));
  const asked = new Set(values.map(foldText));
  const deciding = declared.filter(({ value }) => asked.has(foldText(value)));
  const shown = deciding.length === 0 ? declared : deciding;
  return {
    fact: { as: 'text', values: [...new Set(declared.map(({ value }) => value))] },
    rows: shown.slice(0, mostRows).map(({ id, value, day }) => ({
      table: 'preference' as const,
      id,
      day,
      label: value,
      amountMinor: null,
    })),
    totalRows: shown.length,
  };
}
