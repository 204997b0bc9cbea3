import { readFileSync } from 'node:fs';
import packageJson from '../package.json' with { type: 'json' };
import { webRtcPolicy } from '../shell/network-refusals.ts';
import type { ElectronDouble } from './double/double.ts';
import type { Flips } from './double/flips.ts';
import type { ShownWindow } from './double/shown-window.ts';
import { expect, type App } from './fixtures.ts';

/** One of Electron's security points: what must hold, and what to turn around so that it no longer does. */
export interface SecurityPoint {
  readonly name: string;
  readonly holds: (app: App, double: ElectronDouble, window: ShownWindow) => Promise<void> | void;
  readonly flips: readonly Flips[];
}

const elsewhere = 'https://elsewhere.invalid/';
const refusedAddresses = [
  'http://example.com/',
  elsewhere,
  'ws://127.0.0.1:9/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'app://other/',
  'app://bundle.example.com/',
  'chrome://settings/',
  'blob:https://example.com/1',
];

/** Sends what is answered at once, with a refusal, and sees whether it is answered at all. */
async function isHeardFrom(app: App, window: ShownWindow, frame: unknown): Promise<boolean> {
  const id = 77;
  const page = 'a-page-of-a-stranger';
  let isAnswered = false;
  const send = window.webContents.send.bind(window.webContents);
  // what the app says meanwhile to its own page goes there and is no answer
  window.webContents.send = (channel, ...args) => {
    if (args.some((arg) => Reflect.get(Object(arg), 'page') === page)) isAnswered = true;
    else send(channel, ...args);
  };
  window.receiveFrom(frame, 'firsthand', [
    { page, message: { id, method: 'no.such', input: null }, paths: [] },
  ]);
  await app.page.waitForTimeout(300);
  window.webContents.send = send;
  return isAnswered;
}

const preference = (key: keyof ShownWindow['preferences'], good: unknown, bad: unknown): SecurityPoint => ({
  name: `${key} is ${String(good)}`,
  holds: (_app, _double, window) => expect(window.preferences[key]).toBe(good),
  flips: [{ webPreferences: { [key]: bad } }],
});

const prevented = (
  name: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview',
) => ({
  name: `${name} is stopped`,
  holds: (_app: App, _double: ElectronDouble, { webContents }: ShownWindow) => {
    let isStopped = false;
    webContents.emit(name, { preventDefault: () => (isStopped = true), url: elsewhere }, elsewhere);
    expect(isStopped).toBe(true);
  },
  flips: [{ ignored: [name] }],
});

