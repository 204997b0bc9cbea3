import { join } from 'node:path';
import { app, Menu, protocol, session } from 'electron';
import type { Language } from '../../shared/core/model/languages.ts';
import { dataFolder, documentsFolder, portableFolder } from '../../shell/folders.ts';
import { prepareEngine } from '../../shell/prepared-engine.ts';
import { openShell } from '../../shell/shell.ts';
import { words } from '../../shell/words.ts';
import { appId } from '../app-id.ts';
import { menuTemplate } from './menu.ts';
import { workspacesIn } from './open-files.ts';
import { pageScheme, servePage } from './page-protocol.ts';
import { hardenContents, hardenProcess, hardenSession } from './security.ts';
import { manageWindows, type Windows } from './windows.ts';

// without 'persist:' the page leaves nothing on the disk
const partition = 'firsthand';

const startArguments = process.argv.slice(1);

/** Files the system asked for before there was a shell to open them in. */
const early: string[] = [];
let openFile = (path: string): void => void early.push(path);

function setMenu(language: Language, windows: Windows): void {
  const actions = { choose: windows.choose, newWindow: () => windows.open(null) };
  const template = menuTemplate(words(language).menu, actions, process.platform === 'darwin');
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The app ends when the last workspace is closed, not before. */
function endWhenClosed(windows: Windows): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void windows.closed().then(() => {
      isClosed = true;
      app.quit();
    });
  });
}

async function start(): Promise<void> {
  // it gets ready while the system opens a window
  const startEngine = prepareEngine(app.getPath('userData'));
  await app.whenReady();
  const pageSession = session.fromPartition(partition);
  await hardenSession(pageSession);
  servePage(pageSession.protocol, join(import.meta.dirname, '..', 'renderer'));
  const documents = portableFolder() === null ? app.getPath('documents') : await documentsFolder();
  const shell = await openShell({
    dataFolder: app.getPath('userData'),
    documents,
    systemLocale: app.getPreferredSystemLanguages()[0] ?? 'en',
    version: app.getVersion(),
    now: () => new Date().toISOString(),
    onOpened: (path) => app.addRecentDocument(path),
    onSettings: ({ language }) => setMenu(language, windows),
  });
  const windows = manageWindows({
    shell,
    startEngine,
    partition,
    preload: join(import.meta.dirname, 'preload.cjs'),
    // scripts/start.js waits for it
    onReady: () => process.send?.('ready'),
  });
  setMenu(shell.settings.all().language, windows);
  endWhenClosed(windows);

  const openAll = (files: readonly string[]) => {
    for (const file of files) windows.open(file);
  };
  app.on('second-instance', (_event, args, folder) => {
    const files = workspacesIn(args, folder);
    if (files.length > 0) openAll(files);
    else windows.open(null);
  });
  openFile = windows.open;
  app.on('activate', () => {
    if (windows.count() === 0) windows.open(null);
  });
  openAll([...early.splice(0), ...workspacesIn(startArguments, process.cwd())]);
  if (windows.count() === 0) windows.open(null);
}

app.setPath('userData', dataFolder());
// windows, and the files opened last, belong to the shortcut that the installer makes
if (process.platform === 'win32') app.setAppUserModelId(appId);
if (app.requestSingleInstanceLock()) {
  hardenProcess(app);
  protocol.registerSchemesAsPrivileged([pageScheme]);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  start().catch((error: unknown) => {
    console.error('firsthand:', error);
    app.exit(1);
  });
} else {
  app.quit();
}
