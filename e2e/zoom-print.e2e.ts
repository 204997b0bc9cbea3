import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { onEveryScreen } from './steps/every-screen.ts';
import { command } from './steps/faults.ts';
import { layoutFaults } from './steps/layout-faults.ts';
import { copySample } from './steps/sample.ts';

/** What is longer in motion than the eye sees, as somebody who asked for less motion would not want. */
function movements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0) > 1)
      .map(
        ({ effect }) => `moves: ${(effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 80) ?? ''}`,
      ),
  );
}

/** What a page on paper would have too much, or would cut off. */
async function paperFaults(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
  const found = await page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
    const aside = [...document.querySelectorAll('nav, body > [role=status], header button')].filter(isShown);
    const main = document.querySelector('main');
    const isCut = main !== null && getComputedStyle(main).overflowY !== 'visible';
    const [red] = /\d+/u.exec(getComputedStyle(document.body).color) ?? [];
    return [
      ...aside.map((element) => `on paper: ${element.tagName} ${element.textContent.slice(0, 40)}`),
      ...(isCut ? ['on paper: the screen is cut off'] : []),
      ...(Number(red) > 128 ? ['on paper: pale letters'] : []),
    ];
  });
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  return found;
}

for (const language of ['en', 'ar'] as const)
  test(`at 200 % nothing is cut, on paper is what counts, and nothing moves for who asked so: ${language}`, async ({
    launchApp,
  }, info) => {
    test.setTimeout(600_000);
    const { page } = await launchApp({ file: await copySample(join(info.outputDir, language)) });
    await page.getByRole('navigation').first().waitFor();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (language === 'ar') await command(page, 'العربية');
    await command(page, language === 'en' ? 'Dark colours' : 'ألوان داكنة');
    // a window of 1440 by 900 points, everything in it twice as large
    await page.setViewportSize({ width: 720, height: 450 });
    const found: string[] = [];
    await onEveryScreen(page, async (place) => {
      const faults = [
        ...(await movements(page)),
        ...(await layoutFaults(page)),
        ...(await paperFaults(page)),
      ];
      found.push(...faults.map((fault) => `${place}: ${fault}`));
    });
    expect(found).toEqual([]);
  });
