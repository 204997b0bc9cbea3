import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { words } from '../../shell/words.ts';
import { fuses } from '../fuses.ts';
import { menuCommands, menuTemplate } from './menu.ts';
import { workspacesIn } from './open-files.ts';
import { isPageAddress, servePage } from './page-protocol.ts';
import { isAllowedRequest, isOwnPage } from './security.ts';

test('only the page itself is an address of the page', () => {
  const own = ['app://bundle/', 'app://bundle/assets/a.js', 'app://bundle'];
  const others = [
    'app://other/',
    'app://bundle.evil/',
    'https://bundle/',
    'file:///bundle',
    'bundle',
    '',
    'app:bundle',
  ];
  expect([...own, ...others].filter(isPageAddress)).toEqual(own);
});

test('only the page, and what it drew itself, may be loaded', () => {
  const own = ['app://bundle/a.css', 'blob:app://bundle/1-2', 'data:image/png;base64,AA=='];
  const others = [
    'blob:https://x/1',
    'http://127.0.0.1/',
    'file:///a',
    'ws://x/',
    'devtools://x',
    'blob:blob:app://bundle/',
  ];
  expect([...own, ...others].filter(isAllowedRequest)).toEqual(own);
});

test('a sender is our page only as the top frame of its own window', () => {
  const frame = { url: 'app://bundle/', parent: null };
  const contents = {};
  expect(isOwnPage(frame, contents, contents)).toBe(true);
  expect(isOwnPage(frame, {}, contents)).toBe(false);
  expect(isOwnPage({ ...frame, parent: frame }, contents, contents)).toBe(false);
  expect(isOwnPage({ ...frame, url: 'https://bundle/' }, contents, contents)).toBe(false);
  expect(isOwnPage(null, contents, contents)).toBe(false);
  expect(isOwnPage(undefined, contents, contents)).toBe(false);
});

test('the protocol answers GET of the page with its policy, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), 'hello');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  servePage({ handle: (_scheme, handler) => void (answer = handler) }, join(folder, 'page'));
  // undici's Request takes any scheme, as Electron's does
  const ask = async (url: string, method = 'GET') => answer(new Request(url, { method }));

  const page = await ask('app://bundle/');
  expect([page.status, await page.text(), page.headers.get('content-type')]).toEqual([
    200,
    'hello',
    'text/html; charset=utf-8',
  ]);
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'");
  expect((await ask('app://bundle/', 'POST')).status).toBe(403);
  expect((await ask('app://other/')).status).toBe(403);
  expect((await ask('app://bundle/..%2fsecret.html')).status).toBe(404);
  expect((await ask('app://bundle/%2e%2e/secret.html')).status).toBe(404);
  rmSync(folder, { recursive: true });
});

test('workspaces among the arguments are found where the program was started, each once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
  const path = join(folder, 'acme.Firsthand');
  writeFileSync(path, '');
  const args = ['/program', '--flag.firsthand', 'acme.Firsthand', 'gone.firsthand', 'list.csv', path];
  expect(workspacesIn(args, folder)).toEqual([path]);
  rmSync(folder, { recursive: true });
});

test('a desktop that names a workspace by its address opens it too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
  const path = join(folder, 'our café 100%.firsthand');
  writeFileSync(path, '');
  const address = pathToFileURL(path).href;
  expect(address).toContain('our%20caf%C3%A9%20100%25.firsthand');
  expect(workspacesIn([address, `file:${address.slice('file://'.length)}`], '/')).toEqual([path]);
  const elsewhere = ['file://server/acme.firsthand', 'file:///%2F.firsthand', 'https://x/acme.firsthand'];
  expect(workspacesIn([...elsewhere, 'file:///%zz.firsthand'], folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test.each([true, false])('the menu has every command, in each language (macOS: %s)', (isMac) => {
  for (const language of ['en', 'ar'] as const) {
    const template = menuTemplate(
      words(language).menu,
      { choose: () => undefined, newWindow: () => undefined },
      isMac,
    );
    const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const ids = new Set(items.map(({ id }) => id).filter((id) => id !== undefined));
    expect([...ids].sort()).toEqual([...menuCommands, 'window.new'].sort());
    const labelled = items.filter(({ type }) => type !== 'separator');
    expect(labelled.filter(({ label }) => label === undefined || label === '')).toEqual([]);
    const keys = items.map(({ accelerator }) => accelerator).filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('packaging lets nothing run in the program but the app', () => {
  expect(
    Object.entries(fuses)
      .filter(([, isOn]) => isOn)
      .map(([name]) => name),
  ).toEqual(['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar']);
});
