import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, get } from './call.ts';
import { expect, test } from './fixtures.ts';

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

test('a second window has an engine of its own: what one may touch, the other may not', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const second = await app.openWindow();
  await get(app.page, 'app.start', null);
  const { documents } = await get(second, 'app.start', null);
  await writeFile(join(app.documents, 'list.csv'), 'email\na@example.com\n');
  const refused = await ask(app.page, 'app.forgetRecent', { token: 'granted to nobody' });
  expect(refused).toMatchObject({ ok: false, error: { code: 'file-grant-unknown' } });
  expect(documents.name).toBe('Documents');
});

test('a reload keeps the window working', async ({ launchApp }) => {
  const app = await launchApp();
  await get(app.page, 'app.start', null);
  await app.page.reload();
  await expect.poll(async () => (await get(app.page, 'app.start', null)).version).toBeTruthy();
});

test('a file named when starting is offered to the window, once', async ({ launchApp }) => {
  const first = await launchApp();
  const file = join(first.dataFolder, 'acme.firsthand');
  await writeFile(file, 'whatever');
  const second = await first.openWindow(file);
  const start = await get(second, 'app.start', null);
  expect(start.open?.name).toBe('acme.firsthand');
  expect((await get(second, 'app.start', null)).open).toBeNull();
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
