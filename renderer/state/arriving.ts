import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import { useOverlays } from './overlays.ts';
import { useSession } from './session.ts';

let arriving: WorkspaceState | null = null;

/**
 * Takes what the engine says of the workspace. Another workspace than the one that is shown is shown once nothing is waited for any more: while the
 * window is held nobody hears the keys, and a screen that is seen must hear them.
 */
export function takeChanged(workspace: WorkspaceState | null): void {
  const { workspace: shown, setWorkspace } = useSession.getState();
  const isAnother = workspace !== null && workspace.file.token !== shown?.file.token;
  arriving = isAnother && useOverlays.getState().busy !== null ? workspace : null;
  if (arriving === null) setWorkspace(workspace);
}

useOverlays.subscribe(({ busy }) => {
  if (busy !== null || arriving === null) return;
  const workspace = arriving;
  arriving = null;
  useSession.getState().setWorkspace(workspace);
});
