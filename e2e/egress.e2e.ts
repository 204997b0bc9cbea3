import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../shell/find-browser.ts';
import { launchAppWindow, type LaunchedBrowser } from './drivers/launched-browser.ts';
import { attemptEverything, waysOut } from './egress-attempts.ts';
import { expect, test as base } from './fixtures.ts';
import { readNetLog } from './net-log.ts';
import { tcpSink, udpSink, type Sink } from './sinks.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { makeWorkspace } from './steps/workspaces.ts';

type Egress = {
  readonly sinks: Readonly<{ tcp: Sink; udp: Sink }>;
  readonly folder: string;
  /** Starts the program with its own window; it ends with the test. */
  readonly openAppWindow: () => Promise<LaunchedBrowser>;
};

const test = base.extend<Egress>({
  sinks: async ({}, use) => {
    const sinks = { tcp: await tcpSink(), udp: await udpSink() };
    await use(sinks);
    await Promise.all([sinks.tcp.close(), sinks.udp.close()]);
  },
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'firsthand-e2e-'));
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

/** A name that only a name server could tell. */
const name = 'firsthand-egress-probe.example';
const deadProxy = '127.0.0.1:1';

test('the control: with nothing refused, every way out is seen', async ({ driver, sinks, folder }) => {
  test.skip(driver !== 'browser', 'one control is enough');
  const netLog = join(folder, 'net-log.json');
  const server = createServer((_request, response) => response.end('<!doctype html><title>control</title>'));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: findBrowser({ platform: process.platform, env: process.env, home: homedir() }) ?? '',
    chromiumSandbox: !isRoot,
    args: [`--log-net-log=${netLog}`],
  });
  const page = await browser.newPage();
  // a server that listens on a TCP port has an address of this kind
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await attemptEverything(page, { tcp: sinks.tcp.port, udp: sinks.udp.port, name });
  await browser.close();
  server.close();

  const reached = new Set(sinks.tcp.heard().map((line) => /^\w+ \/([\w-]*)/u.exec(line)?.[1] ?? ''));
  expect(waysOut.filter((way) => !reached.has(way))).toEqual([]);
  expect(sinks.udp.bytes()).toBeGreaterThan(0);
  const deeds = readNetLog(await readFile(netLog, 'utf8'));
  expect(deeds.namesAsked.join(' ')).toContain(name);
  expect(deeds.connectionsTried).toContain(`127.0.0.1:${sinks.tcp.port}`);
  expect(deeds.datagramsSent).toBeGreaterThan(0);
});

test('nothing leaves the app window that the program opens', async ({ driver, sinks, openAppWindow }) => {
  test.skip(driver !== 'browser', 'the window of the browser front');
  test.skip(process.platform === 'win32', 'the wrapper around the browser is a shell script');
  const app = await openAppWindow();
  const own = new URL(app.page.url()).host;
  await attemptEverything(app.page, { tcp: sinks.tcp.port, udp: sinks.udp.port, name });
  await app.close();

  expect(sinks.tcp.heard()).toEqual([]);
  expect(sinks.udp.heard()).toEqual([]);
  const { namesAsked, connectionsTried, datagramsSent } = readNetLog(app.netLog());
  expect({ namesAsked, datagramsSent }).toEqual({ namesAsked: [], datagramsSent: 0 });
  expect(connectionsTried.filter((address) => address !== own && address !== deadProxy)).toEqual([]);
});

test('nothing leaves the desktop app', async ({ driver, launchApp, sinks, folder }) => {
  test.skip(driver === 'browser', 'the window of the desktop app');
  const app = await launchApp({ ownBrowser: true, dataFolder: folder });
  await attemptEverything(app.page, { tcp: sinks.tcp.port, udp: sinks.udp.port, name });
  await app.close();

  expect(sinks.tcp.heard()).toEqual([]);
  expect(sinks.udp.heard()).toEqual([]);
  if (app.double === null) return;
  const { namesAsked, connectionsTried, datagramsSent } = readNetLog(
    await readFile(join(folder, 'net-log.json'), 'utf8'),
  );
  expect({ namesAsked, datagramsSent }).toEqual({ namesAsked: [], datagramsSent: 0 });
  expect(connectionsTried.filter((address) => address !== deadProxy)).toEqual([]);
});

test('what holds the desktop app back are its own switches: without them packets leave', async ({
  driver,
  launchApp,
  sinks,
  folder,
}) => {
  test.skip(driver !== 'electron-double', 'settings can be turned around in the stand-in only');
  const flips = {
    ignored: ['commandLine', 'onBeforeRequest', 'will-navigate', 'will-frame-navigate'] as const,
    droppedHeaders: ['content-security-policy'],
  };
  const app = await launchApp({ ownBrowser: true, dataFolder: folder, flips });
  await attemptEverything(app.page, { tcp: sinks.tcp.port, udp: sinks.udp.port, name });
  await app.close();
  expect(sinks.tcp.bytes()).toBeGreaterThan(0);
  expect(sinks.udp.bytes()).toBeGreaterThan(0);
});

test('a file full of addresses and formulas is shown as text: nothing is fetched', async ({
  launchApp,
  sinks,
}) => {
  const app = await launchApp();
  const at = (path: string) => `http://127.0.0.1:${sinks.tcp.port}/${path}`;
  const hostile = [
    `<img src=${at('cell-image')}>`,
    `<script src='${at('cell-script')}'></script>`,
    `<link rel=prefetch href=${at('cell-prefetch')}>`,
    `=WEBSERVICE('${at('cell-formula')}')`,
    `=HYPERLINK('${at('cell-link')}')`,
    `javascript:fetch('${at('cell-javascript')}')`,
    at('cell-address'),
    `url(${at('cell-css')})`,
  ];
  const lines = hostile.map((cell, at_) => `p${at_}@example.com,"${cell}","${cell}"`);
  const header = `Email,Name,"<img src=${at('header')}>"`;
  // requests that this page makes, refused or not: a fence that holds must not hide one that broke
  const asked: string[] = [];
  app.page.on('request', (request) => asked.push(request.url()));
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'hostile.csv', [header, ...lines]));
  await checkRows(app.page);
  await bringIn(app.page);
  await app.page.getByRole('button', { name: 'See the customers' }).click();
  await expect(app.page.getByText(hostile[0] ?? '').first()).toBeVisible();
  await app.page
    .getByText(hostile[0] ?? '')
    .first()
    .click();
  await app.page.waitForTimeout(1_000);

  expect(asked.filter((url) => url.includes(`:${sinks.tcp.port}`))).toEqual([]);
  expect(sinks.tcp.heard()).toEqual([]);
});
