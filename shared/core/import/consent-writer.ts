import { isRestrictive, openLedger } from '../consent/ledger.ts';
import type { RecordContent } from '../identity/content.ts';
import type { KindContext } from './apply-context.ts';
import type { Directory } from './directory.ts';
import type { ConsentDraft } from './drafts.ts';

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

function reachesAddress(draft: ConsentDraft): boolean {
  return isRestrictive(draft.state) && (draft.channel === 'email' || draft.channel === 'any');
}

function personOf(content: RecordContent): Record<string, string> {
  const of = (field: string) => content.values.find(([name]) => name === field)?.[1];
  const parts = { externalId: content.externalId, email: of('email'), phone: of('phone'), name: of('name') };
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined),
  );
}

/** Opens the ledger for one import. A refusal by e-mail counts for everyone known by the address. */
export function openConsentWriter(context: KindContext, directory: Directory): ConsentWriter {
  const ledger = openLedger(context.db, context.hashing);
  return {
    write(customerId, content, previous, row) {
      const said = new Set(previous?.consent?.map((draft) => JSON.stringify(draft)));
      let made = 0;
      for (const draft of content.consent ?? []) {
        const text = JSON.stringify(draft);
        if (said.has(text)) continue;
        said.add(text); // said twice in one row is said once
        const { emailKey } = content;
        const people = new Set([customerId]);
        if (emailKey !== undefined && reachesAddress(draft))
          for (const other of directory.withEmail(emailKey)) people.add(other);
        const { importId, now: recordedAt } = context;
        for (const id of people)
          made += ledger.append(id, draft, { importId, row, recordedAt, who: personOf(content) });
      }
      context.tally.add('consentEvents', made);
      return made;
    },
    close: () => ledger.close(),
  };
}
