import type { Locator } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace } from '../engine/store/open-workspace.ts';
import { sql } from '../shared/core/db/sql.ts';
import { anyStep } from '../shared/testing/steps.ts';
import { expect, test } from './fixtures.ts';
import { command, expectNoFault } from './steps/faults.ts';

const runs = [
  { at: '2026-07-03T09:00:00.000Z', score: 92.4 },
  { at: '2026-08-01T09:00:00.000Z', score: 88.1 },
  { at: '2026-09-05T09:00:00.000Z', score: 94.9 },
  { at: '2026-11-20T09:00:00.000Z', score: 93.1 },
];
let folder = '';
let file = '';

// one customer, and an audit after each of four imports
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-history-'));
  file = join(folder, 'history.firsthand');
  const workspace = await createWorkspace(file, 'EUR', { now: () => new Date().toISOString() });
  await workspace.change(anyStep, (db) => {
    db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Mona Said')`);
    db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 's', 's', 'first')`);
    for (const [before, { at, score }] of runs.entries()) {
      const id = before + 1;
      db.run(
        sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated, unchanged,
                                rejected, issues, started_at, finished_at)
            VALUES (${id}, 1, 'contacts', 'a.csv', '', 0, '{}', 'keep', 0, 0, 0, 0, 0, '[]', ${at}, ${at})`,
      );
      db.run(
        sql`INSERT INTO quality_run (id, import_id, score, run_at, data_mark) VALUES (${id}, ${id}, ${score}, ${at}, '')`,
      );
    }
  });
  await workspace.close();
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** The words of a drawing, each of which must be seen whole. */
async function wordsWithin(chart: Locator): Promise<string[]> {
  const box = await chart.boundingBox();
  if (box === null) throw new Error('the chart is not drawn');
  const words: string[] = [];
  for (const text of await chart.locator('svg text').all()) {
    const said = (await text.textContent()) ?? '';
    const own = await text.boundingBox();
    if (said === '' || own === null) continue;
    expect(own.x, said).toBeGreaterThanOrEqual(box.x - 0.5);
    expect(own.x + own.width, said).toBeLessThanOrEqual(box.x + box.width + 0.5);
    expect(own.y, said).toBeGreaterThanOrEqual(box.y - 0.5);
    expect(own.y + own.height, said).toBeLessThanOrEqual(box.y + box.height + 0.5);
    words.push(said.replaceAll(/[\u2066-\u2069]/gu, ''));
  }
  return words;
}

test('scores of audits on several days are a chart whose labels are whole in both languages, and a table', async ({
  launchApp,
}) => {
  const { page } = await launchApp({ file });
  await page
    .getByRole('navigation')
    .first()
    .getByRole('button', { name: 'Quality' })
    .click({ timeout: 60_000 });
  const figure = page.getByRole('figure', { name: 'The score over time' });
  await expect(figure).toContainText('4 audits');
  const english = await wordsWithin(figure.locator('div[role=img]'));
  expect(english).toEqual(expect.arrayContaining(['3 Jul', '20 Nov', '88.1', '94.9', '93.1', '85', '100']));

  await figure.getByRole('button', { name: 'Show as a table' }).click();
  const table = figure.getByRole('table', { name: 'The score over time' });
  await expect(table.getByRole('row')).toHaveCount(1 + runs.length);
  await expect(table.getByRole('row').nth(1)).toContainText('93.1');
  await figure.getByRole('button', { name: 'Show as a chart' }).click();
  await expectNoFault(page);

  await command(page, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const mirrored = page.getByRole('figure', { name: 'الدرجة عبر الزمن' }).locator('div[role=img]');
  await expect(mirrored.locator('svg')).toBeVisible();
  const arabic = await wordsWithin(mirrored);
  expect(arabic).toEqual(expect.arrayContaining(['3 يوليو', '20 نوفمبر', '88.1', '100']));
  // the first stands where one begins to read
  const at = async (words: string) =>
    (await mirrored.locator('text', { hasText: words }).boundingBox())?.x ?? 0;
  expect(await at('3 يوليو')).toBeGreaterThan(await at('20 نوفمبر'));
  await expectNoFault(page);
});
