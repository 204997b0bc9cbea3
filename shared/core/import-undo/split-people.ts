import { int, optional, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { seenOnDay } from '../import/claims/claims.ts';
import { fullName, readContent, type RecordContent } from '../identity/content.ts';
import { foldText } from '../identity/fold.ts';
import { groupsWithout, type Group, type LinkedRecord } from './groups-without.ts';
import type { OwnRecord } from './own-records.ts';
import { shareRefusals } from './share-refusals.ts';
import { giveRows, joinUnclear } from './split-rows.ts';
import { touch, visitLaterClaims, type UndoContext } from './undo-context.ts';

function nameKeyOf({ values }: RecordContent): string {
  return foldText(fullName(values));
}

/** The records that are left of customers who lost one, in the order in which files brought them. */
function readLeft({ db }: UndoContext, people: ReadonlySet<number>): Map<number, LinkedRecord[]> {
  const left = new Map<number, LinkedRecord[]>();
  /** Versions by the one that replaced them. */
  const previous = new Map<number, number>();
  db.scan(
    sql`SELECT identity_link.customer_id, record.id, record.source_id, external_key, record.import_id, row, content,
               replaced_by, evidence
          FROM identity_link
          JOIN record ON record.id = identity_link.record_id
         WHERE customer_id IN (SELECT value FROM json_each(${JSON.stringify([...people])}))
           AND customer_id NOT IN (SELECT redirect_to FROM customer WHERE redirect_to IS NOT NULL)
         ORDER BY record.import_id, record.id`,
    ([customerId, recordId, source, key, importId, row, content, replacedBy, evidence]) => {
      const [owner, id, next] = [
        int(customerId ?? null),
        int(recordId ?? null),
        optional(int)(replacedBy ?? null),
      ];
      const said = readContent(text(content ?? null));
      if (next !== null) previous.set(next, id);
      const record = {
        id,
        sourceId: int(source ?? null),
        externalKey: text(key ?? null),
        importId: int(importId ?? null),
        row: int(row ?? null),
        content: said,
        nameKey: nameKeyOf(said),
        evidence: text(evidence ?? null),
        previous: null,
      };
      left.set(owner, [...(left.get(owner) ?? []), record]);
    },
  );
  for (const [owner, list] of left)
    left.set(owner, list.map((record) => ({ ...record, previous: previous.get(record.id) ?? null }))); // prettier-ignore
  return left;
}

/** Records that each file has, whether it brought them or found them again. */
function readMentions(
  context: UndoContext,
  ids: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const mentions = new Map<number, Set<number>>();
  visitLaterClaims({ db: context.db, importId: 0 }, 'record', ({ id, importId, cells }) => {
    if (cells !== seenOnDay && ids.has(id))
      mentions.set(importId, (mentions.get(importId) ?? new Set()).add(id));
  });
  return mentions;
}

/** Makes a customer of these records, whose values are computed later. */
function moveRecords({ db }: UndoContext, records: readonly LinkedRecord[]): number {
  const id = db.insert(sql`INSERT INTO customer (name_key) VALUES ('')`);
  for (const record of records)
    db.run(sql`UPDATE identity_link SET customer_id = ${id} WHERE record_id = ${record.id}`);
  return id;
}

/** By what each record is now with the others of its person. */
function noteEvidence({ db }: UndoContext, groups: readonly Group[]): void {
  const update = db.prepare('UPDATE identity_link SET evidence = ? WHERE record_id = ?');
  for (const { records, evidence } of groups)
    records.forEach((record, at) => {
      if (evidence[at] !== record.evidence) update.run([evidence[at] ?? 'new', record.id]);
    });
  update.free();
}

/**
 * Customers whom only the undone file's records held together are apart again: the records that are left are put to people in the order
 * in which their files came, by the evidence that was there without it. The first of them keep the customer's id, and what somebody
 * made here of the customer. Records whose rows cannot be told apart stay together: a purchase is never given to the wrong person.
 *
 * After the import's own records are gone.
 */
export function splitPeople(context: UndoContext, records: ReadonlyMap<number, OwnRecord>): void {
  const lost = new Set<number>();
  for (const { customerId, fate } of records.values()) if (fate !== 'user') lost.add(customerId);
  const split: { customerId: number; groups: LinkedRecord[][] }[] = [];
  for (const [customerId, left] of readLeft(context, lost)) {
    const groups = groupsWithout(left, context.importId);
    noteEvidence(context, groups);
    if (groups.length > 1) split.push({ customerId, groups: groups.map(({ records: one }) => one) });
  }
  if (split.length === 0) return;
  const ids = new Set(split.flatMap(({ groups }) => groups.flat().map(({ id }) => id)));
  const mentions = readMentions(context, ids);
  let apart = 0;
  for (const { customerId, groups } of split) {
    const [kept = [], ...others] = joinUnclear(context, customerId, groups, mentions);
    const people = new Map([[customerId, kept]]);
    for (const group of others) {
      const id = moveRecords(context, group);
      people.set(id, group);
      giveRows(context, customerId, id, group, mentions);
      touch(context, id);
      apart += 1;
    }
    touch(context, customerId);
    shareRefusals(context, people);
  }
  context.tally.gone('joins', apart);
}
