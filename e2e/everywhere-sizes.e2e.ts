import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { command } from './steps/faults.ts';
import { openCopy } from './steps/sample.ts';

/** Controls that run out of the window, unless what holds them can be scrolled there. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at !== null && at !== document.documentElement; at = at.parentElement)
        if (at.id !== 'main' && /auto|scroll/u.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const width = document.documentElement.clientWidth;
    const controls = document.querySelectorAll('button, input, [role=tab], h1, [role=slider]');
    const found = [...controls].filter((one) => {
      const { left, right, width: wide } = one.getBoundingClientRect();
      const isHidden = wide <= 1 || !one.checkVisibility({ visibilityProperty: true });
      return !isHidden && (left < -1 || right > width + 1) && !scrolls(one.parentElement);
    });
    const main = document.querySelector('#main');
    const isWide = main !== null && main.scrollWidth > main.clientWidth + 1;
    return [
      ...found.map((one) => one.outerHTML.slice(0, 120)),
      ...(isWide ? ['#main scrolls sideways'] : []),
    ];
  });
}

/** Goes to every screen, and does this there when it shows something. */
async function onEveryScreen(page: Page, work: (name: string) => Promise<void>): Promise<void> {
  const screens = page.getByRole('navigation').first().getByRole('listitem').getByRole('button');
  await screens.first().waitFor();
  const count = await screens.count();
  for (let at = 0; at < count; at += 1) {
    const screen = screens.nth(at);
    if ((await screen.getAttribute('aria-haspopup')) !== null) continue; // the menu of the workspace
    await screen.click();
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('main [aria-busy="true"], main [role="progressbar"]')).toHaveCount(0, {
      timeout: 90_000,
    });
    await work(await page.locator('main h1').innerText());
  }
}

// 1024 and 1440 at twice the size, and as much as a window at 200 % on a small screen leaves
for (const [language, width] of [
  ['en', 512],
  ['ar', 512],
  ['en', 720],
  ['ar', 720],
] as const)
  test(`at 200 % nothing is cut off: ${width} wide, ${language}`, async ({ launchApp }, info) => {
    test.setTimeout(300_000);
    const { page } = await openCopy(launchApp, info.outputPath('file'));
    if (language === 'ar') await command(page, 'العربية');
    await page.setViewportSize({ width, height: 600 });
    const faults: Record<string, readonly string[]> = {};
    await onEveryScreen(page, async (name) => {
      const found = await cutOff(page);
      if (found.length > 0) faults[name] = found;
    });
    expect(faults).toEqual({});
  });

test('a printed screen is the screen without what is around it, as long as it is', async ({
  launchApp,
}, info) => {
  test.setTimeout(300_000);
  const { page } = await openCopy(launchApp, info.outputPath('file'));
  await onEveryScreen(page, async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(page.getByRole('contentinfo')).toBeHidden();
    await expect(page.locator('main h1')).toBeVisible();
    const isCut = await page.evaluate(() => {
      const main = document.querySelector('#main');
      return main !== null && getComputedStyle(main).overflowY !== 'visible';
    });
    expect(isCut).toBe(false);
    await page.emulateMedia({ media: null });
  });
});

test('who wants less motion has none', async ({ launchApp }, info) => {
  test.setTimeout(300_000);
  const { page } = await openCopy(launchApp, info.outputPath('file'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await onEveryScreen(page, async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    const longest = await page.evaluate(() => {
      const durations = [...document.querySelectorAll('*')].flatMap((one) => {
        const { animationDuration, transitionDuration } = getComputedStyle(one);
        return [animationDuration, transitionDuration].flatMap((text) => text.split(',').map(parseFloat));
      });
      return Math.max(...durations);
    });
    // a millisecond, so that whoever waits for the end of one is told
    expect(longest).toBeLessThanOrEqual(0.001);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
