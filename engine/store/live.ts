import type { Saving } from '../../shared/contract/workspace.ts';
import { toErrorData } from '../../shared/contract/error-data.ts';
import type { ReadDb } from '../../shared/core/db/db.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { OpenDb } from '../open.ts';

// one count for all workspaces of the thread: equal versions mean equal data, whichever file is open
let lastDataVersion = 0;

/** What of an open workspace is in memory. */
export interface Live {
  /** The database; what is seen of it is on disk. @throws {AppError} 'no-workspace' after the end */
  readonly db: () => OpenDb;
  readonly reader: ReadDb;
  readonly dataVersion: () => number;
  /** Grows with every note that was made; the data stay what they were. */
  readonly notes: () => number;
  /** A note was made. */
  readonly noted: () => void;
  /** The data are others now; of another database when one is given, and the one before is closed. */
  readonly changed: (next?: OpenDb) => void;
  readonly failed: () => Saving['failed'];
  readonly setFailed: (what: NonNullable<Saving['failed']>['what'], error: unknown) => void;
  /** What failed before has worked now. */
  readonly settle: (...what: readonly NonNullable<Saving['failed']>['what'][]) => void;
  /** When the database was last read or changed, ms since the epoch. */
  readonly usedAt: () => number;
  readonly isClosed: () => boolean;
  readonly end: () => void;
}

/** @param tell called after every change of what `Live` says */
export function makeLive(start: OpenDb, now: () => string, tell: () => void): Live {
  let db = start;
  let dataVersion = (lastDataVersion += 1);
  let notes = 0;
  let failed: Saving['failed'] = null;
  let usedAt = Date.now();
  let isClosed = false;

  const present = () => {
    if (isClosed) throw new AppError('no-workspace');
    usedAt = Date.now();
    return db;
  };
  return {
    db: present,
    reader: {
      all: (query, shape) => present().all(query, shape),
      first: (query, shape) => present().first(query, shape),
      scan: (query, visit) => present().scan(query, visit),
    },
    dataVersion: () => dataVersion,
    notes: () => notes,
    noted() {
      notes += 1;
      tell();
    },
    changed(next) {
      if (next !== undefined) {
        db.close();
        db = next;
      }
      dataVersion = lastDataVersion += 1;
      tell();
    },
    failed: () => failed,
    setFailed(what, error) {
      const since = failed?.what === what ? failed.since : now();
      failed = { what, error: toErrorData(error), since };
      tell();
    },
    settle(...what) {
      if (failed === null || !what.includes(failed.what)) return;
      failed = null;
      tell();
    },
    usedAt: () => usedAt,
    isClosed: () => isClosed,
    end() {
      if (isClosed) return;
      isClosed = true;
      db.close();
    },
  };
}
