import type { Page } from '@playwright/test';
import { get } from './call.ts';
import { expect, test } from './fixtures.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { ordersExport } from './steps/shop-exports.ts';
import { goToRfm, makeWorkspace } from './steps/workspaces.ts';

const languages = [
  {
    language: 'English',
    direction: 'ltr',
    groups: 'Groups and what to do',
    saveAs: 'Save as segment…',
    name: 'Name',
    save: 'Save',
    saved: 'Saved segments',
  },
  {
    language: 'العربية',
    direction: 'rtl',
    groups: 'المجموعات وما العمل',
    saveAs: 'حفظ كشريحة…',
    name: 'الاسم',
    save: 'حفظ',
    saved: 'الشرائح المحفوظة',
  },
] as const;

/** Names of the people that a sheet lists, without marks of direction. */
async function listedIn(page: Page): Promise<string[]> {
  const rows = page.getByRole('dialog').getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const names = await rows.getByRole('cell').getByRole('button').allInnerTexts();
  return names.map((name) => name.trim()).sort();
}

for (const words of languages)
  test(`the people of a sheet are saved as a segment that has exactly them: ${words.language}`, async ({
    launchApp,
  }) => {
    test.setTimeout(240_000);
    const app = await launchApp();
    const { page } = app;
    await makeWorkspace(app);
    await dropIn(app, await writeDocument(app, 'orders.csv', ordersExport()));
    await checkRows(page);
    await bringIn(page);
    await goToRfm(app);
    await expect(page.getByRole('table', { name: 'Groups and what to do' })).toBeVisible();
    if (words.direction === 'rtl') await command(page, words.language);
    await expect(page.locator('html')).toHaveAttribute('dir', words.direction);

    const groups = page.getByRole('table', { name: words.groups });
    await groups.getByRole('row').nth(1).getByRole('button').first().press('Enter');
    const sheet = page.getByRole('dialog');
    const listed = await listedIn(page);
    expect(listed.length).toBeGreaterThan(0);
    const title = await sheet.getByRole('heading').first().innerText();

    await sheet.getByRole('button', { name: words.saveAs }).press('Enter');
    await expect(sheet).toHaveCount(0);
    // the builder begins with the name of the sheet, and nothing is saved yet
    await expect(page.getByRole('textbox', { name: words.name, exact: true })).toHaveValue(title);
    expect(await get(page, 'segments.list', null)).toEqual([]);
    await expectNoFault(page);
    const save = page.getByRole('button', { name: words.save, exact: true });
    await save.press('Enter');
    await expect(save).toBeDisabled();

    const [segment, ...others] = await get(page, 'segments.list', null);
    expect(others).toEqual([]);
    expect(segment).toMatchObject({ name: title, customers: listed.length });
    const members = await get(page, 'customers.page', {
      people: { kind: 'segment', segment: { by: 'id', id: segment?.id ?? 0 }, on: null },
      ...{ search: '', sort: { by: 'spent', direction: 'descending' }, offset: 0, limit: 100 },
    });
    expect(members.rows.map(({ name, email }) => name ?? email).sort()).toEqual(listed);
  });
