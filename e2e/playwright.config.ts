import { homedir } from 'node:os';
import { defineConfig, type PlaywrightTestOptions, type PlaywrightWorkerOptions } from '@playwright/test';
import { findBrowser } from '../shell/find-browser.ts';
import type { DriverName } from './drivers/app.ts';
import { electronProgram } from './drivers/electron.ts';

const program = findBrowser({ platform: process.platform, env: process.env, home: homedir() });
if (program === null)
  throw new Error(
    'The end-to-end tests need Chromium, Chrome or Edge. Name its program file in FIRSTHAND_BROWSER.',
  );

/** What belongs to windows, and the main job, runs on every front; the other specs are the same page everywhere. */
const everyFront = /(windows|egress|dialogs|menus|security|electron-points|main-job|open-with)\.e2e\.ts$/u;
/** What a browser has not: menus of the system, settings of Electron. */
const electronOnly = /(menus|electron-points|open-with)\.e2e\.ts$/u;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Menus of suggestions below the address, which Chromium draws with two pages of its own for every window: half of the work of a
 * short test. Of several such switches the last one counts, so what Playwright switches off is said again.
 */
const unusedFeatures = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

const hasElectron = electronProgram() !== null;

// workers read this file as well; it is said once
if (process.env['TEST_WORKER_INDEX'] === undefined)
  console.log(
    hasElectron
      ? 'End-to-end drivers: browser, electron-double, electron.'
      : 'End-to-end drivers: browser, electron-double. Not run: electron, whose program is not installed here.',
  );

export default defineConfig<PlaywrightTestOptions, PlaywrightWorkerOptions & { driver: DriverName }>({
  testDir: '.',
  globalSetup: './sample-company.ts',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  // machines that are busy with something else still pass
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: program,
      chromiumSandbox: !isRoot,
      args: [`--disable-features=${unusedFeatures.join(',')}`],
    },
    // a trace costs a third of the time of every test that passes: --trace=retain-on-failure where one is wanted
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
  },
  projects: [
    { name: 'browser', testIgnore: electronOnly, use: { driver: 'browser' } },
    { name: 'electron-double', testMatch: everyFront, use: { driver: 'electron-double' } },
    ...(hasElectron
      ? [{ name: 'electron', testMatch: everyFront, use: { driver: 'electron' as const } }]
      : []),
  ],
});
