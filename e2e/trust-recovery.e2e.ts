import type { Page } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { get } from './call.ts';
import { expect, test, type App } from './fixtures.ts';
import {
  copyAsAfterPowerCut,
  cutShort,
  emptyOut,
  flipBit,
  makeWithImports,
  removeMade,
} from './steps/damage.ts';
import { expectNoFaultInAnyLook } from './steps/faults.ts';
import { goTo } from './steps/workspaces.ts';

test.afterAll(removeMade);

const part = (page: Page, title: string) =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });

async function goOn({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

const damages: readonly (readonly [name: string, damage: (path: string) => Promise<void>, says: RegExp])[] = [
  ['a flipped bit in the data', (path) => flipBit(path, 0.5), /was not what Firsthand had saved/u],
  ['an end that is missing', (path) => cutShort(path, 0.6), /The end of .*acme\.firsthand.* was missing/u],
  ['a file of no length', emptyOut, /held nothing at all/u],
];

for (const [name, damage, says] of damages)
  test(`${name}: the screen says what was wrong and used, and the last import is there`, async ({
    launchApp,
  }) => {
    const path = await makeWithImports('orders.csv', 'more-orders.csv');
    await damage(path);
    const app = await launchApp({ file: path });
    const { page } = app;
    await expect(page.getByRole('heading', { level: 1 })).toContainText('was damaged. Nothing is missing.');
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
    await expect(part(page, 'What was wrong')).toContainText(says);
    await expect(part(page, 'What was used')).toContainText('A backup beside the file');
    await expect(part(page, 'What is missing')).toContainText('Nothing.');
    const [kept] = await readdir(join(`${path}-backups`, 'quarantine'));
    await expect(part(page, 'Where the damaged file is')).toContainText(kept!);

    await goOn(app);
    await goTo(app, 'Import');
    await expect(page.getByRole('cell', { name: 'more-orders.csv', exact: true })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('8 customers');
    // what was read is not told again, also not by the next session
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await app.close();
    const again = await launchApp({ file: path });
    await expect(again.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  });

/** Ten changes that are in the journal only. */
async function workspaceWithJournal(launchApp: () => Promise<App>, path: string): Promise<string> {
  const app = await launchApp();
  for (const currency of ['AED', 'SAR', 'EGP', 'USD', 'GBP', 'CHF', 'KWD', 'JPY', 'MAD', 'TND'])
    await get(app.page, 'workspace.setCurrency', { currency });
  const copy = await copyAsAfterPowerCut(path);
  await app.close();
  return copy;
}

test('changes in the journal outlive a power cut without a word, and a damaged file too', async ({
  launchApp,
}) => {
  const path = await makeWithImports('orders.csv');
  const open = async () => {
    const app = await launchApp({ file: path });
    await expect(app.page.getByRole('contentinfo')).toContainText('8 customers');
    return app;
  };
  const copy = await workspaceWithJournal(open, path);
  const whole = await launchApp({ file: copy });
  await goTo(whole, 'Settings');
  await expect(whole.page.getByRole('button', { name: /Currency/u })).toContainText('TND');
  await whole.close();

  const damaged = await workspaceWithJournal(open, path);
  await flipBit(damaged, 0.4);
  const app = await launchApp({ file: damaged });
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Nothing is missing.');
  await expect(part(app.page, 'What was used')).toContainText('changes made after that');
  await goOn(app);
  await goTo(app, 'Settings');
  await expect(app.page.getByRole('button', { name: /Currency/u })).toContainText('TND');
});

test('damage in the middle of the journal: what came before is there, what is missing is counted', async ({
  launchApp,
}) => {
  const path = await makeWithImports('orders.csv');
  const copy = await workspaceWithJournal(async () => {
    const app = await launchApp({ file: path });
    await expect(app.page.getByRole('contentinfo')).toContainText('8 customers');
    return app;
  }, path);
  await flipBit(`${copy}-journal`, 0.5);
  const app = await launchApp({ file: copy });
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toContainText('something is missing');
  await expect(part(page, 'What was wrong')).toContainText(/Part of the list of your latest changes/u);
  await expect(part(page, 'What was used')).toContainText(
    /Your workspace file.*And \d+ changes? made after that/su,
  );
  await expect(part(page, 'What is missing')).toContainText(
    /\d+ changes? made after|how many cannot be told/u,
  );
  await expect(part(page, 'What to do now')).toContainText('do it again');
  await expectNoFaultInAnyLook(page);

  // the backups are a step away, and the report can be looked at again from there
  await page.getByRole('button', { name: 'Show backups' }).click();
  await expect(page.getByRole('heading', { name: 'Backups', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Show what was recovered' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('something is missing');
});

test('who may only read is told as well, and nothing on disk is touched', async ({ launchApp }) => {
  const path = await makeWithImports('orders.csv');
  const app = await launchApp({ file: path });
  await expect(app.page.getByRole('contentinfo')).toContainText('8 customers');
  await flipBit(path, 0.5);
  const second = await app.openWindow(path);
  await expect(second.getByRole('heading', { level: 1 })).toContainText('was damaged');
  await expect(second.getByText('This window may only read')).toBeVisible();
  await expect(part(second, 'Where the damaged file is')).toContainText('left where it is');
  await second.getByRole('button', { name: 'Go on' }).click();
  await expect(second.getByRole('note').filter({ hasText: 'Read only' })).toBeVisible();
});
