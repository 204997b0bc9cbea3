import { int, optional, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { namesContradict } from '../../identity/names.ts';
import { addressUse } from '../../identity/shared-address.ts';
import { cleanedKeys } from '../../quality/clean/cleaned-keys.ts';
import { baseOf } from '../claims/keyed-rows.ts';
import type { Who } from '../normalise/drafts.ts';

/** By what a record was joined to its customer; stored as `identity_link.evidence`. */
export type Evidence = 'new' | 'external-id' | 'email' | 'phone' | 'name';

export type Match = Readonly<{ customerId: number; evidence: Evidence }>;

/**
 * Finds the customer that a row is about. Exact evidence only, strongest first: the same source's id, the same e-mail
 * address, the same phone number unless the names contradict each other or both have another e-mail address.
 */
export interface Directory {
  /** @param nameKey folded name, '' when the row has none */
  readonly find: (who: Who, nameKey: string) => Match | null;
  /** Whom the source means by a name alone, in files that have nothing better. */
  readonly findByName: (nameKey: string) => Match | null;
  /** Makes known that what the row says belongs to this customer. */
  readonly learn: (customerId: number, who: Who, nameKey: string) => void;
  readonly learnName: (customerId: number, nameKey: string) => void;
  /** Lets go of all keys: after it nobody is found. */
  readonly close: () => void;
  /** Whether more than one is known by this address. */
  readonly isShared: (emailKey: string) => boolean;
  /** Everyone known by this address. */
  readonly withEmail: (emailKey: string) => ReadonlySet<number>;
}

/** How one source names a contact beyond doubt: by its id, else by e-mail; null when it has neither. */
export function contactKey(who: Who, nameKey: string): string | null {
  if (who.externalId !== null) return `id:${who.externalId}`;
  if (who.emailKey === null) return null;
  const isShared = nameKey !== '' && addressUse(who.emailKey) !== 'person';
  return isShared ? `email:${who.emailKey}/${nameKey}` : `email:${who.emailKey}`;
}

/** How one source names somebody it only mentions; null when it names nobody. Several people may share a number. */
export function mentionKey(who: Who, nameKey: string): string | null {
  const key = contactKey(who, nameKey);
  if (key !== null) return key;
  if (who.phoneKey !== null)
    return nameKey === '' ? `phone:${who.phoneKey}` : `phone:${who.phoneKey}/${nameKey}`;
  return nameKey === '' ? null : `name:${nameKey}`;
}

/** Who has an address or number: nearly always one, and a list for each of a million would take more room than the texts. */
type Holders = Map<string, number | number[]>;

function append(map: Holders, key: string, customerId: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, customerId);
  else if (typeof known === 'number') {
    if (known !== customerId) map.set(key, [known, customerId]);
  } else if (known.at(-1) !== customerId) known.push(customerId);
}

function holders(map: Holders, key: string): readonly number[] | undefined {
  const known = map.get(key);
  return typeof known === 'number' ? [known] : known;
}

/** Texts by customer: ids are counted from 1, so a list serves. */
function makeTexts() {
  const texts: (string | undefined)[] = [];
  return {
    get: (id: number) => texts[id],
    clear(): void {
      texts.length = 0;
    },
    set(id: number, text: string): void {
      while (texts.length < id) texts.push(undefined); // an array with holes would be a slow one
      texts[id] = text;
    },
  };
}

// beyond this many people of one number or address it proves nothing, and looking through them costs time
const tooMany = 50;

