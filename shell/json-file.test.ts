import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJsonFile } from './json-file.ts';
import { openRecents } from './recents.ts';
import { openSettings } from './settings.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'firsthand-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const parse = (json: unknown) => (Array.isArray(json) ? (json as unknown[]) : null);
const open = () =>
  openJsonFile<readonly unknown[]>({ path: join(folder, 'sub', 'a.json'), parse, empty: [] });

test('a file that is not there begins empty, and its folder is made when it is saved', async () => {
  const file = await open();
  expect(file.value()).toEqual([]);
  await file.save([1]);
  expect((await open()).value()).toEqual([1]);
});

test('saves made at once end with the last one and leave no temporary file', async () => {
  const file = await open();
  await Promise.all([1, 2, 3, 4, 5].map((value) => file.save([value])));
  expect((await open()).value()).toEqual([5]);
  expect(readdirSync(join(folder, 'sub'))).toEqual(['a.json']);
});

test.each(['', '{', 'null', '{"a":1}', '\u0000\u0000\u0000'])(
  'a damaged file (%j) is kept aside and begins empty',
  async (text) => {
    await (await open()).save([1]);
    writeFileSync(join(folder, 'sub', 'a.json'), text);
    expect((await open()).value()).toEqual([]);
    expect(readFileSync(join(folder, 'sub', 'a.json.damaged'), 'utf8')).toBe(text);
  },
);

test('a save that fails says so, and a later one works', async () => {
  const file = await open();
  // a file stands where the folder should be
  writeFileSync(join(folder, 'sub'), '');
  await expect(file.save([2])).rejects.toThrow();
  rmSync(join(folder, 'sub'));
  await file.save([3]);
  expect((await open()).value()).toEqual([3]);
});

test('settings hold what was chosen and follow the system for the rest', async () => {
  const at = (systemLocale: string) => openSettings({ folder, systemLocale, userName: 'Mona' });
  expect((await at('ar-EG')).all()).toEqual({
    language: 'ar',
    digits: 'latin',
    calendar: 'gregorian',
    theme: 'system',
    density: 'compact',
    name: 'Mona',
    role: null,
    remembered: {},
  });
  expect((await at('arn-CL')).all().language).toBe('en');
  const settings = await at('ar');
  await settings.change({ theme: 'dark' });
  expect(settings.hasLanguage()).toBe(false);
  // still follows a system whose language was changed
  expect((await at('en-GB')).all()).toMatchObject({ language: 'en', theme: 'dark' });
  await settings.change({ language: 'ar' });
  const again = await at('en-GB');
  expect([again.all().language, again.hasLanguage()]).toEqual(['ar', true]);
});

test('a setting with a value of another version makes the file damaged, not the app', async () => {
  writeFileSync(join(folder, 'settings.json'), '{"theme":"purple","language":"ar"}');
  const settings = await openSettings({ folder, systemLocale: 'en', userName: '' });
  expect(settings.all().theme).toBe('system');
  expect(readdirSync(folder)).toEqual(['settings.json.damaged']);
});

test('recents keep the newest twelve, each once', async () => {
  let day = 10;
  const recents = await openRecents(folder, () => `2026-01-${(day += 1)}T00:00:00.000Z`);
  for (let number = 1; number <= 14; number += 1) await recents.add(`/w/${number}.firsthand`);
  await recents.add('/w/5.firsthand');
  await recents.forget('/w/14.firsthand');
  const again = await openRecents(folder, () => '');
  expect(again.list().map(({ path }) => /\d+/u.exec(path)?.[0])).toEqual([
    '5',
    '13',
    '12',
    '11',
    '10',
    '9',
    '8',
    '7',
    '6',
    '4',
    '3',
  ]);
  expect(again.list()[0]?.openedAt).toBe('2026-01-25T00:00:00.000Z');
});
