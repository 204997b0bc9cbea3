import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { imageBytes } from '../../engine/image/image.ts';
import { openDb, type OpenDb } from '../../engine/open.ts';
import { encodeHeader, type Header } from '../../engine/store/file/header.ts';
import { hashOf } from '../../engine/store/file/transfer.ts';
import { fillNew } from '../../engine/store/starting-content.ts';
import { headerFor } from '../../engine/store/keeper.ts';

/** A folder of a test, and the function that removes it. */
export async function testFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-store-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Writes a file whose header fits whatever database `fill` makes of a new workspace's: as a hostile program could. */
export async function forgeWorkspace(
  path: string,
  fill: (db: OpenDb) => void,
  header: Partial<Header> = {},
): Promise<void> {
  const db = await openDb();
  fillNew(db, 'EUR', '2026-01-02T03:04:05.000Z');
  const honest = headerFor(db, db.image(), '2026-01-02T03:04:05.000Z', {
    generation: 1,
    sequence: 0,
    previousHash: '0'.repeat(64),
    id: 'ab'.repeat(16),
  });
  fill(db);
  const image = db.image();
  db.close();
  const forged = { ...honest, payloadBytes: imageBytes(image), payloadHash: hashOf(image), ...header };
  await writeFile(path, Buffer.concat([encodeHeader(forged), ...image]));
}

/** Puts the stored workspace file of an earlier schema version at a path. */
export async function placeFixture(path: string, version: number): Promise<void> {
  const kept = new URL(`../../engine/store/fixtures/version-${version}.firsthand.gz`, import.meta.url);
  await writeFile(path, gunzipSync(await readFile(kept)));
}
