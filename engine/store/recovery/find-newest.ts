import type { Missing, RecoveryReport } from '../../../shared/contract/workspace.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import type { FileSystem } from '../file/file-system.ts';
import type { Header } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { faultyFile, peekHeader, readSnapshot, type Snapshot } from '../file/read-snapshot.ts';
import type { JournalRecord } from '../journal/layout.ts';
import { readJournal, type JournalContent } from '../journal/read-journal.ts';
import { lookAround, type Candidate, type Surroundings, type Trace } from './candidates.ts';
import { extend } from './extend.ts';

type Damage = Pick<RecoveryReport['damaged'][number], 'what' | 'why'>;

/** What is to be done with the journal file that lies beside the workspace. */
export type JournalFate =
  /** There is none. */
  | 'none'
  /** Changes go on being added after its last record. */
  | 'continue'
  /** It belongs to the save before: what the present save does not hold moves to a journal of its own. */
  | 'move'
  /** All that it holds is in the save already. */
  | 'stale'
  /** Damaged, or of another state: kept in quarantine. */
  | 'set-aside';

/** The newest state that the files hold: a save and the changes to be made on it. */
export type Found = Readonly<{
  path: string;
  from: RecoveryReport['used']['from'];
  snapshot: Snapshot;
  records: readonly JournalRecord[];
  journal: JournalFate;
  /** Where the last whole record of the journal ends. */
  journalEnd: number;
  /** When the last change was made. */
  upTo: string;
  /** Numbers of changes and saves up to these have been given; they are never given again. */
  sequence: number;
  generation: number;
  damaged: readonly Damage[];
  missing: readonly Missing[];
}>;

/** What to find it from. */
export type Search = Readonly<{
  secondFolder: string | null;
  /** Payloads that were found to be no database although their bytes are whole, with what was said of each. */
  refused: ReadonlyMap<string, AppError>;
}>;

const faults: Readonly<Partial<Record<AppError['code'], Damage['why']>>> = {
  'workspace-empty': 'empty',
  'workspace-truncated': 'truncated',
  'workspace-damaged': 'damaged',
  'workspace-not-ours': 'not-ours',
  'file-missing': 'missing',
};

type Main = Readonly<{ snapshot: Snapshot } | { error: AppError; why: Damage['why']; header: Header | null }>;

async function readMain(fs: FileSystem, path: string, { refused }: Search): Promise<Main> {
  try {
    const snapshot = await readSnapshot(fs, path);
    const error = refused.get(snapshot.header.payloadHash);
    return error === undefined ? { snapshot } : { error, why: 'damaged', header: snapshot.header };
  } catch (error) {
    const why = error instanceof AppError ? faults[error.code] : undefined;
    if (!(error instanceof AppError) || why === undefined) throw error;
    return { error, why, header: why === 'missing' ? null : await readableHeader(fs, path) };
  }
}

async function readableHeader(fs: FileSystem, path: string): Promise<Header | null> {
  const verdict = await peekHeader(fs, path).catch(() => null); // it was read a moment ago, and found wanting
  return verdict !== null && 'header' in verdict ? verdict.header : null;
}

function latest(records: readonly JournalRecord[], header: Header): string {
  return records.at(-1)?.entry.at ?? header.savedAt;
}

/** A whole main file and no journal that has anything to add or to say. */
function alone(path: string, snapshot: Snapshot, journal: JournalFate): Found {
  const { header } = snapshot;
  return {
    path,
    from: 'file',
    snapshot,
    records: [],
    journal,
    journalEnd: 0,
    upTo: header.savedAt,
    sequence: header.sequence,
    generation: header.generation,
    damaged: [],
    missing: [],
  };
}

/** A whole main file whose journal goes on from it, or from the save before. */
function withJournal(path: string, snapshot: Snapshot, journal: JournalContent, isOwn: boolean): Found {
  const { header } = snapshot;
  const records = journal.records.filter(({ sequence }) => sequence > header.sequence);
  const sequence = records.at(-1)?.sequence ?? header.sequence;
  const upTo = latest(records, header);
  const found = { ...alone(path, snapshot, 'continue'), records, journalEnd: journal.end, upTo, sequence };
  // the save before is kept, and the save that was made is whole: nothing that its journal lost is missing here, up to that save
  const lastKnown = sequence + (journal.lost ?? 0);
  const isHarmless = !isOwn && journal.isDamaged && journal.lost !== null && lastKnown <= header.sequence;
  if (!journal.isDamaged || isHarmless)
    return { ...found, journal: isOwn ? 'continue' : records.length > 0 ? 'move' : 'stale' };
  return {
    ...found,
    journal: 'set-aside',
    sequence: Math.max(sequence, lastKnown),
    damaged: [{ what: 'journal', why: 'damaged' }],
    missing: [{ kind: 'changes', count: journal.lost, after: upTo }],
  };
}

/** Whether a journal goes on from a save, or from the one before it; null when from neither. */
export function goesOnFrom(journal: JournalContent, header: Header): 'own' | 'previous' | null {
  const { base } = journal;
  if (base?.workspaceId !== header.workspaceId) return null;
  if (base.generation === header.generation && base.payloadHash === header.payloadHash) return 'own';
  const isPrevious = base.generation < header.generation && base.payloadHash === header.previousHash;
  return isPrevious ? 'previous' : null;
}

