import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { readCurrency } from '../../shared/core/model/money.ts';
import { recordCopy, recordWhole } from '../consent/record-whole.ts';
import { readingsOf } from '../feedback/readings.ts';
import { plansOf } from '../import/plans.ts';
import { undoPlansOf } from '../import/undo-plans.ts';
import { cleaningDeskOf } from '../cleaning/cleaning-desk.ts';
import { auditsOf } from '../quality/audits.ts';
import { replaysOf } from '../recipes/replays.ts';
import { snapshotsOf } from '../segments/snapshots.ts';
import { makeSample } from '../sample/make-sample.ts';
import type { Session } from '../session.ts';
import { createWorkspace, openWorkspace } from '../store/open-workspace.ts';
import { watchOf } from '../watch/watch-desk.ts';
import { startCheck, type RunningCheck } from '../store/check/start-check.ts';
import { quietMs } from '../store/save-policy.ts';
import type { Workspace } from '../store/workspace.ts';
import { backupHandlers } from './backups.ts';
import { workspaceState } from '../workspace-state.ts';

type Own = Extract<HostedBy<'engine'>, `workspace.${string}` | `backups.${string}`>;

function currencyOf(text: string): string {
  const currency = readCurrency(text);
  if (currency === null) throw new AppError('bad-request', { method: 'workspace', why: `currency ${text}` });
  return currency;
}

/** Making, opening and closing the workspace of a window, and going back to an earlier state of it. */
export function workspaceHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  let check: RunningCheck | null = null;
  const tell = () => {
    session.emit({ event: 'workspace.changed', workspace: workspaceState(session) });
    snapshotsOf(session).changed();
  };
  const storeOptions = { now: session.now, onChange: tell, known: session.known };

  const found = (problems: readonly string[], save: string | null) => {
    // what something else put in the file's place is not what this window holds; saving says so
    if (save !== null && session.openWorkspace()?.holds(save) !== true) return;
    session.setProblems(problems);
    tell();
  };

  function stateNow(): WorkspaceState {
    const state = workspaceState(session);
    if (state === null) throw new AppError('no-workspace');
    return state;
  }

  /** Closes the window's workspace, if it has one. */
  async function leave(): Promise<boolean> {
    await snapshotsOf(session).finish();
    const open = session.openWorkspace();
    session.setWorkspace(null);
    check?.end();
    check = null;
    watchOf(session).end();
    auditsOf(session).drop();
    await readingsOf(session).close();
    snapshotsOf(session).drop();
    session.setProblems([]);
    await plansOf(session).discardAll();
    await undoPlansOf(session).discardAll();
    await replaysOf(session).discardAll();
    await cleaningDeskOf(session).discard();
    await open?.close();
    return open !== null;
  }

  /** The window's workspace from now on; the one before is closed. */
  async function enter(workspace: Workspace): Promise<WorkspaceState> {
    await leave();
    session.setWorkspace(workspace);
    // a file from elsewhere was looked through before it was opened
    if (session.known !== null) check = startCheck(workspace.path, quietMs, found);
    tell();
    return stateNow();
  }

  const open = async (path: string) => enter(await openWorkspace(path, storeOptions));

  return {
    ...backupHandlers(session, { leave, open }),
    async 'workspace.create'({ file, currency }) {
      const path = session.grants.path(file);
      const decided = currency === null ? null : currencyOf(currency);
      return enter(await createWorkspace(path, decided, storeOptions));
    },
    async 'workspace.open'({ file }) {
      const path = session.grants.path(file);
      // open already in this very window: a second opening would only find our own lock
      if (session.openWorkspace()?.path === path) return stateNow();
      return open(path);
    },
    async 'workspace.sample'({ file }, job) {
      const path = session.grants.path(file);
      await makeSample(path, { now: session.now, known: session.known }, job);
      return open(path);
    },
    async 'workspace.close'() {
      if (await leave()) tell();
      return null;
    },
    'workspace.state': () => workspaceState(session),
    async 'workspace.save'() {
      await session.workspace().save();
      return stateNow();
    },
    async 'workspace.saveCopy'({ file, by }) {
      const path = session.grants.path(file);
      const workspace = session.workspace();
      await recordCopy(session, 'workspace.saveCopy', by);
      await workspace.saveCopy(path);
      return null;
    },
    async 'workspace.dismissRecovery'() {
      await session.workspace().dismissRecovery();
      return stateNow();
    },
    async 'workspace.setSecondFolder'({ folder, by }) {
      const path = folder === null ? null : session.grants.path(folder);
      const workspace = session.workspace();
      await workspace.setSecondFolder(path);
      const what = { what: 'workspace.setSecondFolder', by, at: session.now() };
      if (path !== null) await recordWhole(workspace, what);
      return stateNow();
    },
    async 'workspace.setCurrency'({ currency }) {
      const decided = currencyOf(currency);
      const step = { name: 'set-currency', params: { currency: decided } } as const;
      await session.workspace().change(step, (db) => {
        db.run(
          sql`INSERT INTO setting (name, value) VALUES ('currency', ${decided})
              ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        );
      });
      return stateNow();
    },
  };
}
