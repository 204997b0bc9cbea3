import { createHash } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type App } from './fixtures.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace, openWorkspace } from './steps/workspaces.ts';

type Damage = (whole: Buffer) => Uint8Array;

function saysItIsOfANewerFormat(whole: Buffer): Buffer {
  const bytes = Buffer.from(whole);
  bytes.writeUInt32LE(bytes.readUInt32LE(16) + 1, 16);
  createHash('sha256').update(bytes.subarray(0, 992)).digest().copy(bytes, 992);
  return bytes;
}

function flipsAByte(whole: Buffer): Buffer {
  const bytes = Buffer.from(whole);
  bytes[5000] = bytes.readUInt8(5000) ^ 1;
  return bytes;
}

const damages: readonly (readonly [name: string, damage: Damage, says: string])[] = [
  ['damaged', flipsAByte, '“damaged.firsthand” is damaged'],
  ['cut', (whole) => whole.subarray(0, 9000), '“cut.firsthand” is incomplete'],
  ['blank', () => new Uint8Array(), '“blank.firsthand” holds nothing at all'],
  ['newer', saysItIsOfANewerFormat, 'was saved by a newer version of Firsthand'],
  ['letter', () => Buffer.from('Dear all'), 'is not a Firsthand workspace'],
];

async function makeWorkspaceOfOne(app: App): Promise<string> {
  const file = await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'contacts.csv', ['Email,City', 'a@example.com,Oslo']));
  await checkRows(app.page);
  await bringIn(app.page);
  return file;
}

async function closeWorkspace(app: App): Promise<void> {
  await app.page.getByRole('button', { name: 'Workspace: Acme' }).click();
  await app.page.getByRole('menuitem', { name: 'Close this workspace' }).click();
  await expect(app.page.getByRole('button', { name: 'Open a workspace' })).toBeVisible();
}

test('a file that cannot be opened says why, and is left as it is', async ({ launchApp }) => {
  const app = await launchApp();
  const whole = await readFile(await makeWorkspaceOfOne(app));
  await closeWorkspace(app);
  for (const [name, damage, says] of damages) {
    const bytes = damage(whole);
    const path = await writeDocument(app, `${name}.firsthand`, bytes);
    await openWorkspace(app, path);
    const dialog = app.page.getByRole('alertdialog');
    await expect(dialog, name).toContainText(says);
    await dialog.getByRole('button', { name: 'Understood' }).click();
    await expect(dialog).toBeHidden();
    expect(Buffer.compare(await readFile(path), bytes), name).toBe(0);
  }
  await openWorkspace(app, join(app.documents, 'Acme.firsthand'));
  await expect(app.page.getByRole('contentinfo')).toContainText('1 customer');
});

test('a second window on the same workspace can look, and is told why it cannot change', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const file = await makeWorkspaceOfOne(app);
  const second = await app.openWindow(file);
  await expect(second.getByRole('note').filter({ hasText: 'Read only' })).toBeVisible();
  await second.getByRole('button', { name: 'Customers', exact: true }).click();
  await expect(second.getByRole('gridcell', { name: 'a@example.com' }).first()).toBeVisible();
  await second.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(second.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();

  await goTo(app, 'Customers');
  await expect(app.page.getByRole('gridcell', { name: 'a@example.com' }).first()).toBeVisible();
});

test('a folder where nothing may be written is said before anything is lost', async ({ launchApp }) => {
  test.skip(process.getuid?.() === 0, 'nothing is read-only for root');
  const app = await launchApp();
  await makeWorkspaceOfOne(app);
  await dropIn(app, await writeDocument(app, 'more.csv', ['Email,City', 'b@example.com,Oslo']));
  await checkRows(app.page);
  await chmod(app.documents, 0o555);
  await app.page.getByRole('button', { name: 'Bring in 1 row' }).click();
  await expect(app.page.getByRole('alert')).toContainText('does not let Firsthand write');
  await chmod(app.documents, 0o755);
  await bringIn(app.page);
  await expect(app.page.getByRole('contentinfo')).toContainText('2 customers');
});

test('settings of another program in place of ours do no harm', async ({ launchApp }) => {
  const app = await launchApp();
  await app.close();
  await writeFile(join(app.dataFolder, 'settings.json'), '[1, 2, 3]');
  const again = await launchApp({ dataFolder: app.dataFolder });
  await expect(again.page.getByRole('button', { name: 'New workspace' })).toBeVisible();
});
