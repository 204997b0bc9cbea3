import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { onEveryScreen } from './steps/every-screen.ts';
import { copySample } from './steps/sample.ts';

/**
 * Texts with Latin digits that are not a user's own: names, addresses, file names and what else came from a file stand in their own
 * digits, and are marked by `dir="auto"` or `<bdi>`; so are the keys of a keyboard.
 */
function latinDigits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // names (F1, SHA-256), versions, the digits to choose from, and how a file or a field writes a day or a rate
    const named = String.raw`[A-Za-z][\w-]*\d+|\d+\.\d+\.\d+|\b0123\b|0–9|\d{4}-\d{2}-\d{2}|\b0\.92\b`;
    const own =
      'bdi, [dir="auto"], [dir="ltr"], kbd, code, title, style, input, textarea, [aria-hidden="true"]';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest(own) !== null || !parent.checkVisibility()) continue;
      // what is put into a sentence from a file is set apart in it
      const text = (node.textContent ?? '').replaceAll(/\u2068[^\u2069]*\u2069/gu, '');
      if (/[0-9]/u.test(text.replaceAll(new RegExp(named, 'gu'), ''))) found.push(text.trim().slice(0, 80));
    }
    return found;
  });
}

test('with Arabic digits no number of ours stays in Latin ones, on any screen', async ({
  launchApp,
}, info) => {
  test.setTimeout(600_000);
  const { page } = await launchApp({ file: await copySample(join(info.outputDir, 'digits')) });
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('Control+,');
  await page.getByText('٠١٢٣', { exact: true }).click();
  await page.getByText('العربية', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^ar/u);
  const found: string[] = [];
  await onEveryScreen(page, async (place) => {
    found.push(...(await latinDigits(page)).map((text) => `${place}: ${text}`));
  });
  expect(found).toEqual([]);
});
