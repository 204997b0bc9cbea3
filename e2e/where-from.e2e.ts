import iconv from 'iconv-lite';
import { expect, test } from './fixtures.ts';
import { command } from './steps/faults.ts';
import { openCustomer } from './steps/customer-list.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const contacts = (city: string) => [
  'Id,Email,Full name,City,Birth date',
  `1,mona@example.org,Mona Adel,${city},31/01/1990`,
  '2,omar@example.org,Omar Ali,Giza,05/04/1985',
];

test('how dates are read is shown with the rows that decide it', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'contacts.csv', contacts('Cairo')));
  const reads = page.getByRole('region', { name: 'How dates and numbers are read' });
  await expect(reads.getByRole('listitem')).toContainText('day first');
  await expect(reads.getByRole('listitem')).toContainText('1 row decides it');
  await expect(reads.getByRole('listitem')).toContainText('1 row could be read either way and follows');
  await checkRows(page);
  await expect(reads.getByRole('listitem')).toContainText('1 row decides it');
});

test('an encoding that was chosen wrongly shows its damage, and the right one mends it', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const arabic = [
    'Email,Full name,City',
    'a@example.org,فاطمة الزهراء,القاهرة',
    'b@example.org,محمد أحمد,الإسكندرية',
    '',
  ];
  await dropIn(
    app,
    await writeDocument(app, 'arabic.csv', iconv.encode(arabic.join('\r\n'), 'windows-1256')),
  );
  const preview = page.getByRole('table', { name: 'First rows, as they are read' });
  await expect(preview).toContainText('فاطمة الزهراء');
  const choose = async (name: string) => {
    await page.getByRole('button', { name: /Encoding/u }).click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  await choose('CP850');
  await expect(preview).not.toContainText('فاطمة الزهراء');
  await choose('WINDOWS-1256');
  await expect(preview).toContainText('فاطمة الزهراء');
});

test('a value answers from the keyboard where it is from, in both languages', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  for (const [name, city] of [
    ['may.csv', 'Cairo'],
    ['june.csv', 'Alexandria'],
  ] as const) {
    await dropIn(app, await writeDocument(app, name, contacts(city)));
    await checkRows(page);
    if (name === 'may.csv') await bringIn(page);
    else await page.getByRole('button', { name: /^Bring in/u }).click();
    await expect(page.getByRole('button', { name: 'See the customers' })).toBeVisible();
  }
  await goTo(app, 'Customers');
  await openCustomer(page, 'Mona Adel');
  const ask = page.getByRole('button', { name: 'Where is this from? City' });
  await ask.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /City/u });
  const steps = dialog.getByRole('listitem');
  await expect(steps).toHaveCount(2);
  await expect(steps.nth(0)).toContainText('Never counted');
  await expect(steps.nth(0)).toContainText('june.csv');
  await expect(steps.nth(1)).toContainText('Stands');
  await expect(steps.nth(1)).toContainText('Cairo');
  await expect(steps.nth(1)).toContainText('row 1');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(ask).toBeFocused();

  await command(page, 'العربية');
  await page.getByRole('button', { name: 'من أين جاء هذا؟ المدينة' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('listitem').nth(1)).toContainText('معتمدة');
});
