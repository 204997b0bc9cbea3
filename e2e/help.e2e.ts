import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { command, expectNoFault, inAnyLook } from './steps/faults.ts';

/** Opens the glossary by its name; it has a field of its own, so that the palette's is not the only one. */
async function openGlossary(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('Glossary');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('term').first()).toBeVisible();
}

test('the glossary is searched, and explains words in both languages', async ({ launchApp }) => {
  test.setTimeout(180_000);
  const { page } = await launchApp();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openGlossary(page);
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('searchbox').fill('lift');
  await expect(sheet.getByRole('term')).toContainText(['Times chance (lift)']);
  await sheet.getByRole('searchbox').fill('');
  await expectNoFault(page);
  await page.keyboard.press('Escape');
  await command(page, 'العربية');
  // by its English name
  await openGlossary(page);
  await sheet.getByRole('searchbox').fill('فترة الثقه');
  await expect(sheet.getByRole('term')).toContainText(['فترة الثقة']);
  await expectNoFault(page);
});

test('a method is explained from anywhere, and its words lead to the glossary', async ({ launchApp }) => {
  test.setTimeout(180_000);
  const { page } = await launchApp();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await command(page, 'How it is computed: Who may be one person');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('Fellegi & Sunter 1969');
  await expectNoFault(page);
  await sheet
    .getByRole('button', { name: 'Probability' })
    .or(sheet.getByRole('button', { name: 'Merge' }))
    .first()
    .click();
  await expect(sheet).toHaveCount(1);
  await expect(sheet.locator('[data-asked]')).toBeInViewport();
  await expectNoFault(page);
});

test('what lies over the screen is printed alone', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openGlossary(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('dialog').getByRole('term').last()).toBeVisible();
  await page.emulateMedia({ media: null });
});

test('the first steps are those of one’s work, in any look', async ({ launchApp }) => {
  test.setTimeout(240_000);
  const { page } = await launchApp();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: /Your work/u }).click();
  await page.getByRole('option', { name: 'Customer service' }).click();
  await expect(page.getByRole('button', { name: /Your work/u })).toContainText('Customer service');
  await command(page, 'First steps');
  await expect(page.getByRole('dialog')).toContainText('The steps appear when a workspace is open.');
  await page.keyboard.press('Escape');
  await inAnyLook(page, () => expectNoFault(page));
});
