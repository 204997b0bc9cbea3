import { call, onEvent } from '../api/client.ts';
import { useSession } from '../state/session.ts';
import { openWorkspace } from './workspace-actions.ts';

/** Hears what changes unasked, from before the first question. */
export function hearEvents(): void {
  onEvent((event) => {
    if (event.event === 'workspace.changed') useSession.getState().setWorkspace(event.workspace);
    if (event.event === 'engine.stopped') useSession.setState({ isEngineAlive: false });
  });
}

/** What a window needs before it draws; then the workspace that is open already, or that it was started with. */
export async function boot(): Promise<void> {
  const { settings, recents, open, ...app } = await call('app.start', null);
  const workspace = await call('workspace.state', null);
  useSession.setState({ app, settings, recents });
  useSession.getState().setWorkspace(workspace);
  if (workspace === null && open !== null) await openWorkspace(open);
}
