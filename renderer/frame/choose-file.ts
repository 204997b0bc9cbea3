import type { Input } from '../../shared/contract/api.ts';
import type { FileGrant } from '../../shared/contract/workspace.ts';
import { call } from '../api/client.ts';
import { useOverlays, type ChooserRequest } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';

function askOurChooser(request: Omit<ChooserRequest, 'answer'>): Promise<readonly FileGrant[]> {
  return new Promise((resolve) => {
    useOverlays.getState().askChooser({ ...request, answer: resolve });
  });
}

/** Files the user chooses to read; empty when none. The system's dialog where the front has one, else ours. */
export function chooseFilesToRead(
  purpose: 'workspace' | 'import' | 'folder' | 'recipe',
): Promise<readonly FileGrant[]> {
  return useSession.getState().app?.nativeDialogs === true
    ? call('dialog.open', { purpose })
    : askOurChooser({ mode: 'open', purpose, suggestedName: '' });
}

/** Where the user wants something written; null when the dialog was closed. */
export async function chooseFileToWrite(
  purpose: Input<'dialog.save'>['purpose'],
  suggestedName: string,
): Promise<FileGrant | null> {
  if (useSession.getState().app?.nativeDialogs === true)
    return call('dialog.save', { purpose, suggestedName });
  const [file] = await askOurChooser({ mode: 'save', purpose, suggestedName });
  return file ?? null;
}

/** A folder the user chooses; null when none. */
export async function chooseFolder(): Promise<FileGrant | null> {
  const [folder] = await chooseFilesToRead('folder');
  return folder ?? null;
}
