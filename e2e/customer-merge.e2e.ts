import type { Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import { openCustomer } from './steps/customer-list.ts';
import { expectNoFault, expectNoFaultInAnyLook, inAnyLook } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const merges = (page: Page) => page.getByRole('list', { name: 'Merged into this person' });
const count = (page: Page, text: RegExp) => expect(page.getByRole('contentinfo')).toContainText(text);

/** Three contacts, two of whom are one person by different addresses. */
async function bringInThree(app: App): Promise<void> {
  await makeWorkspace(app);
  const file = await writeDocument(app, 'contacts.csv', [
    'Name,Email,Phone,City',
    'Mona Said,mona@a.example,+201001234567,Cairo',
    'منى سعيد,m.said@b.example,,القاهرة',
    'Ada Byron,ada@c.example,,London',
  ]);
  await dropIn(app, file);
  await checkRows(app.page);
  await bringIn(app.page);
}

/** Everything that the page of a customer says. */
async function pageOf(app: App, name: string): Promise<string> {
  const { page } = app;
  await goTo(app, 'Customers');
  await openCustomer(page, name);
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  return page.getByRole('main').innerText();
}

async function chooseMona(page: Page): Promise<void> {
  await pressByKey(page, 'Merge with another person…');
  const search = page.getByRole('dialog').getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('said');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'منى سعيد' }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('table', { name: 'The two people, field by field' }).getByRole('row'),
  ).not.toHaveCount(0);
}

test('two customers are merged by hand with keys alone, stand in the list, and are taken apart from it as they were', async ({
  launchApp,
}) => {
  test.setTimeout(180_000);
  const app = await launchApp();
  const { page } = app;
  await bringInThree(app);
  const other = await pageOf(app, 'منى سعيد');
  const before = await pageOf(app, 'Mona Said');
  await count(page, /3 customers/u);

  await test.step('who is chosen is shown beside, and nothing is done before that is confirmed', async () => {
    await chooseMona(page);
    const both = page.getByRole('table', { name: 'The two people, field by field' });
    await expect(both.getByRole('row', { name: /^E-mail/u })).toContainText('mona@a.example');
    await expect(both.getByRole('row', { name: /^E-mail/u })).toContainText('m.said@b.example');
    await count(page, /3 customers/u);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Merge with another person…' })).toBeFocused();
  });

  await test.step('merged, they are one page and one line of the list', async () => {
    await chooseMona(page);
    await page.keyboard.press('Enter');
    await expect(merges(page).getByRole('listitem')).toHaveCount(1);
    await expect(merges(page)).toContainText('m.said@b.example');
    await expect(merges(page)).toContainText('Merged by hand');
    await count(page, /2 customers/u);
    await expectNoFaultInAnyLook(page);
  });

  await test.step('taken apart, both are as before', async () => {
    await pressByKey(page, /^Take .* apart$/u);
    await expectNoFault(page);
    await page.keyboard.press('Enter');
    await expect(merges(page)).toHaveCount(0);
    await count(page, /3 customers/u);
    expect(await pageOf(app, 'Mona Said')).toBe(before);
    expect(await pageOf(app, 'منى سعيد')).toBe(other);
  });

  await test.step('that they are not the same is remembered: it is asked about before they are merged again', async () => {
    await pageOf(app, 'Mona Said');
    await chooseMona(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('It was decided that');
    await expectNoFault(page);
    await count(page, /3 customers/u);
    await pressByKey(page, 'Merge even so');
    await expect(merges(page).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(merges(page)).toHaveCount(0);
    expect(await pageOf(app, 'Mona Said')).toBe(before);
  });
});

test('the dialogs of merging by hand have no fault in either language and look', async ({ launchApp }) => {
  test.setTimeout(180_000);
  const app = await launchApp();
  const { page } = app;
  await bringInThree(app);
  await pageOf(app, 'Mona Said');
  await inAnyLook(page, async () => {
    await page.getByRole('button', { name: /^(Merge with another person|ادمجه مع شخص آخر)/u }).press('Enter');
    await page.getByRole('dialog').getByRole('searchbox').fill('said');
    const found = page.getByRole('dialog').getByRole('button', { name: 'منى سعيد' });
    await expect(found).toBeVisible();
    await expectNoFault(page);
    await found.press('Enter');
    await expect(page.getByRole('dialog').getByText('m.said@b.example')).toBeVisible();
    await expectNoFault(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
