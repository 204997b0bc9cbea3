import type { Page } from '@playwright/test';
import type { SegmentDefinition } from '../shared/core/segments/schema.ts';
import { get } from './call.ts';
import { expect, test } from './fixtures.ts';
import { openCustomer } from './steps/customer-list.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const segments = (page: Page) => page.getByRole('region', { name: 'Segments' });

const orderedTwice: SegmentDefinition = {
  version: 1,
  where: {
    op: 'condition',
    condition: {
      kind: 'orders',
      measure: 'orders',
      goods: { by: 'anything' },
      period: { op: 'ever' },
      test: { op: 'at-least', value: 2 },
    },
  },
};

test('the page of a customer tells their segments, since when and why, by the keyboard and in both languages', async ({
  launchApp,
}) => {
  test.setTimeout(240_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(
    app,
    await writeDocument(app, 'orders.csv', [
      'Order ID,Email,Full name,Order Date,Total',
      'A1,mona@example.org,Mona Adel,2025-01-05,10.00',
      'A2,mona@example.org,Mona Adel,2025-02-05,30.00',
      'A3,bo@example.org,Bo Berg,2025-02-06,5.00',
    ]),
  );
  await checkRows(page);
  await bringIn(page);
  const { id } = await get(page, 'segments.save', {
    ...{ id: null, name: 'Came back', definition: orderedTwice, action: 'Thank them' },
  });
  // looked at once it is quiet
  await expect
    .poll(async () => (await get(page, 'segments.history', { id })).length, { timeout: 30_000 })
    .toBe(1);

  await goTo(app, 'Customers');
  await openCustomer(page, 'Bo Berg');
  await expect(segments(page)).toContainText('In no saved segment.');
  await page.getByRole('button', { name: 'Customers' }).last().click();
  await openCustomer(page, 'Mona Adel');
  await expect(segments(page).getByRole('listitem')).toContainText(['Came back']);
  await expect(segments(page)).toContainText(/since .*, or longer/u);
  await expect(segments(page)).toContainText('Thank them');

  await test.step('why is asked for by the keyboard', async () => {
    const why = segments(page).getByRole('button', { name: /^Why in .*Came back/u });
    await why.press('Enter');
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    await expect(segments(page)).toContainText('Customers who ordered at least 2 times');
    await expect(segments(page)).toContainText('A2');
    await expectNoFault(page);
  });

  await test.step('the same is said in Arabic', async () => {
    await command(page, 'العربية');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const panel = page.getByRole('region', { name: 'الشرائح' });
    await expect(panel).toContainText('أو قبل ذلك');
    await expect(panel).toContainText('العملاء الذين طلبوا مرتين على الأقل');
    await expectNoFault(page);
    await command(page, 'English');
  });

  await test.step('the segment opens from there', async () => {
    await segments(page)
      .getByRole('button', { name: /^Open the segment .*Came back/u })
      .press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Came back');
  });
});
