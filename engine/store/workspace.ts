import type { Image } from '../image/image.ts';
import type { RecoveryReport, Saving } from '../../shared/contract/workspace.ts';
import type { ReadDb, WriteDb } from '../../shared/core/db/db.ts';
import type { Step, UndoStep } from '../../shared/core/model/steps.ts';

/** Why this opener may only read: another holds the lock, or the file or its folder may not be written. */
export type ReadOnly = Readonly<{ reason: 'held' | 'not-writable'; holder: string; since: string }>;

/** Another file in the folder that holds the same workspace. */
export type FoundCopy = Readonly<{ path: string; generation: number; savedAt: string; isNewer: boolean }>;

/** 'many': more rows than a record of the journal holds. */
export type ChangeSize = 'few' | 'many';

/** An open workspace file. Every change goes through `change` or `replace`, and is on disk when they resolve. */
export interface Workspace {
  readonly path: string;
  /** What is on disk. Stays valid across changes; what is being saved is not seen until it is saved. */
  readonly db: ReadDb;
  /** Who holds the lock when this opener may only read. */
  readonly readOnly: ReadOnly | null;
  /** What had to be recovered when it was opened, until the user has read it. */
  readonly recovery: () => RecoveryReport | null;
  readonly copies: readonly FoundCopy[];
  /** The number of the last save. */
  readonly generation: () => number;
  /** Names the data for good: equal stamps of one workspace mean equal data, in other sessions too. */
  readonly stamp: () => string;
  /** Whether a payload hash is that of the last save. */
  readonly holds: (payloadHash: string) => boolean;
  readonly savedAt: () => string;
  /** Grows with every change in this session, and from one workspace to the next. */
  readonly dataVersion: () => number;
  /** Why the last try to write failed, until one succeeds. */
  readonly failed: () => Saving['failed'];
  /**
   * Runs `work` in one transaction, which becomes a step that can be undone, and puts it on disk. `work` may be run twice, on
   * the same data; it binds every value that a clock or chance gave.
   * @param size of a change of very many rows the work is run once, on a copy that takes the workspace's place: trying it first, as is done
   *   with others, would take as long again
   * @throws {AppError} when it cannot be put on disk; then nothing was changed
   */
  readonly change: <T>(step: Step, work: (db: WriteDb) => T, size?: ChangeSize) => Promise<T>;
  /**
   * Writes down what the app itself found out about the data, as an audit did. It is on disk when this resolves, but it is no step, so
   * that undoing passes it by, and the data version stays: whatever was made from the data is still made from them. A `replace` by an
   * image that was taken before makes the note again, so `work` must do nothing where it has been done already.
   * @throws {AppError} as `change`
   */
  readonly note: (work: (db: WriteDb) => void) => Promise<void>;
  /** Grows with every note. */
  readonly notes: () => number;
  /** The SQLite image as it is now. The workspace goes on using its memory: what goes to another thread must be copied first. */
  readonly image: () => Image;
  /**
   * Puts a whole database in place of the present one and saves. The state before is kept as a backup; the step cannot be undone row by row.
   * @param image   its memory is the workspace's from then on
   * @param basedOn the data version whose image it was made from
   * @throws {AppError} 'import-plan-gone' when the data has changed since
   */
  readonly replace: (step: Step, image: Image, basedOn: number) => Promise<void>;
  /**
   * The same with a database in which a step was made as `change` makes it: by `makeStep`, on a connection that `watchChanges` has seen and
   * that checks references. It can be undone like any other step.
   * @throws {AppError} 'import-plan-gone' when the data has changed since
   */
  readonly adopt: (step: Step, image: Image, basedOn: number) => Promise<void>;
  /** Takes back the last step. @throws {AppError} 'undo-nothing', 'undo-blocked', 'undo-conflict' */
  readonly undo: () => Promise<UndoStep>;
  /** Makes the step that was taken back last again. @throws {AppError} 'undo-nothing', 'undo-conflict' */
  readonly redo: () => Promise<UndoStep>;
  /** The user has read what was recovered. */
  readonly dismissRecovery: () => Promise<void>;
  /** Writes the whole file now. @throws {AppError} 'save-conflict', 'disk-full', 'folder-read-only', 'save-failed' */
  readonly save: () => Promise<void>;
  /** Writes the present state to another file. @throws {AppError} 'file-exists', 'disk-full', 'folder-read-only', 'save-failed' */
  readonly saveCopy: (path: string) => Promise<void>;
  /** Where saves are copied to as well. */
  readonly secondFolder: () => string | null;
  /** @throws {AppError} 'backup-folder-unusable' */
  readonly setSecondFolder: (folder: string | null) => Promise<void>;
  /** Waits for changes under way, saves, then lets go of the file. Idempotent. */
  readonly close: () => Promise<void>;
}
