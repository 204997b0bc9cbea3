import { int, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { fullName, makeContent, readContent, type RecordContent } from '../../identity/content.ts';
import { foldText } from '../../identity/fold.ts';
import { contentDigest, type KindContext } from './apply-context.ts';
import { openConsentWriter } from './consent-writer.ts';
import { allCells } from '../claims/claims.ts';
import { contactKey, mentionKey, openDirectory, type Evidence } from '../people/directory.ts';
import type { ConsentRowDraft, ContactDraft, Who } from '../normalise/drafts.ts';
import { makeKeyedRows } from '../claims/keyed-rows.ts';
import { noteSeen } from '../people/note-seen.ts';
import { openRecordStore } from '../people/record-store.ts';
import { refreshCustomers } from '../people/refresh-customers.ts';

type PersonRow = Readonly<{
  row: number;
  who: Who;
  nameKey: string;
  base: string;
  content: RecordContent;
  json: string;
  digest: string;
  seenOn: string;
}>;

/** Applies rows that are each a record of a person: contacts, and consent given or withdrawn. */
export function openPersonRows(context: KindContext) {
  const { db, tally, sourceId, kind, claims } = context;
  const directory = openDirectory(db, sourceId);
  const store = openRecordStore(context);
  const consent = openConsentWriter(context, directory);
  const rows = makeKeyedRows();
  for (const record of store.current()) rows.load(record.externalKey, record.id, record.digest);
  const waiting: PersonRow[] = [];
  /** Customers to be computed again, with the row that touched them. */
  const touched = new Map<number, number>();

  function create(person: PersonRow): void {
    const { who, nameKey, row, json, seenOn, content } = person;
    const match = directory.find(who, nameKey);
    const customerId = match?.customerId ?? store.newCustomer();
    const evidence = match?.evidence ?? 'new';
    directory.learn(customerId, who, nameKey);
    const externalKey = rows.nextKey(person.base);
    const recordOf = () =>
      store.insertRecord({ externalKey, json, row, seenOn, customerId, evidence, replaces: null });
    if (match === null)
      // the customer must stand before its record is linked; record ids are given in order
      store.insertCustomer(customerId, [store.version(0, content, seenOn)], null);
    else touched.set(customerId, row);
    recordOf();
    consent.write(customerId, content, null, row);
    tally.mark(row, 'created');
  }

  function update(person: PersonRow, recordId: number): void {
    const before = db.first(
      sql`SELECT record.external_key, record.content, identity_link.evidence,
                 coalesce(customer.redirect_to, customer.id) AS customer_id
            FROM record
            JOIN identity_link ON identity_link.record_id = record.id
            JOIN customer ON customer.id = identity_link.customer_id
           WHERE record.id = ${recordId}`,
      { external_key: text, content: text, evidence: text, customer_id: int },
    );
    if (before === null) throw new Error(`record ${recordId} is linked to nobody`);
    const { row, json, seenOn, content } = person;
    const customerId = before.customer_id;
    store.insertRecord({
      externalKey: before.external_key,
      json,
      row,
      seenOn,
      customerId,
      // written by us, below or in an import before
      evidence: before.evidence as Evidence,
      replaces: recordId,
    });
    directory.learn(customerId, person.who, person.nameKey);
    consent.write(customerId, content, readContent(before.content), row);
    touched.set(customerId, row);
    tally.mark(row, 'updated');
  }

  function take(
    row: number,
    who: Who,
    keyOf: (nameKey: string) => string | null,
    content: RecordContent,
    day: string | null,
  ): void {
    const nameKey = foldText(fullName(content.values));
    const json = JSON.stringify(content);
    const digest = contentDigest(context, json);
    const key = `${kind}/${keyOf(nameKey) ?? `row:${digest}`}`;
    const equal = rows.takeEqual(key, digest);
    if (equal !== null) {
      claims.of('record', allCells)(equal, row);
      noteSeen(claims, equal, day);
      tally.mark(row, 'unchanged');
      return;
    }
    const person = { row, who, nameKey, base: key, content, json, digest, seenOn: day ?? context.today };
    if (rows.hasFree(key)) waiting.push(person);
    else create(person);
  }

  return {
    addContact(draft: ContactDraft): void {
      const content = makeContent(draft.who, draft.values, draft.custom, draft.consent);
      const seenOn = draft.updated?.day ?? null;
      take(draft.row, draft.who, (nameKey) => contactKey(draft.who, nameKey), content, seenOn);
    },
    addConsent(draft: ConsentRowDraft): void {
      const content = makeContent(draft.who, {}, draft.custom, [draft.consent]);
      const { purpose, channel, when } = draft.consent;
      const keyOf = (nameKey: string) => {
        const person = mentionKey(draft.who, nameKey);
        return person === null ? null : `${person}/${purpose}/${channel}`;
      };
      take(draft.row, draft.who, keyOf, content, when?.day ?? null);
    },
    /** Returns whether a customer that was there before has changed. */
    finish(): boolean {
      for (const person of waiting) {
        // the exact match may stand later in the file than the row that was changed
        const recordId = rows.takeFree(person.base);
        if (recordId === null) create(person);
        else update(person, recordId);
      }
      store.close();
      consent.close();
      // before the database is opened anew: both at once would be the most memory of the whole import
      directory.close();
      rows.close();
      context.bulk?.flush();
      return refreshCustomers(context, touched) > 0;
    },
  };
}
