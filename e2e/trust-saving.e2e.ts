import type { Page } from '@playwright/test';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, get } from './call.ts';
import { expect, test, type App } from './fixtures.ts';
import { chooseToWrite } from './steps/choosers.ts';
import { fillUp, makeWithImports, mountSmallDisk, removeMade } from './steps/damage.ts';
import { command, expectNoFaultInAnyLook } from './steps/faults.ts';
import { goTo } from './steps/workspaces.ts';

test.afterAll(removeMade);

async function openReady(launchApp: (options: { file: string }) => Promise<App>, file: string): Promise<App> {
  const app = await launchApp({ file });
  await expect(app.page.getByRole('contentinfo')).toContainText('8 customers');
  return app;
}

const banner = (page: Page, title: string) =>
  page.locator('[role=alert], [role=status]').filter({ hasText: title });

test('a file that is replaced by another is never written over; the banner stays until it is solved', async ({
  launchApp,
}) => {
  test.setTimeout(150_000);
  const path = await makeWithImports('orders.csv');
  const other = await makeWithImports('orders.csv', 'other.csv');
  const app = await openReady(launchApp, path);
  const { page } = app;
  await copyFile(other, `${path}.synced`);
  await rename(`${path}.synced`, path);
  const theirs = await readFile(path);

  expect(await ask(page, 'workspace.setCurrency', { currency: 'AED' })).toMatchObject({
    ok: false,
    error: { code: 'save-conflict' },
  });
  const alert = banner(page, 'Your last change could not be put on disk');
  await expect(alert).toHaveAttribute('role', 'alert');
  await expect(alert).toContainText('Something put another file in the place of');
  await expect(alert).toHaveAttribute('role', 'status');
  for (const screen of ['Segments', 'Import', 'Settings', 'Customers'] as const) {
    await goTo(app, screen);
    await expect(alert).toBeVisible();
  }
  await expect(page.getByRole('contentinfo')).toContainText('8 customers');
  await expectNoFaultInAnyLook(page);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Messages' }).last()).toContainText(
    'could not be put on disk',
  );
  expect(Buffer.compare(await readFile(path), theirs)).toBe(0);

  const copy = await chooseToWrite(app, 'kept.firsthand', () =>
    page.getByRole('button', { name: 'Save a copy elsewhere' }).click(),
  );
  await expect(page.getByText(/A copy was saved as .*kept\.firsthand/u)).toBeVisible();
  expect((await readFile(copy)).length).toBeGreaterThan(1000);

  await page.getByRole('button', { name: 'Open what is there now' }).click();
  await expect(banner(page, 'could not be')).toHaveCount(0);
  await goTo(app, 'Import');
  await expect(page.getByRole('cell', { name: 'other.csv', exact: true })).toBeVisible();
});

test('a file that vanishes while it is open comes back from its backups', async ({ launchApp }) => {
  const path = await makeWithImports('orders.csv');
  const app = await openReady(launchApp, path);
  const { page } = app;
  await rm(path);
  await ask(page, 'workspace.setCurrency', { currency: 'AED' });
  await expect(banner(page, 'could not be put on disk')).toContainText('no longer where it was');
  await page.getByRole('button', { name: 'Show backups' }).click();
  await page
    .getByRole('button', { name: /^Go back to the state of/u })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(page.getByText(/The workspace is again what it was at/u)).toBeVisible();
  await expect(banner(page, 'could not be put on disk')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText('8 customers');
  await get(page, 'workspace.setCurrency', { currency: 'AED' });
});

test('a full disk is told until there is room again, and nothing is lost', async ({ launchApp }) => {
  const disk = await mountSmallDisk(8);
  test.skip(disk === null, 'a small disk can only be made by root on Linux');
  if (disk === null) return;
  try {
    const path = join(disk.folder, 'acme.firsthand');
    await copyFile(await makeWithImports('orders.csv'), path);
    const app = await openReady(launchApp, path);
    const { page } = app;
    await get(page, 'workspace.setCurrency', { currency: 'AED' });
    const filler = await fillUp(disk.folder);
    // what is left of the journal's last page may still take some
    await expect
      .poll(async () => {
        const currency = (await get(page, 'workspace.state', null))?.currency === 'SAR' ? 'EGP' : 'SAR';
        return ask(page, 'workspace.setCurrency', { currency });
      })
      .toMatchObject({ ok: false, error: { code: 'disk-full' } });
    const confirmed = (await get(page, 'workspace.state', null))?.currency;
    const told = banner(page, 'Your last change could not be put on disk, so it was not made.');
    await expect(told).toContainText('The disk is full. Free some space on it, then try again.');
    await expect(told).toContainText('Everything you did before it is on disk.');
    await rm(filler);
    await told.getByRole('button', { name: 'Try again' }).click();
    await expect(told).toHaveCount(0);
    await expect(page.getByText('everything is on disk again')).toBeVisible();
    await app.close();
    const again = await openReady(launchApp, path);
    expect((await get(again.page, 'workspace.state', null))?.currency).toBe(confirmed);
    await again.close();
  } finally {
    disk.unmount();
  }
});

test('a copy that fails is told more calmly: the workspace itself is saved', async ({ launchApp }) => {
  const path = await makeWithImports('orders.csv');
  const app = await openReady(launchApp, path);
  const folder = join(app.documents, 'disk', 'second');
  await mkdir(folder, { recursive: true });
  const { page } = app;
  await command(page, 'Backups');
  await chooseFolder(app, 'disk', 'second');
  await expect(page.getByText(/Every save is also copied to .*second/u)).toBeVisible();
  await rm(folder, { recursive: true });
  await writeFile(folder, 'not a folder');
  await get(page, 'workspace.setCurrency', { currency: 'AED' });
  await page.getByRole('button', { name: 'Save now' }).click();
  const told = banner(page, 'The copy in the second folder could not be written.');
  await expect(told).toContainText('The workspace itself is saved; nothing is lost.');
  await expectNoFaultInAnyLook(page);
  await rm(folder);
  await mkdir(folder);
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(told).toHaveCount(0);
  await expect(page.getByText('everything is on disk again')).toBeVisible();
});

/** In the page's own chooser, from the documents into one folder, and there another. */
async function chooseFolder({ page }: App, outer: string, inner: string): Promise<void> {
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  const chooser = page.getByRole('dialog', { name: 'Choose a folder' });
  await chooser.getByRole('row', { name: outer, exact: true }).dblclick();
  await chooser.getByRole('row', { name: inner, exact: true }).click();
  await chooser.getByRole('button', { name: new RegExp(`^Choose .*${inner}`, 'u') }).click();
}
