// What a check finds among customers given as plain data, or in a database that a test fills itself.
import { openDb, type OpenDb } from '../../engine/open.ts';
import { buildPeople } from '../core/columns/build-people.ts';
import { emailKey, readEmail } from '../core/import/cells/parse-email.ts';
import { readPhoneKey } from '../core/import/cells/parse-phone.ts';
import { foldText } from '../core/identity/fold.ts';
import { customerFields, type CustomerField } from '../core/identity/content.ts';
import { readDay, type Day } from '../core/model/day.ts';
import { makeAuditInput } from '../core/quality/audit-input.ts';
import type { Part } from '../core/quality/check.ts';
import { checks } from '../core/quality/registry.ts';
import { fillShop, type Shop } from './shop.ts';

export type AuditedCustomer = Readonly<Partial<Record<CustomerField, string>>>;

/** The day on which tests audit. */
export function auditDay(): Day {
  const day = readDay('2026-05-01');
  if (day === null) throw new Error('not a day');
  return day;
}

/** Runs one check over a database that holds a shop and what `fill` adds. */
export async function auditShop(
  id: string,
  shop: Shop,
  fill: (db: OpenDb) => void = () => undefined,
): Promise<readonly Part[]> {
  const check = checks.find((one) => one.id === id);
  if (check === undefined) throw new Error(`there is no check ${id}`);
  const db = await openDb();
  try {
    fillShop(db, shop);
    fill(db);
    return check.run(makeAuditInput(db, buildPeople(db, 1), auditDay()));
  } finally {
    db.close();
  }
}

/** The keys that an import would give a customer: of e-mail, phone and name. */
function keysOf({ email, phone, country, name }: AuditedCustomer): readonly (string | null)[] {
  const address = email === undefined ? null : readEmail(email);
  return [
    address === null ? null : emailKey(address),
    phone === undefined ? null : readPhoneKey(phone, country ?? null),
    foldText(name ?? ''),
  ];
}

/** Puts customers 1, 2, … into a database. */
export function addAudited(db: OpenDb, customers: readonly AuditedCustomer[]): void {
  const columns = customerFields.map((field) =>
    field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
  );
  const insert = db.prepare(
    `INSERT INTO customer (id, ${columns.join(', ')}, email_key, phone_key, name_key)
     VALUES (?, ${columns.map(() => '?').join(', ')}, ?, ?, ?)`,
  );
  customers.forEach((of, at) => {
    insert.run([at + 1, ...customerFields.map((field) => of[field] ?? null), ...keysOf(of)]);
  });
  insert.free();
}

/** The numbers, from 1, of the customers that a check finds in any field. */
export async function foundAmong(id: string, customers: readonly AuditedCustomer[]): Promise<number[]> {
  const parts = await auditShop(id, {}, (db) => addAudited(db, customers));
  return [...new Set(parts.flatMap(({ hits }) => [...hits.customers]))].sort((a, b) => a - b);
}
