import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a screen reader or the keyboard would stumble over on the page as it is now. */
export async function expectNoFault(page: Page): Promise<void> {
  // colours that are still fading in would be measured half-way; one after another may begin to
  await page.waitForTimeout(300);
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page })
    // the page has no frames, for which alone axe would go through a page of its own
    .setLegacyMode()
    // what was said to a screen reader stays there for seconds, after the menu that was named is closed
    .exclude('[data-live-announcer]')
    .options({ runOnly: { type: 'tag', values: standards }, resultTypes: ['violations'] })
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(found).toEqual([]);
}

/** Does something by its name in the palette. */
export async function command(page: Page, name: string): Promise<void> {
  // while a dialog is there the keys are its own
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.fill(name);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

/** Does the same in both languages and both looks; English and light again afterwards. */
export async function inAnyLook(page: Page, look: () => Promise<void>): Promise<void> {
  await look();
  await command(page, 'Dark colours');
  await look();
  await command(page, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await look();
  await command(page, 'ألوان فاتحة');
  await look();
  await command(page, 'English');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
}

/** No fault in either language and look. */
export function expectNoFaultInAnyLook(page: Page): Promise<void> {
  return inAnyLook(page, () => expectNoFault(page));
}
