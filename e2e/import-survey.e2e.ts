import { expect, test } from './fixtures.ts';
import { bringIn, checkRows, dropIn, rowOf, writeDocument } from './steps/imports.ts';
import { makeWorkspace } from './steps/workspaces.ts';

const survey = [
  'Respondent ID,Collector ID,End Date,Which drinks do you buy?,,How likely are you to recommend us?,Milk',
  ',,,Tea,Coffee,Response,Response',
  '1,9,05/28/2024 10:00:00,Tea,Coffee,9,Milk',
  '2,9,05/28/2024 11:00:00,,Coffee,10,',
  '3,9,05/29/2024 11:00:00,Tea,,3,Milk',
].join('\n');

test('a survey says its questions; a column can join another one, and that can be taken back', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'Drinks 2024-05.csv', survey));
  await expect(page.getByText('This looks like Survey answers from SurveyMonkey.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Survey' })).toHaveValue('Drinks');
  // wide tables scroll in themselves, the window never
  await page.setViewportSize({ width: 1024, height: 800 });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  const questions = page.getByRole('table', { name: 'Questions' });
  await expect(questions.getByRole('row').filter({ hasText: 'Which drinks do you buy?' })).toContainText(
    'Tea (2) · Coffee (2)',
  );
  await expect(questions.getByRole('row')).toHaveCount(4);
  await rowOf(page.getByRole('table', { name: 'Columns' }), 'Milk')
    .getByRole('button', { name: 'The question that “Milk” belongs to' })
    .click();
  await page.getByRole('option', { name: 'Which drinks do you buy?' }).click();
  await expect(questions.getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(questions.getByRole('row')).toHaveCount(4);
  await rowOf(page.getByRole('table', { name: 'Columns' }), 'Milk')
    .getByRole('button', { name: 'The question that “Milk” belongs to' })
    .click();
  await page.getByRole('option', { name: 'Which drinks do you buy?' }).click();
  expect(await checkRows(page)).toMatchObject({ New: 3, Rejected: 0 });
  await bringIn(page);
});