/** Reads the keys of all customers, and the names that one source has for them. */
export function openDirectory(db: ReadDb, sourceId: number): Directory {
  const bySource = new Map<string, number>();
  const byEmail: Holders = new Map();
  const byPhone: Holders = new Map();
  const nameOf = makeTexts();
  const emailOf = makeTexts();

  function learnKeys(id: number, emailKey: string | null, phoneKey: string | null, nameKey: string): void {
    if (emailKey !== null) append(byEmail, emailKey, id);
    if (phoneKey !== null) append(byPhone, phoneKey, id);
    if (emailKey !== null && emailOf.get(id) === undefined) emailOf.set(id, emailKey);
    if (nameKey !== '' && nameOf.get(id) === undefined) nameOf.set(id, nameKey);
  }

  db.all(sql`SELECT id, email_key, phone_key, name_key FROM customer WHERE redirect_to IS NULL`, {
    id: int,
    email_key: optional(text),
    phone_key: optional(text),
    name_key: text,
  }).forEach((row) => learnKeys(row.id, row.email_key, row.phone_key, row.name_key));
  // addresses and numbers that did not survive still say who someone is
  db.all(
    sql`SELECT said.id, said.email_key, said.phone_key
          FROM (SELECT customer.id, record.id AS record_id, customer.email_key AS kept_email,
                       customer.phone_key AS kept_phone, record.content ->> '$.emailKey' AS email_key,
                       record.content ->> '$.phoneKey' AS phone_key
                  FROM record
                  JOIN identity_link ON identity_link.record_id = record.id
                  JOIN customer ON customer.id = identity_link.customer_id
                 WHERE customer.redirect_to IS NULL) AS said
         WHERE said.email_key <> coalesce(kept_email, '')
            OR said.phone_key <> coalesce(kept_phone, '')
         ORDER BY said.record_id`,
    { id: int, email_key: optional(text), phone_key: optional(text) },
  ).forEach((row) => learnKeys(row.id, row.email_key, row.phone_key, ''));
  cleanedKeys(db).forEach(({ id, emailKey, phoneKey }) => learnKeys(id, emailKey, phoneKey, ''));
  db.all(
    sql`SELECT external_key, coalesce(customer.redirect_to, customer.id) AS id
          FROM record
          JOIN identity_link ON identity_link.record_id = record.id
          JOIN customer ON customer.id = identity_link.customer_id
         WHERE record.source_id = ${sourceId}
           AND record.replaced_by IS NULL
         ORDER BY record.id`,
    { external_key: text, id: int },
  ).forEach((row) => {
    const key = baseOf(row.external_key.slice(row.external_key.indexOf('/') + 1));
    if (/^(id|name):/u.test(key) && !bySource.has(key)) bySource.set(key, row.id);
  });

  function findByEmail(emailKey: string, nameKey: string): number | undefined {
    const known = holders(byEmail, emailKey);
    if (known === undefined) return undefined;
    const use = addressUse(emailKey);
    if (use === 'person') return known[0];
    if (use === 'placeholder') return undefined;
    return known.slice(0, tooMany).find((id) => (nameOf.get(id) ?? '') === nameKey);
  }

  function findByPhone(phoneKey: string, emailKey: string | null, nameKey: string): number | undefined {
    return holders(byPhone, phoneKey)
      ?.slice(0, tooMany)
      .find((id) => {
        const otherName = nameOf.get(id) ?? '';
        if (nameKey !== '' && otherName !== '') return !namesContradict(nameKey, otherName);
        const otherEmail = emailOf.get(id);
        return emailKey === null || otherEmail === undefined || otherEmail === emailKey;
      });
  }

  function findByKeys(who: Who, nameKey: string): Match | null {
    const byAddress = who.emailKey === null ? undefined : findByEmail(who.emailKey, nameKey);
    if (byAddress !== undefined) return { customerId: byAddress, evidence: 'email' };
    const byNumber = who.phoneKey === null ? undefined : findByPhone(who.phoneKey, who.emailKey, nameKey);
    return byNumber === undefined ? null : { customerId: byNumber, evidence: 'phone' };
  }

  return {
    find(who, nameKey) {
      if (who.externalId !== null) {
        const customerId = bySource.get(`id:${who.externalId}`);
        if (customerId !== undefined) return { customerId, evidence: 'external-id' };
      }
      return findByKeys(who, nameKey);
    },
    findByName(nameKey) {
      const customerId = bySource.get(`name:${nameKey}`);
      return customerId === undefined ? null : { customerId, evidence: 'name' };
    },
    learnName: (customerId, nameKey) => void bySource.set(`name:${nameKey}`, customerId),
    learn(customerId, who, nameKey) {
      if (who.externalId !== null && !bySource.has(`id:${who.externalId}`))
        bySource.set(`id:${who.externalId}`, customerId);
      learnKeys(customerId, who.emailKey, who.phoneKey, nameKey);
    },
    close() {
      for (const map of [bySource, byEmail, byPhone]) map.clear();
      for (const texts of [nameOf, emailOf]) texts.clear();
    },
    isShared: (emailKey) => (holders(byEmail, emailKey)?.length ?? 0) > 1,
    withEmail: (emailKey) => new Set(holders(byEmail, emailKey)),
  };
}
