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

/**
 * Follows the journals from a save on, through later saves that only held what the journals hold too, until a change is missing.
 * @param traces saves that were made; those that are neither reached nor explained are missing
 */
export function extend(
  header: Header,
  journals: readonly JournalContent[],
  traces: readonly Trace[],
): Extended {
  let records: JournalRecord[] = [];
  const missing: Missing[] = [];
  const reached: Reached = { ...header };
  let upTo = header.savedAt;
  let acknowledged = header.sequence;
  for (;;) {
    const journal = journalAfter(journals, reached);
    if (journal === null) break;
    const next = journal.records.filter(({ sequence }) => sequence > reached.sequence);
    const [first] = next;
    if (first !== undefined && first.sequence !== reached.sequence + 1) break;
    // a later journal knows better: the one before may end with a change that failed before it was acknowledged
    const start = journal.records[0]?.sequence ?? reached.sequence + 1;
    records = [...records.filter(({ sequence }) => sequence < start), ...journal.records].filter(
      ({ sequence }) => sequence > header.sequence,
    );
    reached.sequence = records.at(-1)?.sequence ?? reached.sequence;
    upTo = records.at(-1)?.entry.at ?? upTo;
    acknowledged = Math.max(acknowledged, reached.sequence + (journal.lost ?? 0));
    if (journal.isDamaged) {
      missing.push({ kind: 'changes', count: journal.lost, after: upTo });
      break;
    }
    const last = journal.records.at(-1);
    if (last?.entry.kind === 'whole') {
      reached.generation += 1;
      missing.push({ kind: 'step', step: last.entry.step, at: last.entry.at });
      break;
    }
    // the save after it holds what the journal held
    reached.generation += 1;
    reached.payloadHash = null;
  }
  const beyond = Math.max(...journals.map((journal) => journal.records.at(-1)?.sequence ?? 0), 0);
  if (beyond > acknowledged && !missing.some(({ kind }) => kind === 'changes'))
    missing.push({ kind: 'changes', count: beyond - acknowledged, after: upTo });
  acknowledged = Math.max(acknowledged, beyond);
  const unseen = traces.filter(({ generation }) => generation > reached.generation);
  for (const { generation, savedAt } of unseen) missing.push({ kind: 'save', generation, savedAt });
  return { records, sequence: reached.sequence, upTo, missing, acknowledged };
}
