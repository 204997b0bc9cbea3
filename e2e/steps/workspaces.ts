import { expect, type App } from '../fixtures.ts';
import { chooseToRead, chooseToWrite } from './choosers.ts';

/** From Welcome to the import screen of a new workspace. */
export async function makeWorkspace(
  app: App,
  { name = 'Acme', currency = 'Euro (EUR)' }: { name?: string; currency?: string | null } = {},
): Promise<string> {
  const { page } = app;
  await page.getByRole('button', { name: 'New workspace' }).click();
  const dialog = page.getByRole('dialog', { name: 'New workspace' });
  const file = await chooseToWrite(app, `${name}.firsthand`, () =>
    dialog.getByRole('button', { name: 'Change…' }).click(),
  );
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
  if (currency !== null) {
    await dialog.getByRole('button', { name: 'Currency' }).click();
    await page.getByRole('searchbox', { name: 'Narrow the list' }).fill(currency);
    await page.getByRole('option', { name: currency }).click();
  }
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  return file;
}

/** Opens a workspace file by the button on Welcome. */
export function openWorkspace(app: App, path: string): Promise<void> {
  return chooseToRead(app, [path], () => app.page.getByRole('button', { name: 'Open a workspace' }).click());
}

/** From Welcome to the customers of the sample company. */
export async function openSampleCompany(app: App): Promise<void> {
  await chooseToWrite(app, 'Sample company.firsthand', () =>
    app.page.getByRole('button', { name: 'Try the sample company' }).click(),
  );
  await fromOverviewToCustomers(app);
}

/** Waits for a workspace to open at its overview, and goes on to its customers. */
export async function fromOverviewToCustomers(app: Pick<App, 'page'>): Promise<void> {
  const title = (name: string) => app.page.getByRole('heading', { name, exact: true, level: 1 });
  await expect(title('Overview')).toBeVisible({ timeout: 120_000 });
  await app.page.keyboard.press('Control+2');
  await expect(title('Customers')).toBeVisible();
}

/** Goes to a screen by the navigation. */
export async function goTo(
  app: App,
  screen:
    'Overview' | 'Customers' | 'Segments' | 'Feedback' | 'Opportunities' | 'Import' | 'Quality' | 'Settings',
) {
  await app.page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: screen }).click();
  await expect(app.page.getByRole('heading', { name: screen, level: 1 })).toBeVisible();
}

/** Goes to RFM, among the parts of segments. */
export async function goToRfm(app: App): Promise<void> {
  await goTo(app, 'Segments');
  await app.page.getByRole('tab', { name: 'RFM', exact: true }).click();
}