/** Numbers as in Electron's own list of twenty. */
export const securityPoints: readonly SecurityPoint[] = [
  {
    name: '1, 18: nothing but the own protocol is loaded, file:// included',
    holds(_app, { session }) {
      expect(refusedAddresses.filter((address) => !session.cancels(address))).toEqual([]);
      expect(session.cancels('app://bundle/assets/main.js')).toBe(false);
    },
    flips: [{ ignored: ['onBeforeRequest'] }],
  },
  ...[
    preference('nodeIntegration', false, true),
    preference('nodeIntegrationInWorker', false, true),
    preference('nodeIntegrationInSubFrames', false, true),
    preference('contextIsolation', true, false),
    preference('sandbox', true, false),
  ].map((point) => ({ ...point, name: `2–4: ${point.name}` })),
  {
    name: '4: every page is sandboxed, whatever a window asks for',
    holds: (_app, { app }) => expect(app.isSandboxed).toBe(true),
    flips: [{ ignored: ['enableSandbox'] }],
  },
  {
    name: '5: a page is granted nothing',
    holds(_app, { session }) {
      expect(
        (['notifications', 'media', 'geolocation', 'clipboard-read'] as const).filter((one) =>
          session.grants(one),
        ),
      ).toEqual([]);
      expect(
        (['notifications', 'media', 'geolocation'] as const).filter((one) => session.checks(one)),
      ).toEqual([]);
      expect(session.allowsDevice()).toBe(false);
    },
    flips: [
      { ignored: ['setPermissionRequestHandler'] },
      { ignored: ['setPermissionCheckHandler'] },
      { ignored: ['setDevicePermissionHandler'] },
    ],
  },
  ...[
    preference('webSecurity', true, false),
    preference('allowRunningInsecureContent', false, true),
    preference('experimentalFeatures', false, true),
    preference('enableBlinkFeatures', undefined, 'CSSVariables'),
    preference('webviewTag', false, true),
    preference('navigateOnDragDrop', false, true),
    preference('spellcheck', false, true),
  ].map((point) => ({ ...point, name: `6–11: ${point.name}` })),
  { ...prevented('will-attach-webview'), name: '12: no webview is attached' },
  prevented('will-navigate'),
  prevented('will-frame-navigate'),
  prevented('will-redirect'),
  {
    name: '13: a page that sets its location stays where it is',
    async holds({ page }, _double, window) {
      await page.evaluate((address) => void (location.href = address), elsewhere);
      await page.waitForTimeout(500);
      expect(page.url()).toMatch(/^https:\/\/app-bundle\.localhost\/$/u);
      expect(window.webContents.isDestroyed()).toBe(false);
      expect(await page.evaluate(() => typeof Reflect.get(window, 'bridge'))).toBe('object');
    },
    flips: [{ ignored: ['will-navigate', 'onBeforeRequest'] }],
  },
  {
    name: '14: no new window',
    async holds({ page }, _double, window) {
      expect(window.webContents.allowsWindow(elsewhere)).toBe(false);
      await page.evaluate(() => void globalThis.open('about:blank'));
      await page.waitForTimeout(500);
      expect(
        page
          .context()
          .pages()
          .filter((one) => one !== page),
      ).toEqual([]);
    },
    flips: [{ ignored: ['setWindowOpenHandler'] }],
  },
  {
    name: '17: a message counts only from the top frame of the own page',
    async holds(app, _double, window) {
      const top = { url: 'app://bundle/', parent: null };
      expect(await isHeardFrom(app, window, { ...top, url: elsewhere })).toBe(false);
      expect(await isHeardFrom(app, window, { ...top, url: 'app://bundle.evil/' })).toBe(false);
      expect(await isHeardFrom(app, window, { ...top, parent: top })).toBe(false);
      expect(await isHeardFrom(app, window, null)).toBe(false);
      // the control: this way of asking is answered when the frame is right
      expect(await isHeardFrom(app, window, top)).toBe(true);
    },
    flips: [{ disguisesSenders: true }],
  },
  {
    name: '18: the protocol has only the privileges that it needs',
    holds: (_app, { schemes }) =>
      expect(schemes).toEqual([
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
        },
      ]),
    flips: [{ privileges: { bypassCSP: true } }, { privileges: { allowServiceWorkers: true } }],
  },
  {
    name: '20: the page has two functions and nothing of Electron',
    async holds({ page }) {
      const found = await page.evaluate(() => ({
        bridge: Object.entries(Reflect.get(window, 'bridge') as object).map(([name, value]) => [
          name,
          typeof value,
        ]),
        others: ['require', 'process', 'module', 'electron', '__dirname'].filter((name) => name in window),
      }));
      expect(found).toEqual({
        bridge: [
          ['post', 'function'],
          ['listen', 'function'],
        ],
        others: [],
      });
    },
    flips: [{ webPreferences: { nodeIntegration: true, contextIsolation: false } }],
  },
  {
    name: 'the spell checker, which downloads dictionaries, is off',
    holds: (_app, { session }) => expect(session.isSpellChecking).toBe(false),
    flips: [{ ignored: ['setSpellCheckerEnabled'] }],
  },
  {
    name: 'the page downloads nothing',
    holds(_app, { session }) {
      let isStopped = false;
      session.emit('will-download', { preventDefault: () => (isStopped = true) });
      expect(isStopped).toBe(true);
    },
    flips: [{ ignored: ['will-download'] }],
  },
  {
    name: 'requests that get past everything else meet a dead proxy',
    holds: (_app, { session }) =>
      expect(session.proxy).toEqual({
        mode: 'fixed_servers',
        proxyRules: 'http://127.0.0.1:1',
        proxyBypassRules: '<-loopback>',
      }),
    flips: [{ ignored: ['setProxy'] }],
  },
  {
    name: 'WebRTC sends nothing past the proxy',
    holds: (_app, _double, { webContents }) => expect(webContents.rtcPolicy).toBe(webRtcPolicy),
    flips: [{ ignored: ['setWebRTCIPHandlingPolicy'] }],
  },
  {
    name: 'Chromium is started with every network refused',
    holds(_app, { app }) {
      expect(Object.fromEntries(app.switches)).toMatchObject({
        'proxy-server': 'http://127.0.0.1:1',
        'proxy-bypass-list': '<-loopback>',
        'host-resolver-rules': 'MAP * ~NOTFOUND',
        'force-webrtc-ip-handling-policy': webRtcPolicy,
        'dns-prefetch-disable': true,
        'disable-background-networking': true,
      });
    },
    flips: [{ ignored: ['commandLine'] }],
  },
  {
    name: 'the page leaves nothing on the disk, and its session is the hardened one',
    holds(_app, double, { preferences }) {
      expect(preferences.partition).toBe(double.partition());
      expect(preferences.partition).not.toMatch(/^persist:/u);
    },
    flips: [{ webPreferences: { partition: 'persist:firsthand' } }],
  },
];

/** Points about the program's text and its parts, which no running app can turn around. */
export const staticPoints = [
  {
    name: '15: nothing is handed to other programs to open',
    holds: (main: string) => expect(main).not.toMatch(/openExternal|openPath|showItemInFolder/u),
    good: () => readFileSync(new URL('../dist/electron/main.cjs', import.meta.url), 'utf8'),
    bad: 'electron.shell.openExternal(url)',
  },
  {
    name: '16: Electron is one exact version of a line that still gets fixes',
    holds: (version: string) => expect(version).toMatch(/^(4[5-9]|[5-9]\d)\.\d+\.\d+$/u),
    good: () => packageJson.devDependencies.electron,
    bad: '^39.0.0',
  },
] as const;
