import { chainStates } from '../../shared/core/audit/audit.ts';
import type { ReadDb } from '../../shared/core/db/db.ts';
import { versionOf } from '../../shared/core/db/migrate.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { openDb, type OpenDb } from '../open.ts';
import { imageCeilingBytes } from './ceiling.ts';
import { savingError } from './file/file-error.ts';
import type { FileSystem } from './file/file-system.ts';
import type { Header } from './file/header.ts';
import type { Lock } from './lock/lock.ts';
import { placesOf } from './file/places.ts';
import { hashOf } from './file/transfer.ts';
import { brokenReferences } from './check/verify-database.ts';
import type { ReadOnly, Workspace } from './workspace.ts';
import { replaceSnapshot, type Own } from './file/write-snapshot.ts';
import { writerVersion } from './file/writer-version.ts';

/** Where a workspace gets what it cannot know. Tests give other file systems and clocks. */
export interface StoreOptions {
  readonly fs: FileSystem;
  /** Now, ISO 8601 UTC. */
  readonly now: () => string;
  /** Called after every change that is on disk. */
  readonly onChange: () => void;
}

type State = Readonly<{ db: OpenDb; header: Header; dataVersion: number }>;

// one count for all workspaces of the thread: equal versions mean equal data, whichever file is open
let lastDataVersion = 0;
function nextDataVersion(): number {
  lastDataVersion += 1;
  return lastDataVersion;
}

/** The header of a database that is about to be written. */
export function headerFor(
  db: ReadDb,
  image: Uint8Array,
  before: Header | null,
  now: string,
  id: string,
): Header {
  return {
    generation: (before?.generation ?? 0) + 1,
    payloadBytes: image.length,
    payloadHash: hashOf(image),
    previousHash: before?.payloadHash ?? '0'.repeat(64),
    schemaVersion: versionOf(db),
    ...chainStates(db),
    writer: writerVersion,
    savedAt: now,
    workspaceId: id,
  };
}

/** @throws {AppError} 'workspace-too-large' */
export function refuseTooLarge(image: Uint8Array, path: string): void {
  if (image.length > imageCeilingBytes)
    throw new AppError('workspace-too-large', { name: placesOf(path).name, limit: imageCeilingBytes });
}

/** One thing after another, whatever becomes of each. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined); // whoever asked for it is told; the next one goes on
    return next;
  };
}

/** The writing side of an open workspace: what is on disk and what of it is in memory, always the same. */
function keeper(path: string, options: StoreOptions, lock: Lock | null, start: State) {
  let state = start;
  // after a save that could neither be finished nor taken back, either state may be on disk; both are ours
  let unsure: readonly Own[] = [];

  async function stillHeld(): Promise<boolean> {
    try {
      return lock !== null && (await lock.isHeld());
    } catch (error) {
      throw savingError(error, path);
    }
  }

  async function save(db: OpenDb, image: Uint8Array): Promise<void> {
    refuseTooLarge(image, path);
    const { header } = state;
    const highest = Math.max(header.generation, ...unsure.map(({ generation }) => generation));
    const made = headerFor(db, image, header, options.now(), header.workspaceId);
    const next = { ...made, generation: highest + 1 };
    if (!(await stillHeld())) throw new AppError('save-conflict', { name: placesOf(path).name, why: 'lock' });
    const outcome = await replaceSnapshot(options.fs, path, header, next, image, [header, ...unsure]);
    if (!outcome.saved) {
      if (outcome.newIsVisible) unsure = [...unsure, next];
      throw outcome.error;
    }
    unsure = [];
    const before = state.db;
    state = { db, header: next, dataVersion: nextDataVersion() };
    before.close();
  }

  return { state: () => state, save };
}

function refusePromise(name: string, result: unknown): void {
  if (result instanceof Promise) throw new Error(`the work of '${name}' must be done when it returns`);
}

/** An open workspace over a database that equals what is on disk. Takes over the database and the lock. */
export function makeWorkspace(
  path: string,
  db: OpenDb,
  header: Header,
  right: { readonly lock: Lock } | { readonly readOnly: ReadOnly },
  options: StoreOptions,
): Workspace {
  const lock = 'lock' in right ? right.lock : null;
  const readOnly = 'readOnly' in right ? right.readOnly : null;
  const { state, save } = keeper(path, options, lock, { db, header, dataVersion: nextDataVersion() });
  const inTurn = queue();
  let closing: Promise<void> | null = null;

  const refuse = () => {
    if (closing !== null) throw new AppError('no-workspace');
    if (readOnly !== null)
      throw new AppError('workspace-read-only', { name: placesOf(path).name, ...readOnly });
  };
  const present = () => {
    if (closing !== null) throw new AppError('no-workspace');
    return state().db;
  };

  /** Saves what `fill` makes of a database; on any failure that database is dropped and nothing has happened. */
  async function put<T>(image: Uint8Array, fill: (copy: OpenDb) => T): Promise<T> {
    const copy = await openDb(image);
    try {
      const result = fill(copy);
      const after = copy.image();
      if (hashOf(after) === state().header.payloadHash) copy.close();
      else await save(copy, after);
      return result;
    } catch (error) {
      copy.close();
      throw error;
    }
  }

  return {
    path,
    readOnly,
    db: {
      all: (query, shape) => present().all(query, shape),
      first: (query, shape) => present().first(query, shape),
      scan: (query, visit) => present().scan(query, visit),
    },
    generation: () => state().header.generation,
    payloadHash: () => state().header.payloadHash,
    savedAt: () => state().header.savedAt,
    dataVersion: () => state().dataVersion,
    image: () => present().image(),
    async change(name, work) {
      refuse();
      return inTurn(async () => {
        const version = state().dataVersion;
        // on a copy: readers see the state that is on disk until the new one is, and a failure has nothing to take back
        const result = await put(state().db.image(), (copy) =>
          copy.transaction(() => {
            const made = work(copy);
            refusePromise(name, made);
            return made;
          }),
        );
        if (state().dataVersion !== version) options.onChange();
        return result;
      });
    },
    async replace(name, image, basedOn) {
      refuse();
      return inTurn(async () => {
        if (state().dataVersion !== basedOn) throw new AppError('import-plan-gone', { name });
        await put(image, (copy) => {
          // whoever made it may have had reasons to check less; what is saved must open again
          const broken = brokenReferences(copy);
          if (broken.length > 0) throw new Error(`'${name}' breaks references: ${broken.join(', ')}`);
        });
        if (state().dataVersion !== basedOn) options.onChange();
      });
    },
    close() {
      closing ??= inTurn(async () => {
        state().db.close();
        // everything is on disk; a lock that stays is seen to be nobody's by whoever comes next
        await lock?.release().catch(() => undefined);
      });
      return closing;
    },
  };
}
