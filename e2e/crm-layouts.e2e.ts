import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { get } from './call.ts';
import { expect, test } from './fixtures.ts';
import { bringIn, checkRows, dropIn, rowOf } from './steps/imports.ts';
import { makeWorkspace } from './steps/workspaces.ts';

const data = fileURLToPath(new URL('../../shared/data/crm/', import.meta.url));

/** What each collected export is, how many rows it has, and how many of them are refused: as its truth says. */
const layouts = [
  ['mailchimp_unsubscribed_members_export.csv', 'Contacts from Mailchimp', 3, 0],
  ['mailchimp_subscribed_members_export.csv', 'Contacts from Mailchimp', 12, 0],
  ['shopify_customers_export.csv', 'Contacts from Shopify', 12, 0],
  ['google_contacts_2024_layout.csv', 'Contacts from Google Contacts', 12, 0],
  // one row is marked as deleted in Salesforce
  ['salesforce_Contact.csv', 'Contacts from Salesforce', 12, 1],
  ['zoho_Contacts_001.csv', 'Contacts from Zoho CRM', 12, 0],
  ['shopify_orders_export.csv', 'Orders from Shopify', 30, 0],
  ['stripe_unified_payments.csv', 'Orders from Stripe', 12, 0],
  ['typeform_responses.csv', 'Survey answers from Typeform', 12, 0],
  ['qualtrics_choice_text.csv', 'Survey answers from Qualtrics', 10, 0],
] as const;

test.skip(!existsSync(data), `the collected exports are not at ${data}`);

test('every collected export is known by itself and comes in whole, without a question', async ({
  launchApp,
}) => {
  test.setTimeout(240_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  for (const [name, what, rows, rejected] of layouts) {
    await dropIn(app, `${data}${name}`);
    await expect(page.getByText(`This looks like ${what}.`)).toBeVisible();
    expect(await checkRows(page), name).toMatchObject({ 'Rows in the file': rows, Rejected: rejected });
    await bringIn(page);
    await page.getByRole('button', { name: 'Bring in another file' }).click();
  }
  const history = page.getByRole('table', { name: 'Imports so far' });
  for (const [name] of layouts) await expect(rowOf(history, name)).toBeVisible();
  const imports = await get(page, 'import.list', null);
  for (const { fileName, counts } of imports)
    expect(counts.created + counts.updated + counts.unchanged + counts.rejected, fileName).toBe(counts.rows);
});
