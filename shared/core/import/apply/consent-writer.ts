import { isRestrictive, openLedger } from '../../consent/ledger.ts';
import { refusalsOf, type Refusal } from '../../consent/refusals.ts';
import type { RecordContent } from '../../identity/content.ts';
import type { KindContext } from './apply-context.ts';
import type { Directory } from '../people/directory.ts';
import type { ConsentDraft } from '../normalise/drafts.ts';

/** Takes what rows say about consent into the ledger. */
export interface ConsentWriter {
  /**
   * Appends what `content` says and `previous`, the version of the record before, did not yet say.
   * @returns the number of new entries
   */
  readonly write: (
    customerId: number,
    content: RecordContent,
    previous: RecordContent | null,
    row: number,
  ) => number;
  readonly close: () => void;
}

const nobody: readonly Refusal[] = [];

function reachesAddress(draft: Pick<ConsentDraft, 'state' | 'channel'>): boolean {
  return isRestrictive(draft.state) && (draft.channel === 'email' || draft.channel === 'any');
}

function personOf(content: RecordContent): Record<string, string> {
  const of = (field: string) => content.values.find(([name]) => name === field)?.[1];
  const parts = { externalId: content.externalId, email: of('email'), phone: of('phone'), name: of('name') };
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined),
  );
}

/**
 * Opens the ledger for one import. A refusal by e-mail counts for everyone known by the address, those included who are met
 * only later: whoever comes with a refused address comes as refused, since when it was refused.
 */
export function openConsentWriter(context: KindContext, directory: Directory): ConsentWriter {
  const ledger = openLedger(context.db, context.hashing);
  const byAddress = new Map<string, Refusal[]>();

  /** Read once for each address: thousands may share one. */
  function refusalsBy(emailKey: string): readonly Refusal[] {
    const known = byAddress.get(emailKey);
    if (known) return known;
    if (!directory.isShared(emailKey)) return nobody; // as with nearly all
    const read = refusalsOf(context.db, directory.withEmail(emailKey), emailKey);
    byAddress.set(emailKey, read);
    return read;
  }

  function inherit(customerId: number, emailKey: string, row: number): number {
    let made = 0;
    for (const { people: refusing, capturedAt, from, who, ...draft } of refusalsBy(emailKey)) {
      if (refusing.has(customerId)) continue;
      refusing.add(customerId);
      const { importId, now: recordedAt } = context;
      const origin = { importId, row, recordedAt, who, capturedAt, from };
      made += ledger.append(customerId, { ...draft, when: null }, origin);
    }
    return made;
  }

  function append(customerId: number, draft: ConsentDraft, content: RecordContent, row: number): number {
    const { emailKey } = content;
    const people = new Set([customerId]);
    const isForAll = emailKey !== undefined && reachesAddress(draft);
    if (isForAll) for (const other of directory.withEmail(emailKey)) people.add(other);
    const { importId, now: recordedAt } = context;
    const origin = { importId, row, recordedAt, who: personOf(content) };
    let made = 0;
    for (const id of people) made += ledger.append(id, draft, origin);
    // read again when somebody else comes with the address
    if (isForAll) byAddress.delete(emailKey);
    return made;
  }

  return {
    write(customerId, content, previous, row) {
      const said = new Set(previous?.consent?.map((draft) => JSON.stringify(draft)));
      const { emailKey } = content;
      let made = emailKey === undefined ? 0 : inherit(customerId, emailKey, row);
      for (const draft of content.consent ?? []) {
        const text = JSON.stringify(draft);
        if (said.has(text)) continue;
        said.add(text); // said twice in one row is said once
        made += append(customerId, draft, content, row);
      }
      context.tally.add('consentEvents', made);
      return made;
    },
    close: () => ledger.close(),
  };
}
