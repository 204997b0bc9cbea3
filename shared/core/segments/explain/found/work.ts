// What the team made: other segments, follow-ups.
import { int, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import type { Condition } from '../../schema.ts';
import { mostRows, type Finding, type Person } from '../person.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** Whether somebody is in another segment: 'in' or 'out'. */
export function findSegment(person: Person, { segment }: Of<'segment'>, holds: boolean): Finding {
  const rows = person.db.all(sql`SELECT id, name AS label FROM segment WHERE id = ${segment}`, {
    id: int,
    label: text,
  });
  return {
    fact: { as: 'state', state: holds ? 'in' : 'out' },
    rows: rows.map((row) => ({ ...row, table: 'segment' as const, day: null, amountMinor: null })),
    totalRows: rows.length,
  };
}

/** Whether somebody, or anybody who was merged into them, is one of those listed: 'listed' or 'unlisted'. */
export function findPeople(person: Person, { ids }: Of<'people'>): Finding {
  const own = new Set(person.sides);
  const isListed = ids.some((id) => own.has(id));
  return { fact: { as: 'state', state: isListed ? 'listed' : 'unlisted' }, rows: [], totalRows: 0 };
}

/** The state of a follow-up: the one asked for where there is one in it, else that of the newest; 'none' without any. */
export function findFollowUp(person: Person, { state }: Of<'follow-up'>): Finding {
  const all = person.db.all(
    sql`SELECT id, reason AS label, state, substr(changed_at, 1, 10) AS day
          FROM follow_up
         WHERE customer_id IN (SELECT value FROM json_each(${person.ids}))
         ORDER BY changed_at DESC, id DESC`,
    { id: int, label: text, state: text, day: text },
  );
  const own = all.filter((one) => one.state === state);
  const shown = own.length === 0 ? all : own;
  return {
    fact: { as: 'state', state: shown[0]?.state ?? 'none' },
    rows: shown.slice(0, mostRows).map(({ id, label, day }) => ({
      table: 'follow_up' as const,
      id,
      day,
      label,
      amountMinor: null,
    })),
    totalRows: shown.length,
  };
}
