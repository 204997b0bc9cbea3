import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import { command, expectNoFault, expectNoFaultInAnyLook } from './steps/faults.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';
import { copySample } from './steps/sample.ts';
import { chooseByKey, pickByKey, settledCount, tabByKey } from './steps/segments.ts';

let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-segments-'));
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function launchSample(launchApp: (options: { file: string }) => Promise<App>): Promise<App> {
  const app = await launchApp({ file: await copySample(folder) });
  await app.page.getByRole('navigation').first().waitFor();
  return app;
}

async function openSample(launchApp: (options: { file: string }) => Promise<App>): Promise<Page> {
  return (await launchSample(launchApp)).page;
}

const reading = (page: Page) => page.locator('[data-reading]');
/** The direction of a name is not seen. */
const seen = (text: string) => text.replaceAll(/[\u2066-\u2069\u200e\u200f\u061c]/gu, '');
const people = (count: string) => Number(count.replaceAll(/\D/gu, ''));

test('a nested segment is made in Arabic by the keyboard alone', async ({ launchApp }) => {
  test.setTimeout(240_000);
  const app = await launchSample(launchApp);
  const { page } = app;
  await command(page, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.keyboard.press('Control+3');
  await pressByKey(page, 'شريحة جديدة');
  await tabTo(page, page.getByRole('textbox', { name: 'الاسم' }));
  await page.keyboard.insertText('أوفياء كثيرو الإنفاق');
  const everybody = people(await settledCount(page));

  const first = await test.step('a condition counts once it is filled', async () => {
    await chooseByKey(page, 'إضافة شرط', 'عدد الطلبات');
    const condition = page.getByRole('group', { name: 'الشرط 1: عدد الطلبات' });
    await expect(condition.locator('button:focus')).toHaveCount(1);
    await expect(condition).toContainText('اكتب رقمًا. وإلى ذلك الحين لا يُحسب هذا الشرط.');
    expect(people(await settledCount(page))).toBe(everybody);
    await tabTo(page, condition.getByRole('textbox', { name: 'الرقم' }));
    await page.keyboard.insertText('2');
    await page.keyboard.press('Tab');
    await expect(reading(page)).toContainText('العملاء الذين طلبوا مرتين على الأقل');
    const count = people(await settledCount(page));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(everybody);
    return count;
  });

  const both = await test.step('a group within narrows it further', async () => {
    await pressByKey(page, 'إضافة مجموعة');
    const group = page.getByRole('group', { name: 'المجموعة 2: ينطبق أيّ منها' });
    await expect(group).toBeFocused();
    await chooseByKey(page, /^إضافة شرط إلى المجموعة 2/u, 'المال المنفق');
    await tabTo(page, group.getByRole('textbox', { name: 'الرقم' }));
    await page.keyboard.insertText('500');
    await page.keyboard.press('Tab');
    await chooseByKey(page, /^إضافة شرط إلى المجموعة 2/u, 'حقل من الملف');
    await pickByKey(page, /^القيم: /u, 'Berlin');
    const sentence = seen(await reading(page).innerText());
    expect(sentence).toMatch(
      /^العملاء الذين طلبوا مرتين على الأقل و\(أنفقوا .* على الأقل أو مدينتهم «Berlin»\)$/u,
    );
    const count = people(await settledCount(page));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(first);
    return count;
  });

  await test.step('what is taken away comes back, and the hand stays in the group', async () => {
    const city = page.getByRole('group', { name: 'الشرط 2: حقل من الملف' });
    await tabTo(page, page.getByRole('button', { name: 'حذف: الشرط 2: حقل من الملف' }));
    await page.keyboard.press('Enter');
    await expect(city).toHaveCount(0);
    await expect(page.getByRole('group', { name: 'الشرط 1: المال المنفق' })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(city).toBeVisible();
    expect(people(await settledCount(page))).toBe(both);
    // from the group to the root, and back into it
    await city.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByRole('group', { name: 'الشرط 1: حقل من الملف' })).toBeFocused();
  });

  await test.step('it is kept under its name', async () => {
    await pressByKey(page, 'حفظ');
    await expect(page.getByRole('heading', { name: 'أوفياء كثيرو الإنفاق', level: 1 })).toBeVisible();
    await expect(page.getByRole('region', { name: 'الرسائل' })).toContainText('حُفظت');
    expect(people(await settledCount(page))).toBe(both);
  });

  await test.step('those of it who may be written to are exported', async () => {
    await pressByKey(page, 'تصدير لحملة…');
    const dialog = page.getByRole('dialog', { name: 'قائمة لحملة' });
    await expect(dialog.getByText(/في الملف من أصل/u)).toBeVisible();
    const told = seen(await dialog.getByText(/في الملف من أصل/u).innerText());
    await pressByKey(page, 'حفظ الملف…');
    const chooser = page.getByRole('dialog', { name: 'حفظ باسم' });
    await tabTo(page, chooser.getByRole('textbox'));
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('loyal.csv');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'الرسائل' })).toContainText('loyal.csv');
    const rows = (await readFile(join(app.documents, 'loyal.csv'), 'utf8')).trim().split('\r\n').slice(1);
    // the dialog said how many of them there would be
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(both);
    expect(told).toContain(`${rows.length} `);
    expect(told).toContain(String(both));
  });

  await test.step('who nearly is in it, and why one is', async () => {
    await tabByKey(page, 'على وشك الدخول');
    const near = page.getByRole('tabpanel').getByRole('table');
    await expect(near).toContainText('الفارق');
    await tabByKey(page, 'لماذا أو لماذا لا');
    await pickByKey(page, /^العميل: /u, 'Anna', true);
    await expect(page.getByRole('tabpanel').getByRole('status')).toContainText(/هذه الشريحة/u);
    await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible();
    await expectNoFault(page);
  });

  await test.step('it is deleted, and comes back', async () => {
    await chooseByKey(page, 'المزيد لهذه الشريحة', 'حذف');
    await expect(page.getByRole('heading', { name: 'الشرائح', level: 1 })).toBeVisible();
    const saved = page.getByRole('region', { name: 'الشرائح المحفوظة' });
    await expect(saved).toContainText('لا شرائح محفوظة بعد');
    await page.keyboard.press('Control+z');
    await expect(saved.getByRole('table')).toContainText('أوفياء كثيرو الإنفاق');
  });
});

