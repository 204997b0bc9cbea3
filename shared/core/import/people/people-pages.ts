import { openRowPages, type RowPages } from '../../db/pages/row-pages.ts';
import type { KindContext } from '../apply/apply-context.ts';

/** Tables of people that are filled as pages: all three, or none. */
export type PeoplePages = Readonly<{ customers: RowPages; records: RowPages; links: RowPages }>;

const customerColumns = [
  'id', 'name', 'given_name', 'family_name', 'email', 'email_key', 'phone', 'phone_key', 'company', 'city', 'region', 'postcode',
  'country', 'birth_date', 'gender', 'language', 'custom', 'name_key', 'search_text', 'first_seen_on', 'redirect_to',
] as const; // prettier-ignore
const recordColumns = [
  'id', 'source_id', 'external_key', 'import_id', 'row', 'content', 'seen_on', 'replaced_by',
] as const; // prettier-ignore
const linkColumns = ['record_id', 'customer_id', 'evidence', 'linked_at'] as const;

/** The columns of `customer` but its id, as pages take them. */
export const pageColumns: readonly string[] = customerColumns.slice(1);

/** Opens the tables for the first people of a workspace; null where there are some already, or rows are added one by one. */
export function openPeoplePages({ bulk }: KindContext): PeoplePages | null {
  const customers = openRowPages(bulk, 'customer', customerColumns);
  const records = openRowPages(bulk, 'record', recordColumns);
  const links = openRowPages(bulk, 'identity_link', linkColumns);
  // a table that was opened and gets no row is left as it is
  return customers && records && links ? { customers, records, links } : null;
}
