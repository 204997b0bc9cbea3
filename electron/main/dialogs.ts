import { join } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import {
  importExtensions,
  recipeExtension,
  workspaceExtension,
  type SavePurpose,
} from '../../shell/importable.ts';
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
  const recipes = (): FileFilter => ({ name: text().recipeFiles, extensions: [recipeExtension] });
  const tables = (): FileFilter => ({ name: text().tableFiles, extensions: [...importExtensions, 'gz'] });
  const opened = {
    workspace: () => ({ title: text().openWorkspace, filters: [workspaces(), all()] }),
    import: () => ({ title: text().openImport, filters: [tables(), all()] }),
    recipe: () => ({ title: text().openRecipe, filters: [recipes(), all()] }),
  };
  const saved: Readonly<Record<SavePurpose, () => { title: string; filters: FileFilter[] }>> = {
    workspace: () => ({ title: text().saveWorkspace, filters: [workspaces()] }),
    csv: () => ({ title: text().saveCsv, filters: [{ name: text().csvFiles, extensions: ['csv'] }] }),
    xlsx: () => ({ title: text().saveXlsx, filters: [{ name: text().xlsxFiles, extensions: ['xlsx'] }] }),
    recipe: () => ({ title: text().saveRecipe, filters: [recipes()] }),
    html: () => ({ title: text().saveReport, filters: [{ name: text().htmlFiles, extensions: ['html'] }] }),
    pdf: () => ({ title: text().saveReport, filters: [{ name: text().pdfFiles, extensions: ['pdf'] }] }),
    svg: () => ({ title: text().saveChart, filters: [{ name: text().svgFiles, extensions: ['svg'] }] }),
    png: () => ({ title: text().saveChart, filters: [{ name: text().pngFiles, extensions: ['png'] }] }),
  };
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
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        ...opened[purpose](),
        defaultPath: documents,
        properties: purpose === 'import' ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return canceled ? [] : filePaths;
    },
    async save(purpose, suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        ...saved[purpose](),
        defaultPath: join(documents, suggestedName),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
