import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from '@playwright/test';
import type { App, Launch } from './app.ts';
import { dropFiles } from './drop.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Electron's program, or null where it was not fetched. */
export function electronProgram(): string | null {
  const folder = `${root}node_modules/electron/`;
  if (!existsSync(`${folder}path.txt`)) return null;
  const program = `${folder}dist/${readFileSync(`${folder}path.txt`, 'utf8').trim()}`;
  return existsSync(program) ? program : null;
}

/** The product itself. */
export async function launchElectron({ dataFolder, documents, locale, file }: Launch): Promise<App> {
  const executablePath = electronProgram();
  if (executablePath === null) throw new Error("Electron's program is not installed");
  const env = { ...process.env, FIRSTHAND_DATA: dataFolder, LC_ALL: locale, LANGUAGE: locale };
  const app = await _electron.launch({
    executablePath,
    args: [root, ...(file === undefined ? [] : [file])],
    env,
    cwd: documents,
  });
  let printed = '';
  app.process().stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  app.process().stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const page: Page = await app.firstWindow();
  return {
    driver: 'electron',
    page,
    dataFolder,
    documents,
    nativeDialogs: true,
    async openWindow(second) {
      const shown = app.waitForEvent('window');
      await app.evaluate(
        (electron, [args, folder]) => electron.app.emit('second-instance', {}, args, folder),
        [['firsthand', ...(second === undefined ? [] : [second])], documents] as const,
      );
      return shown;
    },
    async answerDialogs(...answers) {
      await app.evaluate(
        ({ dialog }, prepared) => {
          const next = () => prepared.shift() ?? null;
          dialog.showOpenDialog = () => {
            const paths = next();
            return Promise.resolve({ canceled: paths === null, filePaths: paths ?? [] });
          };
          dialog.showSaveDialog = () => {
            const path = next()?.[0];
            return Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
          };
        },
        answers.map((answer) => (answer === null ? null : [...answer])),
      );
    },
    drop: (selector, paths) => dropFiles(page, selector, paths),
    printed: () => printed,
    double: null,
    close: () => app.close(),
  };
}
