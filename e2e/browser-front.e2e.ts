import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { get } from './call.ts';
import { endChild, serve } from './drivers/browser.ts';
import { launchAppWindow, type LaunchedBrowser } from './drivers/launched-browser.ts';
import { expect, test as base } from './fixtures.ts';

const program = fileURLToPath(new URL('../dist/node/browser.js', import.meta.url));

type Windows = {
  readonly folder: string;
  /** Starts the program with its own window; it ends with the test. */
  readonly openAppWindow: () => Promise<LaunchedBrowser>;
};

const test = base.extend<Windows>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'firsthand-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
  openAppWindow: async ({ folder }, use) => {
    const opened: LaunchedBrowser[] = [];
    await use(async () => {
      const app = await launchAppWindow(folder);
      opened.push(app);
      return app;
    });
    for (const app of opened) await app.close();
  },
});

const launch = (dataFolder: string) => ({ dataFolder, documents: dataFolder, locale: 'en-GB' });

test.describe('as an app window', () => {
  test.skip(process.platform === 'win32', 'the wrapper around the browser is a shell script');

  test('the window says that its network is refused, and the program ends when it closes', async ({
    folder,
    openAppWindow,
  }) => {
    const app = await openAppWindow();
    expect(await get(app.page, 'app.start', null)).toMatchObject({ front: 'browser', networkRefused: true });
    await app.page.close();
    expect(await app.ended).toBe(0);
    await app.close();
    // what was dropped on the page went with the program
    expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
  });

  test('a second start goes to the program that runs; a window that cannot be handed over has an address', async ({
    folder,
    openAppWindow,
  }) => {
    const app = await openAppWindow();
    const env = { ...process.env, FIRSTHAND_DATA: folder, LC_ALL: 'en-GB' };
    const second = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    second.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    expect(await once(second, 'exit')).toEqual([0, null]);
    // a browser that shows nothing takes no windows of others
    const [address = ''] = /http:\/\/\S+/u.exec(printed) ?? [];
    expect(new URL(address).host).toBe(new URL(app.page.url()).host);
    const page = await app.page.context().newPage();
    await page.goto(address);
    expect(await get(page, 'app.start', null)).toMatchObject({ front: 'browser' });
    await app.close();
  });
});

test.describe('without a window', () => {
  /** Starts with a browser of our choice, and gives what is printed until an address is. */
  async function printedWith(folder: string, env: Readonly<Record<string, string>>): Promise<string> {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, LC_ALL: 'en-GB', FIRSTHAND_DATA: folder, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await expect.poll(() => printed, { timeout: 20_000 }).toMatch(/Ctrl\+C/u);
    expect(child.exitCode).toBeNull();
    await endChild(child);
    return printed;
  }

  test('a browser that ends before its window is ready leaves the address, still served', async ({
    folder,
  }) => {
    test.skip(process.platform === 'win32', 'the browser that fails is a shell script');
    const failing = join(folder, 'failing.sh');
    writeFileSync(failing, '#!/bin/sh\nexit 7\n', { mode: 0o755 });
    const printed = await printedWith(folder, { FIRSTHAND_BROWSER: failing });
    expect(printed).toContain('failing.sh ended before its window was ready (code 7)');
    expect(printed).toMatch(/http:\/\/127\.0\.0\.1:\d+\/enter\?token=/u);
  });

  test('a computer without a browser is told what to install', async ({ folder }) => {
    test.skip(process.platform !== 'linux', 'elsewhere browsers are not looked for on the path');
    const printed = await printedWith(folder, { PATH: folder, FIRSTHAND_BROWSER: '' });
    expect(printed).toContain('No Chromium, Chrome or Edge was found');
  });

  test('a computer without a display is not tried', async ({ folder }) => {
    test.skip(process.platform !== 'linux', 'elsewhere there is always a display');
    const unset = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined, FIRSTHAND_BROWSER: undefined };
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ...unset, LC_ALL: 'en-GB', FIRSTHAND_DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await expect.poll(() => printed, { timeout: 20_000 }).toContain('no display');
    await endChild(child);
  });

  test('the address opens once; the next one is printed', async ({ folder, page }) => {
    const served = serve(launch(folder));
    const address = await served.nextAddress();
    expect((await page.goto(address))?.status()).toBe(200);
    const stranger = await page.context().browser()?.newContext();
    const elsewhere = await stranger?.newPage();
    expect((await elsewhere?.goto(address))?.status()).toBe(403);
    await expect(elsewhere!.locator('body')).toContainText('opens once');
    expect((await elsewhere?.goto(await served.nextAddress()))?.status()).toBe(200);
    await stranger?.close();
    await endChild(served.child);
  });

  test('nobody but this user may read where the program runs', async ({ folder }) => {
    test.skip(process.platform === 'win32', 'modes of files are not known there');
    const served = serve(launch(folder));
    await served.nextAddress();
    const { mode } = statSync(join(folder, 'running.json'));
    expect(mode & 0o077).toBe(0);
    await endChild(served.child);
  });
});

test('a file dropped on the page arrives as a copy with its name', async ({ launchApp }) => {
  const app = await launchApp();
  const copied = await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        type Bridge = {
          post: (message: unknown, files: File[]) => void;
          listen: (listener: (message: unknown) => void) => void;
        };
        const bridge = Reflect.get(window, 'bridge') as Bridge;
        bridge.listen((message) => {
          if (Reflect.get(Object(message), 'id') === 987_654_321) resolve(message);
        });
        const file = new File(['id,total\n1,5\n'], 'طلبات.csv');
        bridge.post({ id: 987_654_321, method: 'files.dropped', input: null }, [file]);
      }),
  );
  expect(copied).toMatchObject({ ok: true, value: [{ name: 'طلبات.csv', bytes: 13 }] });
  const copies = join(app.dataFolder, 'uploads');
  expect(readdirSync(copies)).toHaveLength(1);
  await app.close();
  expect(existsSync(copies) ? readdirSync(copies) : []).toEqual([]);
});

test('a duplicated tab has an engine of its own', async ({ launchApp }) => {
  const app = await launchApp();
  await get(app.page, 'app.start', null);
  const tab = await app.page.evaluate(() => sessionStorage.getItem('firsthand-tab'));
  const twin = await app.page.context().newPage();
  await twin.addInitScript((id) => sessionStorage.setItem('firsthand-tab', id ?? ''), tab);
  await twin.goto(app.page.url());
  await get(twin, 'app.start', null);
  expect(await twin.evaluate(() => sessionStorage.getItem('firsthand-tab'))).not.toBe(tab);
  expect(await get(app.page, 'workspace.state', null)).toBeNull();
});
