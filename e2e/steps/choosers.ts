import { basename, join } from 'node:path';
import type { App } from '../fixtures.ts';

type Press = () => Promise<unknown>;

/** Chooses files that lie in the documents, in the system's dialog or in the page's own chooser. */
export async function chooseToRead(app: App, paths: readonly string[], press: Press): Promise<void> {
  if (app.nativeDialogs) {
    await app.answerDialogs(paths);
    await press();
    return;
  }
  await press();
  const chooser = app.page.getByRole('dialog');
  await chooser.getByRole('row', { name: basename(paths[0] ?? ''), exact: true }).click();
  for (const path of paths.slice(1))
    await chooser
      .getByRole('row', { name: basename(path), exact: true })
      .click({ modifiers: ['ControlOrMeta'] });
  await chooser.getByRole('button', { name: 'Open', exact: true }).click();
}

/** What the page's own chooser calls itself, its field and its button. */
export type ChooserNames = Readonly<{ title: string; field: string; save: string }>;
const englishChooser: ChooserNames = { title: 'Save as', field: 'File name', save: 'Save here' };
export const arabicChooser: ChooserNames = { title: 'حفظ باسم', field: 'اسم الملف', save: 'احفظ هنا' };

/** Chooses a name in the documents to write to. @returns the path that will be written */
export async function chooseToWrite(
  app: App,
  name: string,
  press: Press,
  names = englishChooser,
): Promise<string> {
  const path = join(app.documents, name);
  if (app.nativeDialogs) {
    await app.answerDialogs([path]);
    await press();
    return path;
  }
  await press();
  const chooser = app.page.getByRole('dialog', { name: names.title });
  await chooser.getByRole('textbox', { name: names.field }).fill(name);
  await chooser.getByRole('button', { name: names.save }).click();
  return path;
}

/** Chooses a folder that lies in the documents. */
export async function chooseFolder(app: App, path: string, press: Press): Promise<void> {
  if (app.nativeDialogs) {
    await app.answerDialogs([path]);
    await press();
    return;
  }
  await press();
  const chooser = app.page.getByRole('dialog');
  await chooser.getByRole('row', { name: basename(path), exact: true }).click();
  await chooser.getByRole('button', { name: /^Choose /u }).click();
}
