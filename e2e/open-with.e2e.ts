import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { get } from './call.ts';
import { ElectronDouble } from './double/double.ts';
import { emitStoppable } from './double/emitter.ts';
import { loadMain } from './double/load-main.ts';
import { nextWindow } from './drivers/electron-double.ts';
import { expect, test, type App } from './fixtures.ts';
import { copySampleTo } from './steps/sample.ts';

// how each system says "open this with Firsthand"; windows.e2e.ts has what all fronts share
test.skip(({ driver }) => driver === 'electron', 'events of the system are made by the stand-in');

function standIn({ double }: App): ElectronDouble {
  if (double === null) throw new Error('no stand-in');
  return double;
}

async function expectOpen(page: Page, name: string): Promise<void> {
  await expect
    .poll(() => get(page, 'workspace.state', null), { timeout: 90_000 })
    .toMatchObject({ name, readOnly: null });
}

test('macOS: a file asked for before the app is ready is opened by its first window', async ({
  launchApp,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-open-'));
  const file = join(folder, 'acme.firsthand');
  await copySampleTo(file);
  const app = await launchApp({ askedEarly: file });
  await expectOpen(app.page, 'acme');
  expect(standIn(app).windows).toHaveLength(1);
  await app.close();
  await rm(folder, { recursive: true });
});

test('macOS: a file asked for later opens a window of its own', async ({ launchApp }) => {
  const app = await launchApp();
  const double = standIn(app);
  const file = join(app.documents, 'later.firsthand');
  await copySampleTo(file);
  let isHandled = false;
  const page = await nextWindow(double, () => {
    isHandled = emitStoppable(double.app, 'open-file', file);
  });
  await expectOpen(page, 'later');
  expect(isHandled).toBe(true);
  expect(await get(app.page, 'workspace.state', null)).toBeNull();
  expect(double.app.recentDocuments).toEqual([file]);
});

test('Windows and Linux: a second start hands its file to the app that runs, by path or by address', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const double = standIn(app);
  const byPath = join(app.documents, 'by path.firsthand');
  const byAddress = join(app.documents, 'by address.firsthand');
  await copySampleTo(byPath);
  await copySampleTo(byAddress);
  const start = (file: string) =>
    nextWindow(double, () => {
      // Chromium puts switches of its own between what the user gave
      const args = ['firsthand', '--allow-file-access-from-files', file];
      double.app.emit('second-instance', {}, args, app.documents);
    });
  await expectOpen(await start('by path.firsthand'), 'by path');
  await expectOpen(await start(pathToFileURL(byAddress).href), 'by address');
});

test('Linux: an address given when starting is opened', async ({ launchApp }) => {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-open-'));
  const file = join(folder, 'our café.firsthand');
  await copySampleTo(file);
  const app = await launchApp({ file: pathToFileURL(file).href });
  await expectOpen(app.page, 'our café');
  await app.close();
  await rm(folder, { recursive: true });
});

test('a second copy of the app shows nothing and ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-open-'));
  const double = new ElectronDouble({
    openBrowser: () => Promise.reject(new Error('a second copy opens no browser')),
    closeBrowser: () => Promise.resolve(),
    dataFolder: folder,
    locale: 'en-GB',
    flips: {},
    isSecond: true,
  });
  const ended = new Promise((resolve) => double.app.once('quit', resolve));
  loadMain(double.module(), ['acme.firsthand'], { FIRSTHAND_DATA: folder });
  await ended;
  expect([double.app.exitCode, double.windows.length]).toEqual([0, 0]);
  await rm(folder, { recursive: true });
});
