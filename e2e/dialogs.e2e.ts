import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, get } from './call.ts';
import { expect, test } from './fixtures.ts';

test.describe('with the dialogs of the system', () => {
  test.skip(({ driver }) => driver === 'browser', 'the browser front shows its own chooser');

  test('files chosen for an import come back as grants without their path', async ({ launchApp }) => {
    const app = await launchApp();
    const file = join(app.documents, 'orders.csv');
    await writeFile(file, 'id,total\n1,5\n');
    await app.answerDialogs([file]);
    const [grant, ...more] = await get(app.page, 'dialog.open', { purpose: 'import' });
    expect(more).toEqual([]);
    expect(grant).toMatchObject({ name: 'orders.csv', folder: 'Documents', bytes: 13 });
    expect(JSON.stringify(grant)).not.toContain(app.dataFolder);
  });

  test('a cancelled dialog gives nothing', async ({ launchApp }) => {
    const app = await launchApp();
    await app.answerDialogs(null, null);
    expect(await get(app.page, 'dialog.open', { purpose: 'workspace' })).toEqual([]);
    expect(await get(app.page, 'dialog.save', { purpose: 'csv', suggestedName: 'a.csv' })).toBeNull();
  });

  test('a name to save under is mended, and the extension is always there', async ({ launchApp }) => {
    const app = await launchApp();
    await app.answerDialogs([join(app.documents, 'acme')]);
    const asked = { purpose: 'workspace', suggestedName: '../../..\u202egro/acme.firsthand' } as const;
    const grant = await get(app.page, 'dialog.save', asked);
    expect(grant?.name).toBe('acme.firsthand');
    if (app.double !== null)
      expect(app.double.dialog.asked[0]?.options.defaultPath).toBe(join(app.documents, 'gro acme.firsthand'));
  });

  test('an extension put on afterwards never overwrites a file nobody was asked about', async ({
    launchApp,
  }) => {
    const app = await launchApp();
    await writeFile(join(app.documents, 'people.csv'), 'kept');
    await app.answerDialogs([join(app.documents, 'people')]);
    const answer = await ask(app.page, 'dialog.save', { purpose: 'csv', suggestedName: 'people.csv' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'file-exists', params: { name: 'people.csv' } },
    });
  });

  test('the page may not list folders where the system has dialogs', async ({ launchApp }) => {
    const app = await launchApp();
    expect(await ask(app.page, 'files.list', { folder: null })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });
});

test.describe("with the page's own chooser", () => {
  test.skip(({ driver }) => driver !== 'browser', 'the desktop app has the dialogs of the system');

  test('a folder shows folders first, then what can be opened; hidden files stay hidden', async ({
    launchApp,
  }) => {
    const app = await launchApp();
    await mkdir(join(app.documents, 'old'));
    await mkdir(join(app.documents, '.secret'));
    const files = [
      'b.csv',
      'a10.xlsx',
      'a9.xlsx',
      'c.csv.gz',
      'acme.firsthand',
      '.hidden.csv',
      'photo.png',
      'x.sh',
    ];
    for (const name of files) await writeFile(join(app.documents, name), 'x');
    const listing = await get(app.page, 'files.list', { folder: null });
    expect(listing.entries.map(({ file, isFolder }) => (isFolder ? `${file.name}/` : file.name))).toEqual([
      'old/',
      'a9.xlsx',
      'a10.xlsx',
      'acme.firsthand',
      'b.csv',
      'c.csv.gz',
    ]);
    expect(listing.folder.name).toBe('Documents');
    expect(listing.trail.at(-1)).toEqual(listing.folder);
    const old = listing.entries[0]!.file.token;
    expect((await get(app.page, 'files.list', { folder: old })).trail.at(-2)).toEqual(listing.folder);
  });

  test('a folder is opened by a token that was given out, never by a path', async ({ launchApp }) => {
    const app = await launchApp();
    expect(await ask(app.page, 'files.list', { folder: '/etc' })).toMatchObject({
      ok: false,
      error: { code: 'file-grant-unknown' },
    });
  });

  test('a file to be written keeps to its folder and overwrites only when told to', async ({ launchApp }) => {
    const app = await launchApp();
    await writeFile(join(app.documents, 'list.csv'), 'x');
    const folder = (await get(app.page, 'app.start', null)).documents.token;
    const target = (name: string, overwrite = false) =>
      ask(app.page, 'files.target', { folder, name, overwrite });
    for (const name of ['../list.csv', 'a/b.csv', '.hidden.csv', 'con.csv', 'a.csv ', '', 'gpj\u202evsc.csv'])
      expect(await target(name), name).toMatchObject({ ok: false, error: { code: 'file-name-invalid' } });
    expect(await target('list.csv')).toMatchObject({ ok: false, error: { code: 'file-exists' } });
    expect(await target('list.csv', true)).toMatchObject({ ok: true, value: { name: 'list.csv' } });
    expect(await target('عملاء.csv')).toMatchObject({ ok: true, value: { name: 'عملاء.csv' } });
  });

  test('there is no dialog of the system to ask for', async ({ launchApp }) => {
    const app = await launchApp();
    expect(await ask(app.page, 'dialog.open', { purpose: 'import' })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });
});
