import { join } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import { importExtensions, workspaceExtension } from '../../shell/importable.ts';
import type { Dialogs } from '../../shell/window.ts';
import type { Words } from '../../shell/words.ts';

/** The system's own dialogs of one window. */
export function nativeDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: BrowserWindow,
  documents: string,
  text: () => Words['dialog'],
): Dialogs {
  const all = (): FileFilter => ({ name: text().allFiles, extensions: ['*'] });
  const workspaces = (): FileFilter => ({ name: text().workspaceFiles, extensions: [workspaceExtension] });
  return {
    async open(purpose) {
      if (purpose === 'folder') {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          title: text().openFolder,
          defaultPath: documents,
          properties: ['openDirectory', 'createDirectory'],
        });
        return canceled ? [] : filePaths;
      }
      const isWorkspace = purpose === 'workspace';
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: isWorkspace ? text().openWorkspace : text().openImport,
        defaultPath: documents,
        filters: isWorkspace
          ? [workspaces(), all()]
          : [{ name: text().tableFiles, extensions: [...importExtensions, 'gz'] }, all()],
        properties: isWorkspace ? ['openFile'] : ['openFile', 'multiSelections'],
      });
      return canceled ? [] : filePaths;
    },
    async save(purpose, suggestedName) {
      const isWorkspace = purpose === 'workspace';
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: isWorkspace ? text().saveWorkspace : text().saveCsv,
        defaultPath: join(documents, suggestedName),
        filters: isWorkspace ? [workspaces()] : [{ name: text().csvFiles, extensions: ['csv'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
