import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { onEveryScreen } from './steps/every-screen.ts';
import { command } from './steps/faults.ts';
import { copySample } from './steps/sample.ts';

/** Texts with a Latin digit that are neither data, which keep their own, nor names with Latin letters. */
function latinDigits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const data = 'bdi, code, kbd, input, textarea, [dir="auto"], [dir="ltr"], style, script';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement === null || node.parentElement.closest(data) !== null) continue;
      // what comes from data is isolated inside a sentence
      const own = (node.textContent ?? '').replaceAll(/\u2068[^\u2069]*\u2069/gu, '');
      if (/(?<![A-Za-z-])\d(?![A-Za-z])/u.test(own)) found.push(own);
    }
    return [...new Set(found)];
  });
}

test('with Arabic digits no Latin one is left on any screen, but in data', async ({ launchApp }, info) => {
  test.setTimeout(600_000);
  const { page } = await launchApp({ file: await copySample(join(info.outputDir, 'digits')) });
  await page.getByRole('navigation').first().waitFor();
  await command(page, 'العربية');
  await page.keyboard.press('Control+,');
  await page.getByText('٠١٢٣', { exact: true }).click();
  const left: string[] = [];
  await onEveryScreen(page, async (place) => {
    left.push(
      ...(await latinDigits(page)).filter((text) => text !== '0123').map((text) => `${place}: ${text}`),
    );
  });
  // the help of the digits says which ones files keep
  expect(left.filter((text) => !text.includes('0–9'))).toEqual([]);
});

test('Hijri days stand beside the others where that is wanted', async ({ launchApp }, info) => {
  const { page } = await launchApp({ file: await copySample(join(info.outputDir, 'hijri')) });
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('Control+,');
  await page.getByText('With Hijri beside it', { exact: true }).click();
  await expect(page.getByRole('list', { name: 'Examples' })).toContainText('3 May 2025 (5 Dhuʻl-Q. 1446 AH)');
  await page.keyboard.press('Control+2');
  await page.locator('[role=row][data-index="0"]:not([aria-label])').click();
  await expect(
    page
      .getByRole('region', { name: 'Timeline' })
      .getByText(/^\d+ .+ \d{4} AH$/u)
      .first(),
  ).toBeVisible();
});

test('a partial language is chosen in the settings, and English stands in', async ({ launchApp }) => {
  const { page } = await launchApp();
  await expect(page.getByRole('button', { name: 'New workspace' })).toBeVisible();
  await expect(page.getByText('Français', { exact: false })).toHaveCount(0);
  await page.keyboard.press('Control+,');
  await page.getByText('Français (partiel)', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.reload();
  await expect(page.getByText('Rien ne quitte cet ordinateur.').first()).toBeVisible();
});
