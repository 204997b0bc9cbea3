import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../shell/find-browser.ts';
import type { Launch } from './app.ts';

/** A browser of this machine and folders for the app in it; `end` closes and removes them. */
export interface Started {
  readonly browser: Browser;
  readonly launch: Launch;
  readonly end: () => Promise<void>;
}

/** @throws {Error} no Chromium, Chrome or Edge was found */
export async function startBrowser(): Promise<Started> {
  const executablePath = findBrowser({ platform: process.platform, env: process.env, home: homedir() });
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge was found');
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot });
  const dataFolder = mkdtempSync(join(tmpdir(), 'firsthand-run-'));
  const documents = join(dataFolder, 'Documents');
  mkdirSync(documents);
  return {
    browser,
    launch: { dataFolder, documents, locale: 'en-GB' },
    async end() {
      await browser.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
