import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { history } from '../../shared/core/undo/history.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `undo.${string}`>;

/** Taking back what was done, and doing it again. */
export function undoHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'undo.undo': () => session.workspace().undo(),
    'undo.redo': () => session.workspace().redo(),
    'undo.history': () => history(session.workspace().db),
  };
}
