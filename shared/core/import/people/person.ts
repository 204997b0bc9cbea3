import { isRestrictive } from '../../consent/ledger.ts';
import type { Pair } from '../../identity/content.ts';
import type { Evidence } from './directory.ts';
import type { ConsentDraft, When, Who } from '../normalise/drafts.ts';

/** Someone named by rows that are not about people: a buyer, a visitor, who answered. One record a file and person. */
export type Person = {
  readonly customerId: number;
  readonly key: string;
  readonly isNew: boolean;
  readonly evidence: Evidence;
  who: Who;
  /** Null until something is said, which of most buyers never is: three maps take more room than all else of a person. */
  values: Map<string, string> | null;
  consent: Map<string, ConsentDraft> | null;
  custom: Map<string, string> | null;
  firstDay: string | null;
  lastDay: string;
  /** The row that said something of the person last. */
  row: number;
  /** Some row of the person was new or changed. */
  hasNews: boolean;
  /** What the last row said, so that saying it again costs nothing. */
  said: Pick<Mention, 'who' | 'values'> | null;
};

export type Mention = Readonly<{
  row: number;
  who: Who;
  values: Readonly<Record<string, string>>;
  consent: readonly ConsentDraft[];
  when: When | null;
  /** What the row says that maps to nothing and stands nowhere else. */
  custom?: readonly Pair[];
}>;

type Said = Pick<Mention, 'who' | 'values'>;

/** Whether two rows say the same of who it is. */
export function isSameWho(a: Who, b: Who): boolean {
  return (
    a === b ||
    (a.externalId === b.externalId &&
      a.emailKey === b.emailKey &&
      a.phoneKey === b.phoneKey &&
      a.name === b.name &&
      a.email === b.email &&
      a.phone === b.phone)
  );
}

/** Whether two rows say the same values. */
export function areSameValues(a: Said['values'], b: Said['values']): boolean {
  if (a === b) return true;
  for (const field in a) if (a[field] !== b[field]) return false;
  for (const field in b) if (a[field] === undefined) return false;
  return true;
}

/** What is known of someone after `b` was said after `a`. */
export function mergeWho(a: Who, b: Who): Who {
  return {
    externalId: a.externalId ?? b.externalId,
    email: b.email ?? a.email,
    emailKey: b.emailKey ?? a.emailKey,
    phone: b.phone ?? a.phone,
    phoneKey: b.phoneKey ?? a.phoneKey,
    name: b.name ?? a.name,
  };
}

/** Consent said with an order counts from the order, if it has no date of its own. The latest of a file stands, a no before a yes. */
export function noteConsent(person: Person, draft: ConsentDraft, when: When | null): void {
  const dated: ConsentDraft = draft.when === null && when !== null ? { ...draft, when } : draft;
  const key = `${dated.purpose}\u001f${dated.channel}`;
  const known = person.consent?.get(key);
  const instant = (of: ConsentDraft) => of.when?.instant ?? of.when?.day ?? '';
  const isLater =
    known === undefined ||
    instant(dated) > instant(known) ||
    (instant(dated) === instant(known) && isRestrictive(dated.state));
  if (isLater) (person.consent ??= new Map<string, ConsentDraft>()).set(key, dated);
}