/** A journal that goes on from something else than the whole main file beside it. */
function mismatch(path: string, snapshot: Snapshot, journal: JournalContent): Found {
  const { header } = snapshot;
  const found = alone(path, snapshot, 'set-aside');
  if (journal.base === null)
    return {
      ...found,
      damaged: [{ what: 'journal', why: 'damaged' }],
      missing: [{ kind: 'changes', count: null, after: header.savedAt }],
    };
  const isSame = journal.base.workspaceId === header.workspaceId;
  const last = journal.records.at(-1)?.sequence ?? 0;
  // left over from before a save that holds all of it
  if (isSame && journal.base.generation < header.generation && last <= header.sequence && !journal.isDamaged)
    return { ...found, journal: 'stale' };
  return {
    ...found,
    sequence: isSame ? Math.max(header.sequence, last) : header.sequence,
    generation: isSame ? Math.max(header.generation, journal.base.generation) : header.generation,
    damaged: [{ what: 'journal', why: 'mismatch' }],
    missing: [{ kind: 'changes', count: journal.records.length, after: header.savedAt }],
  };
}

function newestFirst(a: Candidate, b: Candidate): number {
  return b.header.generation - a.header.generation || (a.from === b.from ? 0 : a.from === 'backup' ? -1 : 1);
}

/** Whose workspace it is that is looked for, by what can still be read. */
function workspaceOf(
  header: Header | null,
  present: JournalContent | null,
  around: Surroundings,
): string | null {
  const id = header?.workspaceId ?? present?.base?.workspaceId;
  return id ?? around.candidates.toSorted(newestFirst)[0]?.header.workspaceId ?? null;
}

function distinct(traces: readonly Trace[]): Trace[] {
  const byGeneration = new Map(traces.map((trace) => [trace.generation, trace]));
  return [...byGeneration.values()].toSorted((a, b) => a.generation - b.generation);
}

/** What becomes of the present journal when a kept save is gone back to that was brought up to `sequence`. */
function fateAfter(present: JournalContent | null, sequence: number): JournalFate {
  if (present === null) return 'none';
  const last = present.records.at(-1)?.sequence ?? 0;
  return present.isDamaged || last > sequence ? 'set-aside' : 'stale';
}

/** The newest kept save that is whole, brought as far as the journals reach. Null when there is none. */
async function fromKept(
  fs: FileSystem,
  path: string,
  search: Search,
  header: Header | null,
  present: JournalContent | null,
): Promise<Omit<Found, 'damaged'> | null> {
  const around = await lookAround(fs, path, search.secondFolder);
  const id = workspaceOf(header, present, around);
  const own = around.candidates
    .filter((candidate) => candidate.header.workspaceId === id)
    .toSorted(newestFirst);
  const journals = [...around.journals, ...(present === null ? [] : [present])].filter(
    ({ base }) => base?.workspaceId === id,
  );
  for (const candidate of own) {
    if (search.refused.has(candidate.header.payloadHash)) continue;
    const snapshot = await readSnapshot(fs, candidate.path).catch((error: unknown) => {
      if (error instanceof AppError) return null; // not this one: the next older
      throw error;
    });
    if (snapshot === null) continue;
    const traces = distinct([...around.traces, ...(header === null ? [] : [header])]);
    const { records, sequence, upTo, missing, acknowledged } = extend(snapshot.header, journals, traces);
    return {
      path: candidate.path,
      from: candidate.from,
      snapshot,
      records,
      journal: fateAfter(present, sequence),
      journalEnd: 0,
      upTo,
      sequence: Math.max(sequence, acknowledged, header?.sequence ?? 0),
      generation: Math.max(snapshot.header.generation, ...traces.map(({ generation }) => generation)),
      missing,
    };
  }
  return null;
}

/** What is used in the place of a main file that cannot be: a kept save, when one is whole. @throws what is wrong with the main file */
async function inPlaceOf(
  fs: FileSystem,
  path: string,
  search: Search,
  main: Extract<Main, { error: AppError }>,
  journal: JournalContent | null,
): Promise<Found> {
  const kept = await fromKept(fs, path, search, main.header, journal);
  if (kept === null) throw main.error;
  const damaged: Damage[] = [{ what: 'file', why: main.why }];
  if (kept.journal === 'set-aside') damaged.push({ what: 'journal', why: 'damaged' });
  return { ...kept, damaged };
}

/**
 * Finds the newest state that the files of a workspace hold. Only reads, and only bytes: whether a payload is a database is for the caller
 * to see, who then asks again without it.
 * @throws {AppError} what is wrong with the file, when nothing beside it can take its place: 'workspace-damaged', … as `readSnapshot`
 */
export async function findNewest(fs: FileSystem, path: string, search: Search): Promise<Found> {
  const { journal: journalPath } = placesOf(path);
  const main = await readMain(fs, path, search);
  const journal = await readJournal(fs, journalPath);
  if (journal?.isNewer === true) throw await faultyFile(fs, path, 'newer');
  if ('error' in main) return inPlaceOf(fs, path, search, main, journal);
  const { snapshot } = main;
  if (journal === null) return alone(path, snapshot, 'none');
  const relation = goesOnFrom(journal, snapshot.header);
  if (relation !== null) return withJournal(path, snapshot, journal, relation === 'own');
  const isOlder =
    journal.base?.workspaceId === snapshot.header.workspaceId &&
    journal.base.generation > snapshot.header.generation;
  if (!isOlder) return mismatch(path, snapshot, journal);
  // something put an older save in the place of the one that the journal goes on from
  const kept = await fromKept(fs, path, search, snapshot.header, journal);
  if (kept === null || kept.sequence <= snapshot.header.sequence) return mismatch(path, snapshot, journal);
  return { ...kept, damaged: [{ what: 'file', why: 'mismatch' }] };
}
