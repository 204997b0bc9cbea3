// A session over a database in memory, for tests of handlers: everything real but the file.
import { analysesOf } from '../../engine/analysis/run.ts';
import { readingsOf } from '../../engine/feedback/readings.ts';
import { evaluationOf } from '../../engine/segments/evaluation.ts';
import { openDb, type OpenDb } from '../../engine/open.ts';
import type { Session } from '../../engine/session.ts';
import type { Workspace } from '../../engine/store/workspace.ts';
import { buildColumns } from '../core/columns/build.ts';
import { buildPeople } from '../core/columns/build-people.ts';
import type { Columns } from '../core/columns/columns.ts';
import { AppError } from '../core/model/errors.ts';
import { fillShop, type Shop } from './shop.ts';

export type MemorySession = Session & Readonly<{ db: OpenDb; close: () => Promise<void> }>;

/** A session whose workspace holds a shop. Grants give a path as its own token. */
export async function memorySession(shop: Shop, path = '/nowhere/shop.firsthand'): Promise<MemorySession> {
  const db = await openDb();
  fillShop(db, shop);
  return sessionOver(db, path);
}

/** A session whose workspace is a database. */
export function sessionOver(db: OpenDb, path = '/nowhere/shop.firsthand'): MemorySession {
  let version = 1;
  let notes = 0;
  let built: { version: number; columns: Columns } | undefined;
  const workspace: Workspace = {
    path,
    db,
    readOnly: null,
    generation: () => version,
    recovery: () => null,
    copies: [],
    holds: () => true,
    stamp: () => `stamp-${version}`,
    failed: () => null,
    savedAt: () => '2025-01-01T00:00:00Z',
    dataVersion: () => version,
    change: (_, work) => {
      const result = db.transaction(() => work(db));
      version += 1;
      return Promise.resolve(result);
    },
    note: (work) => {
      db.transaction(() => work(db));
      notes += 1;
      return Promise.resolve();
    },
    notes: () => notes,
    image: () => db.image(),
    replace: () => Promise.reject(new AppError('import-plan-gone')),
    adopt: () => Promise.reject(new AppError('import-plan-gone')),
    undo: () => Promise.reject(new AppError('undo-nothing')),
    redo: () => Promise.reject(new AppError('undo-nothing')),
    dismissRecovery: () => Promise.resolve(),
    save: () => Promise.resolve(),
    saveCopy: () => Promise.reject(new AppError('save-failed')),
    secondFolder: () => null,
    setSecondFolder: () => Promise.reject(new AppError('backup-folder-unusable')),
    close: () => Promise.resolve(),
  };
  const session: Session = {
    grants: {
      grant: (name) => ({ token: name, name, folder: '', bytes: null }),
      path: (token) => token,
    },
    workspace: () => workspace,
    openWorkspace: () => workspace,
    setWorkspace: () => undefined,
    columns: () => {
      if (built?.version !== version) built = { version, columns: buildColumns(db, version) };
      return Promise.resolve(built.columns);
    },
    people: () => Promise.resolve(buildPeople(db, version)),
    known: null,
    problems: () => [],
    setProblems: () => undefined,
    emit: () => undefined,
    now: () => '2025-01-01T00:00:00Z',
  };
  const close = async () => {
    await analysesOf(session).close();
    await evaluationOf(session).close();
    await readingsOf(session).close();
    db.close();
  };
  return { ...session, db, close };
}
