import type { Missing } from '../../../shared/contract/workspace.ts';
import type { Header } from '../file/header.ts';
import type { JournalRecord } from '../journal/layout.ts';
import type { JournalContent } from '../journal/read-journal.ts';
import type { Trace } from './candidates.ts';

/** How far a save can be brought with the journals that are there. */
export type Extended = Readonly<{
  /** To be made again, in order. */
  records: readonly JournalRecord[];
  /** The last change that is there. */
  sequence: number;
  /** When it was made. */
  upTo: string;
  missing: readonly Missing[];
  /** The last change that ever was acknowledged, as far as anything tells. */
  acknowledged: number;
}>;

type Reached = { generation: number; payloadHash: string | null; sequence: number };
type Followed = {
  records: readonly JournalRecord[];
  upTo: string;
  acknowledged: number;
  readonly missing: Missing[];
};

/** The journal that goes on from a state. A later save's hash is unknown where that save was not read: its place tells it then. */
function journalAfter(journals: readonly JournalContent[], reached: Reached): JournalContent | null {
  const fits = journals.filter(
    ({ base }) =>
      base?.generation === reached.generation &&
      (reached.payloadHash === null
        ? base.sequence <= reached.sequence
        : base.payloadHash === reached.payloadHash),
  );
  // the present journal and a kept one may be the same file under two names; the one that holds more is the later
  return fits.toSorted((a, b) => a.records.length - b.records.length).at(-1) ?? null;
}

/** Whether a journal has the change that comes next. */
function goesOn(journal: JournalContent, reached: Reached): boolean {
  const first = journal.records.find(({ sequence }) => sequence > reached.sequence);
  return first === undefined || first.sequence === reached.sequence + 1;
}

/** Adds what a journal holds. @returns whether a later save, which holds it too, may be followed further */
function follow(header: Header, journal: JournalContent, reached: Reached, followed: Followed): boolean {
  // a later journal knows better: the one before may end with a change that failed before it was acknowledged
  const start = journal.records[0]?.sequence ?? reached.sequence + 1;
  followed.records = [
    ...followed.records.filter(({ sequence }) => sequence < start),
    ...journal.records,
  ].filter(({ sequence }) => sequence > header.sequence);
  const last = followed.records.at(-1);
  reached.sequence = last?.sequence ?? reached.sequence;
  followed.upTo = last?.entry.at ?? followed.upTo;
  followed.acknowledged = Math.max(followed.acknowledged, reached.sequence + (journal.lost ?? 0));
  if (journal.isDamaged) {
    followed.missing.push({ kind: 'changes', count: journal.lost, after: followed.upTo });
    return false;
  }
  reached.generation += 1;
  const ending = journal.records.at(-1)?.entry;
  if (ending?.kind === 'whole') {
    followed.missing.push({ kind: 'step', step: ending.step, at: ending.at });
    return false;
  }
  // the save after it holds what the journal held
  reached.payloadHash = null;
  return true;
}

/**
 * Follows the journals from a save on, through later saves that only held what the journals hold too, until a change is missing.
 * @param traces saves that were made; those that are neither reached nor explained are missing
 */
export function extend(
  header: Header,
  journals: readonly JournalContent[],
  traces: readonly Trace[],
): Extended {
  const followed: Followed = {
    records: [],
    upTo: header.savedAt,
    acknowledged: header.sequence,
    missing: [],
  };
  const reached: Reached = { ...header };
  for (let isOpen = true; isOpen;) {
    const journal = journalAfter(journals, reached);
    isOpen = journal !== null && goesOn(journal, reached) && follow(header, journal, reached, followed);
  }
  const { records, upTo, missing } = followed;
  const beyond = Math.max(...journals.map((journal) => journal.records.at(-1)?.sequence ?? 0), 0);
  if (beyond > followed.acknowledged && !missing.some(({ kind }) => kind === 'changes'))
    missing.push({ kind: 'changes', count: beyond - followed.acknowledged, after: upTo });
  const acknowledged = Math.max(followed.acknowledged, beyond);
  const unseen = traces.filter(({ generation }) => generation > reached.generation);
  for (const { generation, savedAt } of unseen) missing.push({ kind: 'save', generation, savedAt });
  return { records, sequence: reached.sequence, upTo, missing, acknowledged };
}
