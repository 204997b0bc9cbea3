import { int, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { textTester } from '../../evaluate/text-test.ts';
import type { Condition } from '../../schema.ts';
import { mostRows, type Finding, type Person } from '../person.ts';

/** What somebody declared about a topic, the newest first. */
export function findPreference(
  person: Person,
  { topic, values }: Extract<Condition, { kind: 'preference' }>,
): Finding {
  const isTopic = textTester({ op: 'is', values: [topic] });
  const declared = person.db
    .all(
      sql`SELECT preference.id, topic, value, coalesce(declared_on, substr(import.finished_at, 1, 10)) AS day
            FROM preference
            JOIN import ON import.id = preference.import_id
           WHERE customer_id IN (SELECT value FROM json_each(${person.ids}))
             AND day <= ${person.on}
           ORDER BY day DESC, preference.id DESC`,
      { id: int, topic: text, value: text, day: text },
    )
    .filter((row) => isTopic(row.topic));
  const isAsked = textTester({ op: 'is', values });
  const deciding = declared.filter(({ value }) => isAsked(value));
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
