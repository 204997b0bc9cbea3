import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Event } from '../../shared/contract/events.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { makeFiles } from '../../shared/testing/import-files.ts';
import { importFile } from '../import/import-file.ts';
import { listImports } from '../import/read-imports.ts';
import { makeSession } from '../make-session.ts';
import { createWorkspace } from '../store/open-workspace.ts';
import { isWorthWatching, listFolder } from './list-folder.ts';
import { makeWatchDesk } from './watch-desk.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const contacts = (from: number) =>
  `Email,City,Tier\n${Array.from({ length: 5 }, (_, at) => `c${from + at}@example.com,Oslo,gold\n`).join('')}`;

/** A workspace that knows one sort of file, and a folder to be watched. Looks are made by the test alone. */
async function makeDesk() {
  const files = makeFiles();
  const folder = join(files.place, 'exports');
  mkdirSync(folder);
  const events: Event[] = [];
  const session = makeSession({
    emit: (event) => events.push(event),
    settingsFolder: join(files.place, 'app'),
  });
  const workspace = await createWorkspace(join(files.place, 'w.firsthand'), 'EUR', {});
  session.setWorkspace(workspace);
  await importFile(session, files.write('contacts-may.csv', contacts(0)), null, unattended);
  const never = 1_000_000;
  const desk = makeWatchDesk(session, never);
  ends.push(async () => {
    desk.end();
    await workspace.close();
    files.remove();
  });
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const names = async () => (await desk.state()).offered.map(({ file }) => file.name);
  /** A file that is the same in two looks has stopped growing. */
  const lookTwice = async () => {
    await desk.look();
    await desk.look();
  };
  return { files, folder, events, session, desk, put, names, lookTwice, never };
}

test('a new file like a known one is offered with the file it is like; nothing is brought in', async () => {
  const { desk, folder, put, lookTwice, events, session } = await makeDesk();
  await desk.choose(folder);
  put('contacts-june.csv', contacts(10));
  put('weather.csv', 'Station,Wind\nOslo,4\n');
  await lookTwice();
  const { offered } = await desk.state();
  expect(offered).toMatchObject([
    { file: { name: 'contacts-june.csv' }, kind: 'contacts', like: 'contacts-may.csv' },
  ]);
  expect(events.at(-1)).toMatchObject({ event: 'watch.changed' });
  expect(JSON.stringify(offered)).not.toContain(folder);
  expect(listImports(session.workspace().db)).toHaveLength(1);
});

test('a file that still grows is not offered until it has stopped', async () => {
  const { desk, folder, put, names } = await makeDesk();
  await desk.choose(folder);
  put('contacts-june.csv', contacts(10));
  await desk.look();
  expect(await names()).toEqual([]);
  appendFileSync(join(folder, 'contacts-june.csv'), 'd@example.com,Oslo,gold\n');
  await desk.look();
  expect(await names()).toEqual([]);
  await desk.look();
  expect(await names()).toEqual(['contacts-june.csv']);
});

test('links, hidden files, unfinished downloads and folders are left out', async () => {
  const { desk, folder, files, put, lookTwice, names } = await makeDesk();
  symlinkSync(files.write('secret.csv', contacts(20)), join(folder, 'link.csv'));
  put('.hidden.csv', contacts(30));
  put('~$open.csv', contacts(40));
  put('contacts.csv.part', contacts(50));
  put('contacts.csv.crdownload', contacts(60));
  mkdirSync(join(folder, 'folder.csv'));
  await desk.choose(folder);
  await lookTwice();
  expect(await names()).toEqual([]);
  expect(['a.csv', 'a.CSV.gz', 'a.xlsx'].every(isWorthWatching)).toBe(true);
});

test('a file that is in already is not offered, under whatever name', async () => {
  const { desk, folder, put, lookTwice, names } = await makeDesk();
  put('copy of contacts.csv', contacts(0));
  await desk.choose(folder);
  await lookTwice();
  expect(await names()).toEqual([]);
});

test('what is dismissed is not offered again, not even after a restart, until it changes', async () => {
  const { desk, folder, put, lookTwice, names, session, never } = await makeDesk();
  await desk.choose(folder);
  put('contacts-june.csv', contacts(10));
  await lookTwice();
  expect((await desk.dismiss(join(folder, 'contacts-june.csv'))).offered).toEqual([]);
  await lookTwice();
  expect(await names()).toEqual([]);
  desk.end();
  const again = makeWatchDesk(session, never);
  expect((await again.state()).folder?.name).toBe('exports');
  await again.look();
  await again.look();
  expect((await again.state()).offered).toEqual([]);
  put('contacts-june.csv', contacts(11));
  utimesSync(join(folder, 'contacts-june.csv'), 2_000_000_000, 2_000_000_000);
  await again.look();
  await again.look();
  expect((await again.state()).offered).toHaveLength(1);
  again.end();
});

test('once it is brought in, it is no longer offered', async () => {
  const { desk, folder, put, lookTwice, names, session } = await makeDesk();
  await desk.choose(folder);
  put('contacts-june.csv', contacts(10));
  await lookTwice();
  await importFile(session, join(folder, 'contacts-june.csv'), null, unattended);
  await desk.look();
  expect(await names()).toEqual([]);
});

test('a folder that is gone is said, and found again when it is back', async () => {
  const { desk, folder, put, lookTwice, names } = await makeDesk();
  await desk.choose(folder);
  renameSync(folder, `${folder}-elsewhere`);
  await desk.look();
  expect(await desk.state()).toMatchObject({ problem: 'gone', offered: [] });
  renameSync(`${folder}-elsewhere`, folder);
  put('contacts-june.csv', contacts(10));
  await lookTwice();
  expect((await desk.state()).problem).toBeNull();
  expect(await names()).toEqual(['contacts-june.csv']);
});

test('what is no folder cannot be watched', async () => {
  const { desk, files } = await makeDesk();
  await expect(desk.choose(join(files.place, 'nowhere'))).rejects.toMatchObject({
    code: 'watch-folder-unusable',
  });
  await expect(desk.choose(files.write('a.csv', 'x'))).rejects.toMatchObject({
    code: 'watch-folder-unusable',
  });
});

test('of a large folder only the newest files are looked at, and that is said', async () => {
  const { folder, put } = await makeDesk();
  for (let at = 0; at < 12; at += 1) {
    put(`f${at}.csv`, 'x');
    utimesSync(join(folder, `f${at}.csv`), 1_700_000_000 + at, 1_700_000_000 + at);
  }
  const listing = await listFolder(folder, { names: 100, files: 3 });
  if ('problem' in listing) throw new Error(listing.problem);
  expect(listing.files.map(({ name }) => name)).toEqual(['f11.csv', 'f10.csv', 'f9.csv']);
  expect(listing.isCut).toBe(true);
  expect(await listFolder(folder, { names: 5, files: 50 })).toMatchObject({ isCut: true });
  rmSync(folder, { recursive: true });
  expect(await listFolder(folder)).toEqual({ problem: 'gone' });
});

test('the path is remembered on this computer and is not in the workspace', async () => {
  const { desk, folder, session } = await makeDesk();
  await desk.choose(folder);
  const image = Buffer.concat(session.workspace().image());
  expect(image.includes(Buffer.from(folder))).toBe(false);
  desk.end();
  expect((await desk.state()).folder?.name).toBe('exports');
  expect((await desk.choose(null)).folder).toBeNull();
});
