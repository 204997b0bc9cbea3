import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { onEveryScreen } from './steps/every-screen.ts';
import { lengthen, pseudoMessage, servePseudo } from './steps/pseudo.ts';
import { copySample } from './steps/sample.ts';

/** Controls and headings whose words are cut or lie over others, and what would scroll sideways. */
function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
    const wide = ['html', 'main'].filter((selector) => {
      const element = document.querySelector(selector);
      return element !== null && element.scrollWidth > element.clientWidth + 1;
    });
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, [role="tab"], [role="radio"], h1, h2, h3, label'),
    ].filter((element) => isShown(element) && element.querySelector('bdi, [dir="auto"]') === null);
    const cut = controls.filter((element) =>
      [element, ...element.querySelectorAll<HTMLElement>('*')].some(
        (part) =>
          part.clientWidth > 1 &&
          part.scrollWidth > part.clientWidth + 1 &&
          getComputedStyle(part).overflowX !== 'visible' &&
          getComputedStyle(part).position !== 'absolute',
      ),
    );
    const over = controls.filter((element) => {
      const next = element.nextElementSibling;
      if (next === null || !(next instanceof HTMLElement) || !controls.includes(next)) return false;
      const [a, b] = [element.getBoundingClientRect(), next.getBoundingClientRect()];
      return (
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2
      );
    });
    const name = (element: HTMLElement) => `${element.tagName} ${element.innerText.slice(0, 60)}`;
    return [
      ...wide.map((selector) => `${selector} scrolls sideways`),
      ...cut.map((element) => `cut: ${name(element)}`),
      ...over.map((element) => `overlaps: ${name(element)}`),
    ];
  });
}

for (const [locale, language] of [
  ['qps-ploc', 'Français (partiel)'],
  ['qps-plocm', 'العربية'],
] as const)
  test(`nothing is cut, runs out or overlaps at 1024 px in ${locale}`, async ({ launchApp }, info) => {
    test.setTimeout(600_000);
    const { page } = await launchApp({ file: await copySample(join(info.outputDir, locale)) });
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.getByRole('navigation').first().waitFor();
    await servePseudo(page, locale);
    await page.keyboard.press('Control+,');
    await page.getByText(language, { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'qps-plocm' ? 'rtl' : 'ltr');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pseudoMessage('Settings', locale));
    const found: string[] = [];
    await onEveryScreen(page, async (place) => {
      found.push(...(await faults(page)).map((fault) => `${place}: ${fault}`));
    });
    expect(found).toEqual([]);
  });

test('a pseudo-message is two fifths longer and keeps what it is given', () => {
  const text = 'The customers who bought this also bought';
  const letters = (words: string) => words.match(/\p{L}/gu)?.length ?? 0;
  expect(letters(lengthen(text)) / letters(text)).toBeCloseTo(1.4, 1);
  expect(pseudoMessage('{count, plural, one {# row of {file}} other {# rows of {file}}}', 'qps-ploc')).toBe(
    '{count,plural,one{# röww öff {file}} other{# röwwš ööf {file}}}',
  );
});
