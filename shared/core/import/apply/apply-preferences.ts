import { int, optional, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { openChangeLog, type KindContext } from './apply-context.ts';
import { allCells } from '../claims/claims.ts';
import { makeCellPolicy } from './cell-policy.ts';
import type { PreferenceDraft } from '../normalise/drafts.ts';
import { openPersonBook } from '../people/person-book.ts';

type Known = {
  readonly id: number;
  declaredOn: string | null;
  /** Whether this file made or changed it. */
  isOwn: boolean;
  /** The last day on which this file says it of a wish that it leaves as it is, and the row. */
  said: Readonly<{ on: string | null; row: number }> | null;
};

/** Applies rows of what people say they like. The same wish of the same person is kept once, with its last date. */
export function openPreferenceRows(context: KindContext) {
  const { db, tally, claims, sourceId, importId } = context;
  const cells = makeCellPolicy(context);
  const people = openPersonBook(context);
  const log = openChangeLog(context);
  const known = new Map<string, Known>();
  db.all(
    sql`SELECT id, customer_id, topic, value, declared_on FROM preference WHERE source_id = ${sourceId}`,
    {
      id: int,
      customer_id: int,
      topic: text,
      value: text,
      declared_on: optional(text),
    },
  ).forEach((row) =>
    known.set(JSON.stringify([row.customer_id, row.topic, row.value]), {
      id: row.id,
      declaredOn: row.declared_on,
      isOwn: false,
      said: null,
    }),
  );

  function readBefore({ id }: Known) {
    const shape = { declared_on: optional(text), import_id: int, row: int };
    return db.first(sql`SELECT declared_on, import_id, row FROM preference WHERE id = ${id}`, shape);
  }

  /** A wish that stands already, said again: with the same date, an older one or none. */
  function leave(preference: Known, declaredOn: string | null, row: number, customerId: number): void {
    // a day that is not stored is no day on which someone was seen
    if (declaredOn !== null && declaredOn !== preference.declaredOn) people.touch(customerId, row);
    tally.mark(row, 'unchanged');
    const { said } = preference;
    if (said === null || (declaredOn ?? '') > (said.on ?? '')) preference.said = { on: declaredOn, row };
  }

  function claimFound(): void {
    for (const preference of known.values()) {
      const { id, declaredOn, isOwn, said } = preference;
      if (isOwn || said === null) continue;
      const { on, row } = said;
      if (on === declaredOn) claims.of('preference', allCells)(id, row);
      else if (on === null) claims.of('preference', 'topic')(id, row);
      else log.keep('preference', String(id), readBefore(preference), { declared_on: on, row });
    }
  }

  function update(preference: Known, declaredOn: string, row: number, customerId: number): void {
    const said = { declared_on: declaredOn, row };
    log.keep('preference', String(preference.id), readBefore(preference), said);
    db.run(sql`UPDATE preference SET declared_on = ${declaredOn}, import_id = ${importId}, row = ${row}
                WHERE id = ${preference.id}`);
    tally.change({ row, field: 'preference.declaredAt', before: preference.declaredOn, after: declaredOn });
    // the day someone was first seen may have been the one that is overwritten
    people.touch(customerId, row);
    preference.declaredOn = declaredOn;
    preference.isOwn = true;
    tally.mark(row, 'updated');
  }

  return {
    add(draft: PreferenceDraft): void {
      const { who, row, topic, value, declaredOn } = draft;
      const when = declaredOn === null ? null : { day: declaredOn, instant: null, offsetMinutes: null };
      const person = people.mention({ row, who, values: {}, consent: [], when, custom: draft.custom });
      if (person === null) {
        tally.refuse({ row, field: 'customer.email', reason: 'who-missing' });
        return;
      }
      const { customerId } = person;
      const key = JSON.stringify([customerId, topic, value]);
      const preference = known.get(key);
      if (preference === undefined) {
        const id =
          db.insert(sql`INSERT INTO preference (source_id, customer_id, topic, value, declared_on, import_id, row)
                                 VALUES (${sourceId}, ${customerId}, ${topic}, ${value}, ${declaredOn}, ${importId}, ${row})`);
        known.set(key, { id, declaredOn, isOwn: true, said: null });
        person.hasNews = true;
        tally.add('preferences', 1);
        tally.mark(row, 'created');
        return;
      }
      // the last day on which it was said, unless the column's own policy says otherwise
      const settled = cells.settle('preference.declaredAt', preference.declaredOn, declaredOn, (was, is) =>
        typeof is === 'string' && is > (typeof was === 'string' ? was : '') ? is : was,
      );
      if (typeof settled === 'string' && settled !== preference.declaredOn)
        update(preference, settled, row, customerId);
      else leave(preference, declaredOn, row, customerId);
    },
    /** Returns whether a customer that was there before has changed. */
    finish(): boolean {
      people.store();
      claimFound();
      log.close();
      return people.refresh();
    },
  };
}
