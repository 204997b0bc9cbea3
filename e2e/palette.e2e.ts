import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { openCopy } from './steps/sample.ts';

const palette = (page: Page) => page.getByRole('dialog').filter({ has: page.getByRole('searchbox') });
const entries = (page: Page) => palette(page).getByRole('menuitem');

/** What the palette finds for these words; it stays open. */
async function look(page: Page, words: string): Promise<void> {
  if (!(await palette(page).isVisible())) await page.keyboard.press('Control+k');
  await palette(page).getByRole('searchbox').fill(words);
}

/** Looks for it and takes the entry of that name. */
async function take(page: Page, words: string, name: string | RegExp): Promise<void> {
  await look(page, words);
  await entries(page).filter({ hasText: name }).first().click();
  await expect(palette(page)).toHaveCount(0);
}

test('a setting is found by its name in the other language, and is where the focus goes', async ({
  launchApp,
}, info) => {
  test.setTimeout(300_000);
  const { page } = await openCopy(launchApp, info.outputPath('file'));
  await take(page, 'المظهر', 'Colours');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page.locator('[data-setting="theme"] :focus')).toHaveCount(1);
  await command(page, 'العربية');
  await take(page, 'theme', 'الألوان');
  await expect(page.locator('[data-setting="theme"] :focus')).toHaveCount(1);
  await look(page, 'backup');
  await expect(entries(page).filter({ hasText: 'النسخ الاحتياطية' }).first()).toBeVisible();
  await expectNoFault(page);
});

test('every setting of the screen is in the palette', async ({ launchApp }, info) => {
  test.setTimeout(300_000);
  const { page } = await openCopy(launchApp, info.outputPath('file'));
  await command(page, 'Settings');
  await expect(page.locator('[data-setting="rates"]')).toBeVisible();
  const onScreen = await page.locator('[data-setting]').count();
  await look(page, 'settings');
  await expect(palette(page).getByRole('group', { name: 'Settings' }).getByRole('menuitem')).toHaveCount(
    onScreen,
  );
});

test('things of the workspace lead to their places', async ({ launchApp }, info) => {
  test.setTimeout(300_000);
  const { page } = await openCopy(launchApp, info.outputPath('file'));
  await test.step('a product, to those who bought it', async () => {
    await look(page, 'coffee');
    const product = palette(page).getByRole('group', { name: 'Products' }).getByRole('menuitem').first();
    await product.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Bought');
    await expect(page.getByRole('grid').getByRole('gridcell').first()).toBeVisible({ timeout: 60_000 });
  });
  await test.step('a theme, by its Arabic name too, to its answers', async () => {
    await look(page, 'توصيل');
    await palette(page).getByRole('group', { name: 'Themes' }).getByRole('menuitem').first().click();
    await expect(page.getByRole('tab', { name: 'Answers', selected: true })).toBeVisible({ timeout: 60_000 });
  });
  await test.step('a survey, to its scores', async () => {
    await look(page, 'nps');
    await palette(page).getByRole('group', { name: 'Surveys' }).getByRole('menuitem').first().click();
    await expect(page.getByRole('tab', { name: 'Scores', selected: true })).toBeVisible();
  });
  await test.step('a person, in either script', async () => {
    await look(page, 'محمد');
    await palette(page).getByRole('group', { name: 'Customers' }).getByRole('menuitem').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('every button in the header of a screen can be pressed from the palette', async ({
  launchApp,
}, info) => {
  test.setTimeout(300_000);
  const { page } = await openCopy(launchApp, info.outputPath('file'));
  const screens = page.getByRole('navigation').first().getByRole('listitem').getByRole('button');
  await screens.first().waitFor();
  const count = await screens.count();
  for (let at = 0; at < count; at += 1) {
    const screen = screens.nth(at);
    if ((await screen.getAttribute('aria-haspopup')) !== null) continue; // the menu of the workspace
    await screen.click();
    await expect(page.locator('main header').first()).toBeVisible();
    const buttons = page.locator('main header button:not(:disabled)');
    // what has keys is in it by its own name, not by that of the step it would undo
    const names = await buttons.evaluateAll((all) =>
      all
        .filter((one) => one.dataset['keys'] === undefined)
        .map((one) => (one.getAttribute('aria-label') ?? one.textContent).trim()),
    );
    await page.keyboard.press('Control+k');
    for (const name of [...names, 'Undo'])
      await expect(entries(page).filter({ hasText: name }).first()).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
  }
  await look(page, 'product_survey_google_forms');
  await expect(entries(page).filter({ hasText: 'Undo' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await command(page, 'RFM');
  await take(page, 'How this is computed', /^How this is computed$/u);
  await expect(page.getByRole('dialog')).toContainText('What is assumed');
});
