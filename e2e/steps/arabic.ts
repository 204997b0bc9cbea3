// The first steps of a user whose app speaks Arabic. Names come from the catalogue, so that a word that is said better breaks nothing.
import type { Locator, Page } from '@playwright/test';
import { expect, type App } from '../fixtures.ts';
import { sayerOf, type PlainKey } from './said.ts';

export const say = sayerOf('ar');
export const button = (page: Page, key: PlainKey): Locator => page.getByRole('button', { name: say(key) });

/** From Welcome to the import screen of a new workspace in euros. */
export async function makeWorkspace(page: Page, name: string): Promise<void> {
  await button(page, 'welcome.new').click();
  const dialog = page.getByRole('dialog', { name: say('newWorkspace.title') });
  await dialog.getByRole('textbox', { name: say('newWorkspace.name') }).fill(name);
  await dialog.getByRole('button', { name: say('newWorkspace.currency') }).click();
  await page.getByRole('searchbox', { name: say('ui.narrow') }).fill('EUR');
  await page.getByRole('option', { name: /EUR/u }).click();
  await dialog.getByRole('button', { name: say('newWorkspace.create') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('import.title'));
}

/** Goes to a screen by the navigation. */
export async function goTo(page: Page, screen: 'feedback' | 'import' | 'opportunities'): Promise<void> {
  await page
    .getByRole('navigation', { name: say('nav.label') })
    .getByRole('button', { name: say(`nav.${screen}`) })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(`${screen}.title`));
}

/** Drops a file on the window and has its rows checked. */
export async function checkFile(app: App, path: string): Promise<void> {
  const { page } = app;
  await app.drop('main', [path]);
  await button(page, 'import.check').click({ timeout: 60_000 });
  await expect(page.getByText(say('import.plan.title'), { exact: true })).toBeVisible();
}

/** Brings in what was checked, and waits for the summary. */
export async function bringIn(page: Page): Promise<void> {
  // the button counts rows, so only its first word is always the same
  await page.getByRole('button', { name: /^استيراد .*(صفًا|صف|صفوف)$/u }).click();
  await expect(button(page, 'import.done.customers')).toBeVisible();
}
