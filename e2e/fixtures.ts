import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser } from '@playwright/test';
import type { App, DriverName, Launch } from './drivers/app.ts';
import { launchInBrowser } from './drivers/browser.ts';
import { launchElectronDouble } from './drivers/electron-double.ts';
import { launchElectron } from './drivers/electron.ts';
import { knowSample } from './steps/sample.ts';

export { expect } from '@playwright/test';
export type { App } from './drivers/app.ts';

export interface LaunchAppOptions extends Partial<Omit<Launch, 'documents'>> {
  /** Start again with the data of an app that was closed. */
  readonly dataFolder?: string;
}

type Fixtures = {
  /** Starts the app with a data folder of its own; it is closed when the test ends. */
  readonly launchApp: (options?: LaunchAppOptions) => Promise<App>;
};
type Options = { readonly driver: DriverName };

function launchWith(driver: DriverName, browser: Browser, launch: Launch): Promise<App> {
  if (driver === 'browser') return launchInBrowser(browser, launch);
  if (driver === 'electron') return launchElectron(launch);
  return launchElectronDouble(browser, launch);
}

async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-e2e-'));
  await knowSample(folder);
  return folder;
}

export const test = base.extend<Fixtures, Options>({
  driver: ['browser', { option: true, scope: 'worker' }],
  launchApp: async ({ driver, browser }, use) => {
    const apps: App[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const dataFolder = options.dataFolder ?? (await newDataFolder());
      folders.push(dataFolder);
      const documents = join(dataFolder, 'Documents');
      if (!existsSync(documents)) await mkdir(documents);
      const app = await launchWith(driver, browser, { locale: 'en-GB', ...options, dataFolder, documents });
      apps.push(app);
      return app;
    });
    for (const app of apps.reverse()) await app.close();
    for (const folder of folders)
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
});
