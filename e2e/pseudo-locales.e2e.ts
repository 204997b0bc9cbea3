import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { onEveryScreen } from './steps/every-screen.ts';
import { layoutFaults } from './steps/layout-faults.ts';
import { lengthen, pseudoMessage, servePseudo } from './steps/pseudo.ts';
import { copySample } from './steps/sample.ts';

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
      found.push(...(await layoutFaults(page)).map((fault) => `${place}: ${fault}`));
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
