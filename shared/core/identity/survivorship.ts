import { fullName, type CustomerField, type RecordContent } from './content.ts';
import { mayAppend, type Policy } from '../model/policy.ts';
import type { FieldPolicies } from './field-policies.ts';
import { foldText } from './fold.ts';
import { joinTexts } from './join-texts.ts';

export type SurvivorshipPolicy = Policy;

/** A version of a record with what decides which of its values survive. */
export type RecordVersion = Readonly<{
  id: number;
  /** The import that brought it, which is another one than when it was made where that was undone. */
  importId?: number;
  /** Of its file. */
  row?: number;
  content: RecordContent;
  /** Of the import that brought it. */
  policy: SurvivorshipPolicy;
  /** Of its single columns, where they have one of their own. */
  policies?: FieldPolicies | null;
  /** Day the source last saw it, 'YYYY-MM-DD'. */
  seenOn: string;
}>;

export type Slot = Readonly<{ text: string; seenOn: string; recordId: number }>;

/** The surviving values of one customer, each with the record it came from. */
export type Golden = Readonly<{
  fields: ReadonlyMap<CustomerField, Slot>;
  custom: ReadonlyMap<string, Slot>;
  emailKey: string | null;
  phoneKey: string | null;
  /** Folded full name, '' when there is none. */
  nameKey: string;
  /** Folded words by which the customer is found. */
  searchText: string;
  /** Earliest day a record was seen, null without records. */
  firstSeenOn: string | null;
}>;

const nameFields: readonly CustomerField[] = ['name', 'givenName', 'familyName'];

function survives(
  slot: Slot | undefined,
  version: RecordVersion,
  policy: SurvivorshipPolicy,
  isFirst: boolean,
): boolean {
  switch (policy) {
    case 'overwrite':
      return true;
    case 'fill-blanks':
    case 'append':
      return slot === undefined;
    case 'keep':
      return isFirst;
    case 'newest':
      return slot === undefined || version.seenOn >= slot.seenOn;
  }
}

type Folding = {
  readonly fields: Map<CustomerField, Slot>;
  readonly custom: Map<string, Slot>;
  emailKey: string | null;
  phoneKey: string | null;
};

function policyOf({ policy, policies }: RecordVersion, field: CustomerField): SurvivorshipPolicy {
  return policies?.byMeaning.get(`customer.${field}`) ?? policy;
}

/** The value after this version: its own, the one that stands, or both joined. */
function settle(
  slot: Slot | undefined,
  version: RecordVersion,
  text: string,
  policy: SurvivorshipPolicy,
  rule: Readonly<{ isFirst: boolean; isJoined: boolean }>,
): Slot | undefined {
  const { seenOn, id } = version;
  if (survives(slot, version, policy, rule.isFirst)) return { text, seenOn, recordId: id };
  if (policy !== 'append' || !rule.isJoined || slot === undefined) return slot;
  const joined = joinTexts(slot.text, text);
  return joined === slot.text ? slot : { text: joined, seenOn, recordId: id };
}

/** Of the columns of a name the first that has a policy of its own decides for all of them. */
function namePolicy(version: RecordVersion): SurvivorshipPolicy {
  const own = nameFields.map((field) => version.policies?.byMeaning.get(`customer.${field}`));
  return own.find((policy) => policy !== undefined) ?? version.policy;
}

/** Names survive together: a given name of one record is never joined to a family name of another. */
function foldName({ fields }: Folding, version: RecordVersion, isFirst: boolean): void {
  const { values } = version.content;
  const name = fullName(values);
  if (name === '') return;
  const slot = (text: string): Slot => ({ text, seenOn: version.seenOn, recordId: version.id });
  const present = fields.get('name');
  const policy = namePolicy(version);
  const wins = survives(present, version, policy, isFirst);
  if (wins) {
    for (const field of nameFields) fields.delete(field);
    fields.set('name', slot(name));
  } else if (policy === 'keep' || foldText(present?.text ?? '') !== foldText(name)) return;
  for (const [field, text] of values)
    if (field !== 'name' && nameFields.includes(field) && !fields.has(field)) fields.set(field, slot(text));
}

function foldValues(folding: Folding, version: RecordVersion, isFirst: boolean): void {
  const { content } = version;
  for (const [field, text] of content.values) {
    if (nameFields.includes(field)) continue;
    const before = folding.fields.get(field);
    const isJoined = mayAppend(`customer.${field}`);
    const after = settle(before, version, text, policyOf(version, field), { isFirst, isJoined });
    if (after === undefined || after === before) continue;
    folding.fields.set(field, after);
    noteKey(folding, field, content);
  }
  foldCustom(folding, version, isFirst);
}

function noteKey(folding: Folding, field: CustomerField, content: RecordContent): void {
  if (field === 'email') folding.emailKey = content.emailKey ?? null;
  if (field === 'phone') folding.phoneKey = content.phoneKey ?? null;
}

function foldCustom(folding: Folding, version: RecordVersion, isFirst: boolean): void {
  for (const [name, text] of version.content.custom) {
    const policy = version.policies?.byCustom.get(name) ?? version.policy;
    const after = settle(folding.custom.get(name), version, text, policy, { isFirst, isJoined: true });
    if (after !== undefined) folding.custom.set(name, after);
  }
}

function byImport(a: RecordVersion, b: RecordVersion): number {
  return (a.importId ?? 0) - (b.importId ?? 0) || (a.row ?? 0) - (b.row ?? 0) || a.id - b.id;
}

function searchWords({ fields, phoneKey }: Folding, externalIds: Iterable<string>): string {
  const text = (field: CustomerField) => fields.get(field)?.text ?? '';
  const words = [text('name'), text('company'), text('email'), phoneKey ?? text('phone'), text('city')];
  return foldText([...words, ...externalIds].join(' '));
}

/**
 * What survives of all versions of all records of one customer.
 *
 * Versions are folded in the order of their imports and rows, each by the policy of its own import, or of its column there: 'fill-blanks'
 * fills what is blank, 'overwrite' replaces, 'newest' replaces what was seen no later, 'keep' gives values to a customer it
 * makes and changes no other, 'append' joins what a text does not hold yet. A blank never replaces a value. The result depends on nothing else, so it can be computed again at
 * any time. No versions give a customer without values.
 */
export function foldRecords(versions: readonly RecordVersion[]): Golden {
  const folding: Folding = { fields: new Map(), custom: new Map(), emailKey: null, phoneKey: null };
  const externalIds = new Set<string>();
  let firstSeenOn: string | null = null;
  const ordered = versions.length > 1 ? [...versions].sort(byImport) : versions;
  for (const version of ordered) {
    const isFirst = version === ordered[0];
    foldName(folding, version, isFirst);
    foldValues(folding, version, isFirst);
    if (version.content.externalId !== undefined) externalIds.add(version.content.externalId);
    if (firstSeenOn === null || version.seenOn < firstSeenOn) firstSeenOn = version.seenOn;
  }
  return {
    ...folding,
    nameKey: foldText(folding.fields.get('name')?.text ?? ''),
    searchText: searchWords(folding, externalIds),
    firstSeenOn,
  };
}
