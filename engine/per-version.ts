import { AppError } from '../shared/core/model/errors.ts';
import { DataChanged } from './in-slices.ts';
import type { Session } from './session.ts';
import type { Workspace } from './store/workspace.ts';

/**
 * What is made of a workspace's present data; once per version, also when asked for twice at once. Making it lets others go first; where one
 * of them changed the data, whoever waits gets what is made of the data as they are then.
 * @param make is given a function to call after others had their turn
 */
export function perVersion<T>(
  session: Pick<Session, 'workspace' | 'openWorkspace'>,
  make: (open: Workspace, goOn: () => void) => Promise<T>,
): () => Promise<T> {
  let kept: { workspace: Workspace; dataVersion: number; value: Promise<T> } | null = null;
  const present = (): Promise<T> => {
    const open = session.workspace();
    const dataVersion = open.dataVersion();
    if (kept?.workspace === open && kept.dataVersion === dataVersion) return kept.value;
    const goOn = () => {
      if (session.openWorkspace() !== open) throw new AppError('cancelled');
      if (open.dataVersion() !== dataVersion) throw new DataChanged();
    };
    const value = make(open, goOn).catch((error: unknown) => {
      if (error instanceof DataChanged) return present();
      if (kept === made) kept = null; // the next caller tries again
      throw error;
    });
    const made = { workspace: open, dataVersion, value };
    kept = made;
    return value;
  };
  return present;
}
