import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Image } from '../../engine/image/image.ts';
import { text } from '../core/db/db.ts';
import { sql } from '../core/db/sql.ts';
import { openDb } from '../../engine/open.ts';
import { readHeader, type Header } from '../../engine/store/file/header.ts';
import { placesOf } from '../../engine/store/file/places.ts';
import { openWorkspace } from '../../engine/store/open-workspace.ts';
import type { Workspace } from '../../engine/store/workspace.ts';
import { anyStep } from './steps.ts';
import { testFolder } from './workspace-files.ts';

/** Makes a change that can be seen: a setting of this name. */
export function addName(workspace: Workspace, name: string): Promise<void> {
  return workspace.change(anyStep, (db) =>
    db.run(sql`INSERT INTO setting (name, value) VALUES (${name}, 'x')`),
  );
}

/** The settings that `addName` made. */
export function namesOf(workspace: Workspace): string[] {
  return workspace.db
    .all(sql`SELECT name FROM setting WHERE value = 'x' ORDER BY name`, { name: text })
    .map((row) => row.name);
}

/** The workspace's database with one more name, as an import would hand it over. */
export async function imageWith(workspace: Workspace, name: string): Promise<Image> {
  const copy = await openDb(workspace.image());
  copy.run(sql`INSERT INTO setting (name, value) VALUES (${name}, 'x')`);
  const image = copy.image();
  copy.close();
  return image;
}

/** @throws {Error} the file has no whole header */
export async function headerOnDisk(path: string): Promise<Header> {
  const bytes = await readFile(path);
  const verdict = readHeader(bytes, bytes.length);
  if ('fault' in verdict) throw new Error(verdict.fault);
  return verdict.header;
}

/** Opens the files as they are now, as after a crash: in a folder of their own, where nobody holds the lock. */
export async function asAfterCrash<T>(path: string, work: (opened: Workspace) => T | Promise<T>): Promise<T> {
  const { folder: elsewhere, remove: clean } = await testFolder();
  const copy = join(elsewhere, 'acme.firsthand');
  await copyFile(path, copy);
  await copyFile(placesOf(path).journal, placesOf(copy).journal).catch(() => undefined); // none yet
  const opened = await openWorkspace(copy);
  try {
    return await work(opened);
  } finally {
    await opened.close();
    await clean();
  }
}
