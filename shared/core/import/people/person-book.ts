import {
  fullName,
  makeContent,
  readContent,
  type CustomerField,
  type RecordContent,
} from '../../identity/content.ts';
import { int, text } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { foldText } from '../../identity/fold.ts';
import type { RecordVersion } from '../../identity/survivorship.ts';
import { contentDigest, type KindContext } from '../apply/apply-context.ts';
import { allCells } from '../claims/claims.ts';
import { noteSeen } from './note-seen.ts';
import { openConsentWriter } from '../apply/consent-writer.ts';
import { mentionKey, openDirectory, type Evidence, type Match } from './directory.ts';
import type { When, Who } from '../normalise/drafts.ts';
import { areSameValues, isSameWho, mergeWho, noteConsent, type Mention, type Person } from './person.ts';
import { openRecordStore } from './record-store.ts';
import { refreshCustomers } from './refresh-customers.ts';

type News = Readonly<{
  person: Person;
  content: RecordContent;
  json: string;
  externalKey: string;
  replaces: number | null;
}>;

/** The people that the rows of one file mention. Nothing is written before `finish`. */
export function openPersonBook(context: KindContext) {
  const { db, tally, sourceId, kind } = context;
  const directory = openDirectory(db, sourceId);
  const store = openRecordStore(context);
  const current = new Map(store.current().map((record) => [record.externalKey, record]));
  const people = new Map<string, Person>();
  const byId = new Map<string, Person>();
  const updated: Person[] = [];
  const elsewhere = new Map<number, number>();
  let lastWho: Who | null = null;
  let lastPerson: Person | null = null;

  /** Whom an import before linked the same words to stays that person; only who is new to this source is looked for. */
  function findPerson(key: string, who: Who, nameKey: string): Match | null {
    const known = current.get(`${kind}/${key}`);
    if (known !== undefined) return { customerId: known.customerId, evidence: 'external-id' };
    return key.startsWith('name:') ? directory.findByName(nameKey) : directory.find(who, nameKey);
  }

  function meet(key: string, who: Who, nameKey: string): Person {
    const match = findPerson(key, who, nameKey);
    const customerId = match?.customerId ?? store.newCustomer();
    if (key.startsWith('name:')) directory.learnName(customerId, nameKey);
    const person: Person = {
      customerId,
      key,
      isNew: match === null,
      evidence: match?.evidence ?? 'new',
      who,
      values: new Map(),
      consent: new Map(),
      custom: new Map(),
      firstDay: null,
      lastDay: '',
      row: 0,
      hasNews: false,
      said: null,
    };
    people.set(key, person);
    if (who.externalId !== null) byId.set(who.externalId, person);
    return person;
  }

  function personOf(who: Who, values: Mention['values']): Person | null {
    // the quick way: most rows name a known id
    const known = who.externalId === null ? undefined : byId.get(who.externalId);
    if (known) return known;
    const name = who.name ?? fullName(Object.entries(values) as [CustomerField, string][]);
    const nameKey = name === '' ? '' : foldText(name);
    const key = mentionKey(who, nameKey);
    return key === null ? null : (people.get(key) ?? meet(key, who, nameKey));
  }

  function noteWhen(person: Person, when: When | null): boolean {
    if (when === null) return true;
    if (person.firstDay === null || when.day < person.firstDay) person.firstDay = when.day;
    const isLast = when.day >= person.lastDay;
    if (isLast) person.lastDay = when.day;
    return isLast;
  }

  function noteValues(person: Person, { who, values, row }: Mention, isLast: boolean): void {
    person.who = isLast ? mergeWho(person.who, who) : mergeWho(who, person.who);
    for (const field of Object.keys(values)) {
      const said = values[field];
      if (said === undefined || said === '' || (!isLast && person.values.has(field))) continue;
      person.values.set(field, said);
      person.row = row;
    }
    if (person.row === 0) person.row = row;
    directory.learn(person.customerId, person.who, foldText(person.who.name ?? ''));
  }

  const seenOn = (person: Person) => (person.lastDay === '' ? context.today : person.lastDay);

  function contentOf(person: Person): RecordContent {
    const values = Object.fromEntries(person.values);
    return makeContent(person.who, values, [...person.custom], [...person.consent.values()]);
  }

  function previousOf(recordId: number) {
    const row = db.first(
      sql`SELECT record.content, identity_link.evidence,
                 coalesce(customer.redirect_to, customer.id) AS customer_id
            FROM record
            JOIN identity_link ON identity_link.record_id = record.id
            JOIN customer ON customer.id = identity_link.customer_id
           WHERE record.id = ${recordId}`,
      { content: text, evidence: text, customer_id: int },
    );
    if (row === null) throw new Error(`record ${recordId} is linked to nobody`);
    return row;
  }

  /** The record that says this already: the current one, or an older one when the file brings nothing new of the person. */
  function saidBefore(person: Person, externalKey: string, digest: string): number | null {
    const known = current.get(externalKey);
    if (known === undefined) return null;
    if (known.digest === digest) return known.id;
    return person.hasNews ? null : store.everStored(externalKey, digest);
  }

  /** What is to be stored of a person: nothing, when it has been said before. */
  function newsOf(person: Person): News | null {
    const content = contentOf(person);
    const json = JSON.stringify(content);
    const externalKey = `${kind}/${person.key}`;
    const known = current.get(externalKey);
    const digest = contentDigest(context, json);
    const said = saidBefore(person, externalKey, digest);
    if (said !== null) {
      context.claims.of('record', allCells)(said, person.row);
      noteSeen(context.claims, said, person.lastDay);
      return null;
    }
    return { person, content, json, externalKey, replaces: known?.id ?? null };
  }

  /** New customers, with all that the file says of them. */
  function storeCustomers(news: readonly News[]): void {
    const versions = new Map<number, RecordVersion[]>();
    for (const { person, content } of news) {
      const known = versions.get(person.customerId) ?? [];
      known.push({ ...store.version(known.length, content, seenOn(person)), row: person.row });
      versions.set(person.customerId, known);
    }
    const firstDays = new Map<number, string>();
    for (const { customerId, firstDay } of people.values()) {
      const known = firstDays.get(customerId);
      if (firstDay !== null && (known === undefined || firstDay < known)) firstDays.set(customerId, firstDay);
    }
    for (const id of newCustomers())
      store.insertCustomer(id, versions.get(id) ?? [], firstDays.get(id) ?? null);
  }

  function storeRecords(news: readonly News[]): void {
    const ledger = openConsentWriter(context, directory);
    for (const { person, content, json, externalKey, replaces } of news) {
      const before = replaces === null ? null : previousOf(replaces);
      const { row, customerId } = person;
      person.hasNews = true;
      store.insertRecord({
        externalKey,
        json,
        row,
        seenOn: seenOn(person),
        customerId,
        // written by us, here or in an import before
        evidence: before === null ? person.evidence : (before.evidence as Evidence),
        replaces,
      });
      ledger.write(customerId, content, before === null ? null : readContent(before.content), row);
      if (replaces !== null) updated.push(person);
    }
    ledger.close();
  }

  function newCustomers(): Set<number> {
    const made = new Set<number>();
    for (const { isNew, customerId } of people.values()) if (isNew) made.add(customerId);
    return made;
  }

  return {
    /** The person a row names; null when it names nobody. */
    mention(mention: Mention): Person | null {
      const { who, values, consent, when } = mention;
      // rows of one order share what they say of the buyer
      const person = who === lastWho ? lastPerson : personOf(who, values);
      lastWho = who;
      lastPerson = person;
      if (person === null) return null;
      const isLast = noteWhen(person, when);
      const { said } = person;
      if (said === null || !isSameWho(said.who, who) || !areSameValues(said.values, values)) {
        noteValues(person, mention, isLast);
        person.said = mention;
      }
      for (const [name, text] of mention.custom ?? []) person.custom.set(name, text);
      for (const draft of consent) noteConsent(person, draft, when);
      return person;
    },
    /**
     * Says again of a person what the row before said of them, on another day. Returns false, with nothing done, when that was something
     * else: then the row must be mentioned.
     */
    mentionAgain(person: Person | null, who: Who, values: Mention['values'], when: When): boolean {
      if (person === null) return true;
      if (person.said?.who !== who || person.said.values !== values) return false;
      noteWhen(person, when);
      return true;
    },
    /** For callers that know better than the rows when someone was first seen. */
    forgetFirstDays(): void {
      for (const person of people.values()) person.firstDay = null;
    },
    /** Stores people that are new or of whom something new was said. Before whatever refers to them. */
    store(): void {
      const news = [...people.values()].map(newsOf).filter((item) => item !== null);
      storeCustomers(news);
      storeRecords(news);
      store.close();
    },
    /** Says that something of a customer's changed whom this file may not even mention. */
    touch(customerId: SqlValue, row: number): void {
      if (typeof customerId === 'number') elsewhere.set(customerId, row);
    },
    /** Computes the customers again that were there before. After everything that refers to them. Returns whether one changed. */
    refresh(): boolean {
      for (const { row } of updated) if (tally.isUnchanged(row)) tally.mark(row, 'updated');
      const made = newCustomers();
      const touched = new Map(elsewhere);
      for (const { customerId, row, hasNews } of people.values())
        if (hasNews && !made.has(customerId)) touched.set(customerId, row);
      return refreshCustomers(context, touched) > 0;
    },
  };
}

export type PersonBook = ReturnType<typeof openPersonBook>;
