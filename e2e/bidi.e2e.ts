import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

/** Names that begin in one script and go on in the other, with signs that turn around. */
const people = [
  ['Smith & سلمى (VIP)', 'smith@example.com', '+971 50 123 4567', 'Dubai'],
  ['سلمى (VIP) Ltd.', 'salma@example.com', '+20 100 123 4567', 'القاهرة (Cairo)'],
] as const;

/** The pieces of a text as the eye meets them, from left to right. */
function seen(cell: Locator, pieces: readonly string[]): Promise<readonly string[]> {
  return cell.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const placed: { piece: string; x: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const piece of wanted) {
        const at = node.textContent?.indexOf(piece) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + piece.length);
        placed.push({ piece, x: range.getBoundingClientRect().x });
      }
    return placed.toSorted((a, b) => a.x - b.x).map(({ piece }) => piece);
  }, pieces);
}

test('mixed cells keep their own order in either language', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const rows = people.map((cells) => cells.map((cell) => `"${cell}"`).join(','));
  await dropIn(app, await writeDocument(app, 'people.csv', ['Name,Email,Phone,City', ...rows]));
  await checkRows(page);
  await bringIn(page);
  await goTo(app, 'Customers');
  for (const language of ['en', 'ar']) {
    const cell = (name: string) => page.getByRole('gridcell', { name, exact: true }).first();
    await expect(cell(people[0][0])).toBeVisible();
    // the first strong letter says from where one reads
    expect(await seen(cell(people[0][0]), ['Smith', 'سلمى', '(VIP'])).toEqual(['Smith', 'سلمى', '(VIP']);
    expect(await seen(cell(people[1][0]), ['سلمى', 'VIP', 'Ltd.'])).toEqual(['Ltd.', 'VIP', 'سلمى']);
    expect(await seen(cell(people[1][3]), ['القاهرة', 'Cairo'])).toEqual(['Cairo', 'القاهرة']);
    expect(await seen(cell(people[0][1]), ['smith', '@example', '.com'])).toEqual([
      'smith',
      '@example',
      '.com',
    ]);

    await cell(people[1][0]).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(people[1][0]);
    const phone = page.getByText('+20', { exact: false }).first();
    await expect(phone).toBeVisible();
    expect(await seen(phone, ['+20', '100', '4567'])).toEqual(['+20', '100', '4567']);
    if (language === 'ar') break;
    await page.keyboard.press('Control+,');
    await page.getByText('العربية', { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.keyboard.press('Control+2');
  }
});
