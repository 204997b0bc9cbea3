import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { bringBack, returnStep } from '../../shared/core/undo/bring-back.ts';
import { listDeleted } from '../../shared/core/undo/deleted.ts';
import { history } from '../../shared/core/undo/history.ts';
import { turnHistory } from '../changes/turn-history.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `undo.${string}`>;

/** Taking back what was done, and doing it again. */
export function undoHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'undo.undo': (_, job) => turnHistory(session, 'undo', job),
    'undo.redo': (_, job) => turnHistory(session, 'redo', job),
    'undo.history': () => history(session.workspace().db),
    'undo.deleted': () => listDeleted(session.workspace().db),
    async 'undo.bringBack'({ id }) {
      const workspace = session.workspace();
      const step = returnStep(workspace.db, id);
      await workspace.change(step, (db) => bringBack(db, id));
      return step;
    },
  };
}
