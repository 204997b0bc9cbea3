import type { Header } from './file/header.ts';
import type { KnownFiles } from './store-options.ts';
import type { Keeper, Taken } from './keeper.ts';
import type { Live } from './live.ts';
import { makeQueue } from './queue.ts';
import { isWorthSaving, mustSave, quietMs } from './save-policy.ts';
import type { KeptAs } from './backups/backup-name.ts';

/** The saves of an open workspace, one at a time. Inside one, `inTurn` keeps out changes; never the other way round. */
export interface Saves {
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Nothing else is saved while `work` runs. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Writes an image; inside `alone` and `inTurn`. */
  readonly write: (taken: Taken, keepAs: KeptAs) => Promise<void>;
  /** Writes what is in memory, if it is not in the last save already; changes go on meanwhile. */
  readonly save: () => Promise<void>;
  /** Gives the present save a second file of its own among the backups. */
  readonly protect: () => Promise<void>;
  /** A change that took `ms` to make again is in the journal. */
  readonly added: (ms: number) => void;
  readonly secondFolder: () => string | null;
  readonly setSecondFolder: (folder: string | null) => void;
  /** Resolves once what was saved is known to be this computer's own. */
  readonly remembered: () => Promise<void>;
  readonly end: () => void;
}

export type SavesOptions = Readonly<{
  now: () => string;
  known: KnownFiles | null;
  /** Keeps a second file of the save that was just made among the backups. */
  keepCopy: (header: Header) => Promise<void>;
  /** Copies the save that was just made to the second folder. */
  copyTo: (header: Header, folder: string) => Promise<void>;
  secondFolder: string | null;
  isReadOnly: boolean;
  /** What the journal held already when it was opened. */
  start: Readonly<{ changes: number; replayMs: number }>;
}>;

export function makeSaves(live: Live, keeper: Keeper, options: SavesOptions): Saves {
  const inTurn = makeQueue();
  const alone = makeQueue();
  const copying = makeQueue();
  const remembering = makeQueue();
  let { changes, replayMs } = options.start;
  let { secondFolder } = options;
  let timer: NodeJS.Timeout | null = null;
  let isSavingAside = false;

  async function remember({ workspaceId, payloadHash }: Header): Promise<void> {
    // not known, the file is read more slowly the next time
    await options.known?.remember(workspaceId, payloadHash).catch(() => undefined);
  }

  /** What follows a save and is not part of it. */
  function saved(): void {
    live.settle('change', 'save');
    const header = keeper.header();
    void remembering(() => remember(header));
    waitForQuiet();
    const folder = secondFolder;
    if (folder === null) return;
    void copying(async () => {
      try {
        await options.copyTo(header, folder);
        live.settle('second-copy');
      } catch (error) {
        live.setFailed('second-copy', error);
      }
    });
  }

  async function write(taken: Taken, keepAs: KeptAs): Promise<void> {
    await keeper.save(taken, keepAs, (work) => work());
    changes = 0;
    replayMs = 0;
    saved();
  }

  const save = () =>
    alone(async () => {
      const taken = await inTurn(() => {
        const db = live.db();
        const isNew = keeper.sequence() > keeper.header().sequence;
        // after a failure a save is also what shows that it is over
        const isSaved = !isNew && keeper.takesChanges() && live.failed() === null;
        const at = options.now();
        return Promise.resolve(isSaved ? null : { db, image: db.image(), sequence: keeper.sequence(), at });
      });
      if (taken === null) return;
      const [changesBefore, replayBefore] = [changes, replayMs];
      await keeper.save(taken, 'save', inTurn);
      changes -= changesBefore;
      replayMs -= replayBefore;
      saved();
    });

  const protect = () => copying(() => options.keepCopy(keeper.header()));

  function load() {
    const imageBytes = keeper.header().payloadBytes;
    return { bytes: keeper.journalBytes(), changes, replayMs, imageBytes };
  }

  function saveAside(): void {
    if (isSavingAside) return;
    isSavingAside = true;
    save()
      .catch((error: unknown) => {
        if (!live.isClosed()) live.setFailed('save', error);
      })
      .finally(() => {
        isSavingAside = false;
      });
  }

  function waitForQuiet(): void {
    if (timer !== null || options.isReadOnly) return;
    timer = setTimeout(() => {
      timer = null;
      if (live.isClosed()) return;
      if (Date.now() - live.usedAt() < quietMs) waitForQuiet();
      else if (isWorthSaving(load())) saveAside();
      // the copy is made again at the next quiet moment, or on closing
      else void protect().catch(() => undefined);
    }, quietMs);
    timer.unref();
  }

  waitForQuiet();
  return {
    inTurn,
    alone,
    write,
    save,
    protect,
    added(ms) {
      changes += 1;
      replayMs += ms;
      if (mustSave(load())) saveAside();
      else waitForQuiet();
    },
    secondFolder: () => secondFolder,
    setSecondFolder(folder) {
      secondFolder = folder;
    },
    remembered: () => remembering(() => Promise.resolve()),
    end() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
