import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { browserPlaces, findBrowser } from '../shell/find-browser.ts';
import { launchArguments, launchBrowser } from './launch.ts';
import { readStartArguments } from './start-arguments.ts';

const home = '/people/mona';

test('the window refuses every network but its own program, in its own profile', () => {
  const found = launchArguments({
    profile: '/p',
    address: 'http://127.0.0.1:4242/enter?token=t',
    servedFrom: '127.0.0.1:4242',
  });
  for (const argument of [
    '--app=http://127.0.0.1:4242/enter?token=t',
    '--user-data-dir=/p',
    '--proxy-server=http://127.0.0.1:1',
    '--proxy-bypass-list=<-loopback>;127.0.0.1:4242',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ])
    expect(found).toContain(argument);
  // never silently: as root Chromium then refuses, and the address is printed
  expect(found.join(' ')).not.toContain('no-sandbox');
});

test('browsers are looked for where each system keeps them, the chosen one first', () => {
  const linux = browserPlaces({
    platform: 'linux',
    env: { PATH: '/a:/b', FIRSTHAND_BROWSER: '/mine' },
    home,
  });
  expect(linux.slice(0, 3)).toEqual(['/mine', '/a/chromium', '/b/chromium']);
  expect(linux).toContain('/b/microsoft-edge');
  expect(browserPlaces({ platform: 'darwin', env: {}, home })).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  const windows = browserPlaces({ platform: 'win32', env: { PROGRAMFILES: 'C:/P' }, home });
  expect(windows.map((place) => place.replaceAll('\\', '/'))).toContain(
    'C:/P/Microsoft/Edge/Application/msedge.exe',
  );
});

test('a place counts only when a program is there', () => {
  const at = (chosen: string) =>
    findBrowser({ platform: 'linux', env: { FIRSTHAND_BROWSER: chosen, PATH: '' }, home });
  expect(at(process.execPath)).toBe(process.execPath);
  expect(at('/no/such/browser')).toBeNull();
});

test.each(['/no/such/program', process.execPath])(
  'a program that does not stay (%s) is told of once',
  async (program) => {
    const profile = mkdtempSync(join(tmpdir(), 'firsthand-'));
    const onExit = vi.fn();
    launchBrowser({ program, profile, address: 'x', servedFrom: 'y', onExit });
    await vi.waitFor(() => expect(onExit).toHaveBeenCalledOnce(), 10_000);
    const preferences: unknown = JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'));
    expect(preferences).toMatchObject({ browser: { enable_spellchecking: false } });
    rmSync(profile, { recursive: true });
  },
);

test('a file is named from where the program was started; unknown options are refused', () => {
  expect(readStartArguments(['a.firsthand'], '/w')).toEqual({ opensWindow: true, file: '/w/a.firsthand' });
  expect(readStartArguments(['--no-open'], '/w')).toEqual({ opensWindow: false, file: null });
  expect(() => readStartArguments(['--no-sandbox'], '/w')).toThrow(/no-sandbox/u);
});
