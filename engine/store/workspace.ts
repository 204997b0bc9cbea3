import type { ReadDb, WriteDb } from '../../shared/core/db/db.ts';

/** Why this opener may only read: another holds the lock, or the file or its folder may not be written. */
export type ReadOnly = Readonly<{ reason: 'held' | 'not-writable'; holder: string; since: string }>;

/** An open workspace file. Every change goes through `change` or `replace`, and is on disk when they resolve. */
export interface Workspace {
  readonly path: string;
  /** What is on disk. Stays valid across changes; what is being saved is not seen until it is saved. */
  readonly db: ReadDb;
  /** Who holds the lock when this opener may only read. */
  readonly readOnly: ReadOnly | null;
  readonly generation: () => number;
  readonly payloadHash: () => string;
  readonly savedAt: () => string;
  /** Grows with every change in this session, and from one workspace to the next. */
  readonly dataVersion: () => number;
  /** Runs `work` in one transaction and saves. @throws {AppError} when it cannot be saved; then nothing was changed */
  readonly change: <T>(name: string, work: (db: WriteDb) => T) => Promise<T>;
  /** The SQLite image as it is now, copied. */
  readonly image: () => Uint8Array;
  /**
   * Puts a whole database in place of the present one and saves.
   * @param basedOn the data version whose image it was made from
   * @throws {AppError} 'import-plan-gone' when the data has changed since
   */
  readonly replace: (name: string, image: Uint8Array, basedOn: number) => Promise<void>;
  /** Waits for changes under way, then lets go of the file. Idempotent. */
  readonly close: () => Promise<void>;
}
