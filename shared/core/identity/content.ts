import { customerFields, type CustomerField } from '../model/customer-fields.ts';
import type { ConsentDraft, Who } from '../import/normalise/drafts.ts';

export { customerFields, type CustomerField };

export type Pair = readonly [name: string, text: string];

/**
 * One version of what one source says about one person, as `record.content` keeps it (JSON). Lists of pairs, not
 * objects: a file's header is never a key. A part that says nothing is left out.
 */
export type RecordContent = Readonly<{
  externalId?: string;
  emailKey?: string;
  phoneKey?: string;
  values: readonly (readonly [field: CustomerField, text: string])[];
  custom: readonly Pair[];
  consent?: readonly ConsentDraft[];
}>;

function keysOf(who: Who): Pick<RecordContent, 'externalId' | 'emailKey' | 'phoneKey'> {
  return {
    ...(who.externalId === null ? {} : { externalId: who.externalId }),
    ...(who.emailKey === null ? {} : { emailKey: who.emailKey }),
    ...(who.phoneKey === null ? {} : { phoneKey: who.phoneKey }),
  };
}

/** The content of a record from the parts of a draft. What `who` says fills what `values` leave blank. */
export function makeContent(
  who: Who,
  values: Readonly<Record<string, string>>,
  custom: readonly Pair[],
  consent: readonly ConsentDraft[],
): RecordContent {
  const hasName = values['givenName'] !== undefined || values['familyName'] !== undefined;
  const fallback: Readonly<Partial<Record<CustomerField, string | null>>> = {
    name: hasName ? null : who.name,
    email: who.email ?? who.emailKey,
    phone: who.phone ?? who.phoneKey,
  };
  const kept: [CustomerField, string][] = [];
  for (const field of customerFields) {
    const own = Object.hasOwn(values, field) ? values[field] : undefined;
    const text = own === undefined || own === '' ? fallback[field] : own;
    if (text) kept.push([field, text]);
  }
  return {
    ...keysOf(who),
    values: kept,
    custom: custom.filter(([, text]) => text !== ''),
    ...(consent.length === 0 ? {} : { consent }),
  };
}

/** Reads `record.content`. @throws {TypeError} it was not written by us */
export function readContent(json: string): RecordContent {
  const content: unknown = JSON.parse(json);
  if (typeof content !== 'object' || content === null || !('values' in content) || !('custom' in content))
    throw new TypeError('a record has unknown content');
  if (!Array.isArray(content.values) || !Array.isArray(content.custom))
    throw new TypeError('a record has unknown content');
  // the columns of lists were checked; everything else in it was written by makeContent
  return content as unknown as RecordContent;
}

/** The one name of a person: as written, else given and family name together; '' when the record has none. */
export function fullName(values: RecordContent['values']): string {
  const of = (field: CustomerField) => values.find(([name]) => name === field)?.[1] ?? '';
  return of('name') || `${of('givenName')} ${of('familyName')}`.trim();
}
