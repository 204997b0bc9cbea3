import type { Mapping } from '../../model/import.ts';
import { requireColumn, type CellReader } from '../cells/cell-reader.ts';
import type { ContactDraft, Rejection, Who } from './drafts.ts';
import { makePermissionReader } from '../cells/read-permission.ts';
import { isNobody, makeWhoReader } from './read-who.ts';

/** Fields of a customer that are taken as text, with their names in `values`. */
const textFields = ['company', 'city', 'region', 'country', 'gender', 'language'] as const;

/** Reads the values of a customer that stand on a row, beside name, e-mail and phone. */
export function makeValuesReader(reader: CellReader): (who: Who) => Readonly<Record<string, string>> {
  const texts = textFields
    .map((field) => ({ field, column: reader.column(`customer.${field}`) }))
    .filter(({ column }) => column >= 0);
  const postcode = reader.column('customer.postcode');
  const given = reader.column('customer.givenName');
  const family = reader.column('customer.familyName');
  const birth = reader.column('customer.birthDate');
  return (who) => {
    const values: Record<string, string> = {};
    const put = (field: string, text: string | null) => {
      if (text !== null && text !== '') values[field] = text;
    };
    put('givenName', reader.text(given));
    put('familyName', reader.text(family));
    put('name', who.name);
    put('email', who.email);
    put('phone', who.phone);
    for (const { field, column } of texts) put(field, reader.text(column));
    put('postcode', reader.id(postcode));
    const born = reader.when(birth);
    if (born === null) reader.keep(birth, 'date-unreadable');
    put('birthDate', born?.day ?? null);
    return values;
  };
}

/** Rows of contact lists, exports of CRM systems and subscriber lists. */
export function makeContactNormaliser(
  reader: CellReader,
  mapping: Mapping,
): (row: number) => ContactDraft | Rejection {
  requireColumn(reader, [
    'customer.externalId',
    'customer.email',
    'customer.phone',
    'customer.name',
    'customer.givenName',
    'customer.familyName',
  ]);
  const whoReader = makeWhoReader(reader, mapping.country);
  const valuesOf = makeValuesReader(reader);
  const permission = makePermissionReader(reader);
  const updatedAt = reader.column('customer.updatedAt');
  const deleted = reader.column('customer.deleted');
  const keyColumn =
    [reader.column('customer.email'), reader.column('customer.externalId')].find((c) => c >= 0) ?? 0;
  return (row) => {
    if (reader.boolean(deleted) === true) return reader.reject(deleted, 'deleted-at-source');
    const who = whoReader.read();
    if (isNobody(who)) return reader.reject(keyColumn, 'who-missing');
    const updated = reader.when(updatedAt);
    if (updated === null) reader.keep(updatedAt, 'date-unreadable');
    const values = valuesOf(who);
    const consent = permission.read(updated ?? null);
    return { kind: 'contacts', row, who, values, updated: updated ?? null, consent, custom: reader.kept() };
  };
}
