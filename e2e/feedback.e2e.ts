import type { Page } from '@playwright/test';
import { get } from './call.ts';
import { expect, test } from './fixtures.ts';
import { command, expectNoFaultInAnyLook } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

/** Forty answers to a recommendation, with words: those who waited for their parcel score low. */
const answers = [
  'Email,Date,How likely are you to recommend us to a friend or colleague?,What is the main reason for your score?',
  ...Array.from({ length: 40 }, (_, at) => {
    const isLate = at % 2 === 0;
    const day = `2025-${String((at % 8) + 1).padStart(2, '0')}-10`;
    const words = isLate
      ? `The delivery was late again, ${at + 3} days`
      : `Lovely quality, thank you number ${at}`;
    return `p${at}@example.org,${day},${isLate ? at % 6 : 9 + (at % 2)},"${words}"`;
  }),
  'p40@example.org,2025-08-11,3,"الطلب تأخر كثيرا والتوصيل سيئ"',
  'p41@example.org,2025-08-12,7,"Please add oat milk."',
  'p42@example.org,2025-08-12,8,"I wish you would add oat milk"',
];

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.locator('[role=tabpanel] [aria-busy=true]')).toHaveCount(0, { timeout: 90_000 });
}

test('answers of a survey become a score, themes with rules of one’s own, requests and a list to follow up', async ({
  launchApp,
}) => {
  test.setTimeout(300_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await goTo(app, 'Feedback');
  await expect(page.getByText('No answers yet')).toBeVisible();
  await dropIn(app, await writeDocument(app, 'nps.csv', answers));
  await checkRows(page);
  await bringIn(page);

  // 20 of 43 promote and 21 detract
  await goTo(app, 'Feedback');
  await openTab(page, 'Scores');
  const distribution = page.getByRole('figure', { name: 'What was answered' });
  await expect(distribution).toContainText('n = 43 answers');
  await expect(page.getByText(/With 43 answers the true value lies between/u)).toBeVisible();
  await page.getByRole('button', { name: 'Detractors (0–6)' }).click();
  await expect(page.getByRole('dialog')).toContainText('21 people');
  await page.keyboard.press('Escape');
  await expectNoFaultInAnyLook(page);

  // the theme that goes with low scores, in both languages
  await openTab(page, 'Themes');
  const themes = page.getByRole('table', { name: 'Themes', exact: true });
  const delivery = themes.getByRole('row').filter({ hasText: 'Delivery and shipping' });
  await expect(delivery).toContainText('21');
  await delivery.getByRole('button').click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('21 answers speak of it');
  await expect(sheet).toContainText('More than chance');
  await sheet.getByRole('tab', { name: 'Rules' }).click();
  await sheet.getByRole('button', { name: 'Add a rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await dialog.getByRole('textbox', { name: 'Words' }).fill('oat milk');
  await expect(dialog).toContainText('2 answers would come in.');
  await dialog.getByRole('button', { name: 'Add a rule' }).click();
  await expect(dialog).toBeHidden();
  await expect(sheet).toContainText('23 answers speak of it', { timeout: 60_000 });
  await page.keyboard.press('Escape');
  await command(page, 'Undo');
  await expect(delivery).toContainText('21', { timeout: 60_000 });

  // what is asked for
  await openTab(page, 'Requests');
  const board = page.getByRole('table', { name: 'Requests and problems' });
  const milk = board.getByRole('row').filter({ hasText: /oat milk/u });
  await expect(milk).toContainText('Request');
  await milk.getByRole('button').click();
  await sheet.getByRole('radio', { name: 'Planned' }).click();
  await page.keyboard.press('Escape');
  await expect(milk).toContainText('Planned', { timeout: 60_000 });

  // answers are found by their words, in the writing of either language
  await openTab(page, 'Answers');
  await page.getByRole('searchbox', { name: 'Search in answers' }).fill('التوصيل');
  await expect(page.getByRole('status').filter({ hasText: '1 answer' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'الطلب تأخر' })).toContainText('Negative');

  // and somebody is heard
  await openTab(page, 'Follow-up');
  await expect(page.getByRole('status').filter({ hasText: '21 people' })).toBeVisible();
  await page.getByRole('button', { name: 'Follow up with p40@example.org' }).click();
  const followUp = page.getByRole('dialog');
  await followUp.getByRole('textbox', { name: /What is to be done|Reason/u }).fill('Call about the parcel');
  await followUp.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'p40@example.org' })).toContainText(
    'Call about the parcel',
  );
  await expectNoFaultInAnyLook(page);
  const { surveys } = await get(page, 'feedback.overview', null);
  expect(surveys.map(({ responses }) => responses)).toEqual([43]);
});
