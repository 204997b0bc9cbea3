import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';
import { contactsExport, ordersExport } from './steps/shop-exports.ts';
import { tabByKey } from './steps/segments.ts';
import { goTo, goToRfm, makeWorkspace } from './steps/workspaces.ts';

const root = (page: Page) => page.locator('html');

test('the language changes at once, with its direction, and back again', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.getByText('العربية', { exact: true }).click();
  await expect(root(page)).toHaveAttribute('dir', 'rtl');
  await expect(root(page)).toHaveAttribute('lang', /^ar/u);
  await expect(page.getByRole('button', { name: 'مساحة عمل جديدة' })).toBeVisible();
  await page.getByText('English', { exact: true }).click();
  await expect(root(page)).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('button', { name: 'New workspace' })).toBeVisible();
});

test('digits follow the choice, in tables and in sentences', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'contacts.csv', contactsExport()));
  await checkRows(page);
  await bringIn(page);
  await goTo(app, 'Settings');
  await page.getByText('٠١٢٣', { exact: true }).click();
  await page.getByText('العربية', { exact: true }).click();
  await expect(page.getByRole('contentinfo')).toContainText('١١');
  await page.getByRole('button', { name: 'العملاء', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '١١ عميلًا' })).toBeVisible();
});

/** What would make a reader scroll sideways: the window, or the part of it that holds the screen. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    ['html', 'main', '[role="dialog"]'].filter((selector) => {
      const element = document.querySelector(selector);
      return element !== null && element.scrollWidth > element.clientWidth + 1;
    }),
  );
}

for (const width of [1024, 1440])
  test(`nothing runs out of a window ${width} wide, in either language`, async ({ launchApp }) => {
    test.setTimeout(180_000);
    const app = await launchApp();
    const { page } = app;
    await page.setViewportSize({ width, height: 768 });
    const look = async (what: string) => expect(await overflowing(page), what).toEqual([]);
    /** The same in both languages; the keys of screens and of the language are those of the keyboard map. */
    const inBoth = async (what: string) => {
      await look(`${what}, en`);
      await chooseLanguage(page, 'العربية');
      await expect(root(page)).toHaveAttribute('dir', 'rtl');
      await look(`${what}, ar`);
      await chooseLanguage(page, 'English');
      await expect(root(page)).toHaveAttribute('dir', 'ltr');
    };
    await expect(page.getByRole('button', { name: 'New workspace' })).toBeVisible();
    await inBoth('Welcome');
    await makeWorkspace(app);
    await dropIn(app, await writeDocument(app, 'orders.csv', ordersExport()));
    await inBoth('columns');
    await checkRows(page);
    await inBoth('what will happen');
    await bringIn(page);
    await inBoth('summary');
    await goToRfm(app);
    await expect(page.getByRole('table', { name: 'Groups and what to do' })).toBeVisible();
    await inBoth('Segments');
    await page.getByRole('button', { name: 'Champions', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
    await look('people');
    await page.keyboard.press('Escape');
    await goTo(app, 'Settings');
    await inBoth('Settings');
    await goTo(app, 'Customers');
    await expect(page.getByRole('gridcell').first()).toBeVisible();
    await inBoth('Customers');
    await page.getByRole('gridcell', { name: 'layla@example.com' }).first().click();
    await expect(page.getByRole('region', { name: 'Timeline' }).getByRole('listitem').first()).toBeVisible();
    await inBoth('customer');
  });

async function chooseLanguage(page: Page, name: 'English' | 'العربية'): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('with the keyboard alone, in Arabic: a file comes in, a customer and a group are seen', async ({
  launchApp,
}) => {
  const app = await launchApp({ locale: 'ar-EG' });
  const { page } = app;
  const press = (name: string | RegExp) => pressByKey(page, name);
  const [header = '', ...rows] = ordersExport();
  const euros = [`${header},Currency`, ...rows.map((row) => `${row},EUR`)];
  await writeDocument(app, 'orders.csv', euros);

  await press(/^مساحة عمل جديدة/u);
  await tabTo(page, page.getByRole('textbox', { name: 'الاسم' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('متجري');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'الاستيراد', level: 1 })).toBeVisible();

  await press('اختيار ملفات…');
  const file = page.getByRole('dialog').getByRole('row', { name: 'orders.csv' });
  await tabTo(page, page.getByRole('dialog').getByRole('row').first());
  await page.keyboard.type('orders');
  await expect(file).toBeFocused();
  await page.keyboard.press('Enter');
  await press('افحص كل الصفوف');
  await expect(page.getByText('ما الذي سيحدث', { exact: true })).toBeVisible();
  // the step that came has the focus, not the top of the window
  await expect(page.getByRole('region', { name: 'orders.csv' })).toBeFocused();
  await press(/^استيراد 32/u);
  await press('عرض العملاء');

  const grid = page.getByRole('grid', { name: 'العملاء' });
  await expect(grid.getByRole('gridcell').first()).toBeVisible();
  await tabTo(page, grid);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  // without contacts a buyer is known by the address; the last order is Layla's
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('layla@example.com');

  await press('الشرائح');
  await tabByKey(page, 'RFM');
  await press('الأبطال');
  const sheet = page.getByRole('dialog', { name: 'أفراد مجموعة «الأبطال»' });
  await expect(sheet).toContainText('شخصان');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'الأبطال', exact: true })).toBeFocused();
});
