import type { RecordContent } from '../identity/content.ts';
import { namesContradict } from '../identity/names.ts';
import { addressUse } from '../identity/shared-address.ts';
import { baseOf } from '../import/claims/keyed-rows.ts';

/** A record of a customer. */
export type LinkedRecord = Readonly<{
  id: number;
  sourceId: number;
  /** Kind of file and key, `contacts/id:7`. */
  externalKey: string;
  importId: number;
  row: number;
  content: RecordContent;
  /** Folded, '' where it has no name. */
  nameKey: string;
  /** By what it was joined to the customer. */
  evidence: string;
  /** The version before it, where that is left. */
  previous: number | null;
}>;

/** The records of one person, each with what joins it to those before. */
export type Group = Readonly<{ records: LinkedRecord[]; evidence: string[] }>;

/** How its source names somebody: the key without the kind of file. */
function keyOf({ externalKey }: LinkedRecord): string {
  return baseOf(externalKey.slice(externalKey.indexOf('/') + 1));
}

const first = ({ records }: Group, of: (record: LinkedRecord) => string | undefined) =>
  records.map(of).find((text) => text !== undefined && text !== '') ?? '';
const nameOf = (group: Group) => first(group, ({ nameKey }) => nameKey);

/** By the keys of records, or by what another row of the same file says. */
function hasExternalId(
  { records }: Group,
  { sourceId, importId, content: { externalId } }: LinkedRecord,
): boolean {
  return records.some(
    (other) =>
      other.sourceId === sourceId &&
      (keyOf(other) === `id:${externalId ?? ''}` ||
        (other.importId === importId && other.content.externalId === externalId)),
  );
}

function hasAddress(group: Group, { content: { emailKey }, nameKey }: LinkedRecord): boolean {
  if (emailKey === undefined || !group.records.some(({ content }) => content.emailKey === emailKey))
    return false;
  const use = addressUse(emailKey);
  return use === 'person' || (use === 'shared' && nameOf(group) === nameKey);
}

function hasNumber(group: Group, { content: { phoneKey, emailKey }, nameKey }: LinkedRecord): boolean {
  if (phoneKey === undefined || !group.records.some(({ content }) => content.phoneKey === phoneKey))
    return false;
  const otherName = nameOf(group);
  if (nameKey !== '' && otherName !== '') return !namesContradict(nameKey, otherName);
  const otherEmail = first(group, ({ content }) => content.emailKey);
  return emailKey === undefined || otherEmail === '' || otherEmail === emailKey;
}

type Found = Readonly<{ group: Group; evidence: string }>;

/** The group that a record belongs to, by the evidence that importing goes by, strongest first. */
function findGroup(groups: readonly Group[], record: LinkedRecord): Found | null {
  const { previous, content, sourceId } = record;
  for (const group of groups) {
    const at = group.records.findIndex(({ id }) => id === previous);
    if (at >= 0) return { group, evidence: group.evidence[at] ?? 'new' };
  }
  const by = (evidence: string, has: (group: Group) => boolean): Found | null => {
    const group = groups.find(has);
    return group === undefined ? null : { group, evidence };
  };
  const key = keyOf(record);
  // the same words of the same source stay whom they were linked to
  const isSame = ({ records }: Group) =>
    records.some((other) => other.sourceId === sourceId && keyOf(other) === key);
  if (key.startsWith('name:')) return by('name', isSame);
  return (
    (content.externalId === undefined ? null : by('external-id', (group) => hasExternalId(group, record))) ??
    by('email', (group) => hasAddress(group, record)) ??
    by('phone', (group) => hasNumber(group, record))
  );
}

/**
 * The people that one customer's records are, when nothing but these records is known of them. Pure.
 * @param records in the order in which files brought them
 * @param undone id of the import that is undone: what came before it was joined without it, and stays so
 * @returns at least one group where there is a record; in the order of their first records, each in the order given
 */
export function groupsWithout(records: readonly LinkedRecord[], undone: number): Group[] {
  const before = records.filter(({ importId }) => importId < undone);
  const joined = { records: before, evidence: before.map(({ evidence }) => evidence) };
  const groups: Group[] = before.length > 0 ? [joined] : [];
  for (const record of records.slice(before.length)) {
    const found = findGroup(groups, record);
    if (found === null) groups.push({ records: [record], evidence: ['new'] });
    else {
      found.group.records.push(record);
      found.group.evidence.push(found.evidence);
    }
  }
  return groups;
}