test('the builder holds what is not saved, and what is named by another', async ({ launchApp }) => {
  test.setTimeout(240_000);
  const page = await openSample(launchApp);
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: /^Use .*One-time buyers/u }).click();
  await expect(reading(page)).toContainText('Customers who ordered');
  const count = await settledCount(page);

  await test.step('on a day that was there were others', async () => {
    await page.getByRole('spinbutton').first().focus();
    await page.keyboard.type('01062025');
    await expect(page.locator('aside')).toContainText('1 Jun 2025');
    expect(await settledCount(page)).not.toBe(count);
    await page.getByRole('button', { name: 'Today', exact: true }).click();
    expect(await settledCount(page)).toBe(count);
  });

  await test.step('one is asked before what was written is lost', async () => {
    await page.keyboard.press('Control+2');
    const asked = page.getByRole('alertdialog', { name: 'Leave without saving?' });
    await asked.getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('tab', { name: 'Joined and left' })).toBeVisible();
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
  });

  await test.step('the palette finds it, and one that another names is not deleted', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('One-time');
    await expect(page.getByRole('menuitem', { name: 'One-time buyers' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'One-time buyers', level: 1 })).toBeVisible();
    await page.keyboard.press('Control+3');
    await page.getByRole('button', { name: 'New segment' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Others');
    await page.getByRole('button', { name: 'Add a condition', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Another segment' }).click();
    await page.getByRole('button', { name: /Choose a segment/u }).click();
    await page.getByRole('option', { name: 'One-time buyers' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('tab', { name: 'Joined and left' })).toBeVisible();
    await page.keyboard.press('Control+3');
    const table = page.getByRole('table', { name: 'Saved segments' });
    await expect(table.getByRole('row').filter({ hasText: 'One-time buyers' }).first()).toContainText(
      'Others',
    );
    await table.getByRole('button', { name: 'One-time buyers', exact: true }).click();
    await page.getByRole('button', { name: 'More for this segment' }).click();
    await expect(page.getByRole('menuitem', { name: /Delete/u })).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByRole('menuitem', { name: /Delete/u })).toContainText('Named by: Others');
    await page.keyboard.press('Escape');
  });
});

test('the list and the builder have no fault in any look', async ({ launchApp }) => {
  test.setTimeout(240_000);
  const page = await openSample(launchApp);
  await page.keyboard.press('Control+3');
  const ready = page.getByRole('button', { name: /^Use .*Unhappy and valuable/u });
  await ready.waitFor();
  await expectNoFaultInAnyLook(page);
  await ready.click();
  await settledCount(page);
  await page.getByRole('button', { name: 'Add a condition', exact: true }).click();
  await page.getByRole('menuitem', { name: 'One thing, then another' }).click();
  await page.getByRole('tab', { name: 'Near misses' }).click();
  await page.getByRole('tabpanel').getByRole('table').waitFor();
  await expectNoFaultInAnyLook(page);
});
