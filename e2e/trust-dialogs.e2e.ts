import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { get } from './call.ts';
import { expect, test } from './fixtures.ts';

test('a folder is chosen in the dialog of the system, by its name and never by its path', async ({
  launchApp,
}) => {
  const app = await launchApp();
  test.skip(!app.nativeDialogs, 'the browser front shows its own chooser');
  const folder = join(app.documents, 'second');
  await mkdir(folder);
  await app.answerDialogs([folder], null);
  const [grant, ...more] = await get(app.page, 'dialog.open', { purpose: 'folder' });
  expect(more).toEqual([]);
  expect(grant).toMatchObject({ name: 'second', folder: 'Documents', bytes: null });
  expect(JSON.stringify(grant)).not.toContain(app.dataFolder);
  expect(await get(app.page, 'dialog.open', { purpose: 'folder' })).toEqual([]);
  if (app.double !== null)
    expect(app.double.dialog.asked[0]?.options.properties).toEqual(['openDirectory', 'createDirectory']);
});
