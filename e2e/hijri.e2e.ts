import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { copySample } from './steps/sample.ts';

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
