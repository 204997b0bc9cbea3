import type { Page } from '@playwright/test';
import { goToScreen } from './go-to-screen.ts';

/** The builder of reports, once the page beside it is there. */
export async function openReports(page: Page): Promise<void> {
  await goToScreen(page, 'Control+8');
  await page.locator('article.report section').first().waitFor({ timeout: 240_000 });
}
