import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, get } from './call.ts';
import { expect, test, type App } from './fixtures.ts';

test('a window knows its front, its folders and that nobody has chosen a language yet', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const start = await get(app.page, 'app.start', null);
  expect(start).toMatchObject({
    front: app.driver === 'browser' ? 'browser' : 'electron',
    nativeDialogs: app.nativeDialogs,
    firstRun: true,
    recents: [],
    open: null,
  });
  expect(start.settings.language).toBe('en');
});

test('the language follows the system until one is chosen, and the choice outlives the app', async ({
  launchApp,
}) => {
  const first = await launchApp({ locale: 'ar-EG' });
  expect((await get(first.page, 'app.start', null)).settings.language).toBe('ar');
  await get(first.page, 'app.saveSettings', { language: 'en', theme: 'dark' });
  await first.close();

  const again = await launchApp({ locale: 'ar-EG', dataFolder: first.dataFolder });
  const start = await get(again.page, 'app.start', null);
  expect(start.firstRun).toBe(false);
  expect(start.settings).toMatchObject({ language: 'en', theme: 'dark' });
});

test('damaged settings are kept aside and the app starts with the defaults', async ({ launchApp }) => {
  const first = await launchApp();
  await get(first.page, 'app.saveSettings', { theme: 'dark' });
  await first.close();
  const file = join(first.dataFolder, 'settings.json');
  await writeFile(file, '{"theme": "da');

  const again = await launchApp({ dataFolder: first.dataFolder });
  expect((await get(again.page, 'app.start', null)).settings.theme).toBe('system');
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe('{"theme": "da');
});

/** Makes a workspace in the documents, without the page's own buttons. */
async function makeFile(app: App, name: string): Promise<string> {
  const path = join(app.documents, name);
  if (app.nativeDialogs) await app.answerDialogs([path]);
  const asked = { purpose: 'workspace', suggestedName: name } as const;
  const grant = app.nativeDialogs
    ? await get(app.page, 'dialog.save', asked)
    : await get(app.page, 'files.target', {
        folder: (await get(app.page, 'app.start', null)).documents.token,
        name,
        overwrite: false,
      });
  await get(app.page, 'workspace.create', { file: grant?.token ?? '', currency: null });
  return path;
}

test('a second window has an engine of its own, without the workspace of the first', async ({
  launchApp,
}) => {
  const app = await launchApp();
  await makeFile(app, 'acme.firsthand');
  const second = await app.openWindow();
  expect(await get(second, 'workspace.state', null)).toBeNull();
  expect(await get(app.page, 'workspace.state', null)).toMatchObject({ name: 'acme' });
});

test('what was never granted is not touched', async ({ launchApp }) => {
  const app = await launchApp();
  for (const file of ['granted to nobody', '/etc/passwd'])
    expect(await ask(app.page, 'workspace.open', { file })).toMatchObject({
      ok: false,
      error: { code: 'file-grant-unknown' },
    });
  expect(await ask(app.page, 'app.forgetRecent', { token: 'granted to nobody' })).toMatchObject({
    ok: false,
    error: { code: 'file-grant-unknown' },
  });
});

test('a workspace named when starting is opened; a second window of it may only read', async ({
  launchApp,
}) => {
  const first = await launchApp();
  const file = await makeFile(first, 'acme.firsthand');
  const second = await first.openWindow(file);
  await expect
    .poll(() => get(second, 'workspace.state', null), { timeout: 20_000 })
    .toMatchObject({ name: 'acme', readOnly: expect.anything() });
  expect(await get(first.page, 'workspace.state', null)).toMatchObject({ name: 'acme', readOnly: null });
  // said once: a reload must not open it again
  expect((await get(second, 'app.start', null)).open).toBeNull();
  await first.close();

  const again = await launchApp({ dataFolder: first.dataFolder, file });
  await expect
    .poll(() => get(again.page, 'workspace.state', null), { timeout: 20_000 })
    .toMatchObject({ name: 'acme', readOnly: null });
  expect((await get(again.page, 'app.start', null)).recents).toMatchObject([
    { file: { name: 'acme.firsthand' } },
  ]);
});

test('a reload keeps the workspace open', async ({ launchApp }) => {
  const app = await launchApp();
  await makeFile(app, 'acme.firsthand');
  await app.page.reload();
  await expect.poll(() => get(app.page, 'workspace.state', null)).toMatchObject({ name: 'acme' });
});

test('closing one window leaves the other working', async ({ launchApp }) => {
  const app = await launchApp();
  const second = await app.openWindow();
  await get(second, 'app.start', null);
  await second.close();
  expect(await get(app.page, 'workspace.state', null)).toBeNull();
});

test('what is not in the contract is refused as data', async ({ launchApp }) => {
  const app = await launchApp();
  // a page gone wrong may send anything
  const unknown = await ask(app.page, 'shell.run' as 'app.start', null);
  expect(unknown).toMatchObject({
    ok: false,
    error: { code: 'bad-request', params: { method: 'shell.run' } },
  });
  const inherited = await ask(app.page, 'toString' as 'app.start', null);
  expect(inherited).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  const wrong = await ask(app.page, 'app.saveSettings', { theme: 'purple' } as never);
  expect(wrong).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});
