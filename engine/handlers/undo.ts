import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
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
  };
}
