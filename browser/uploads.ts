import { randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../shared/core/model/errors.ts';
import { mendFileName } from '../shell/file-name.ts';

/** Copies of dropped files: a browser gives no path. Private to this user, gone when the program ends. */
export interface Uploads {
  /** @throws {AppError} 'file-too-large', 'disk-full' */
  readonly receive: (name: string, bytes: Readable, announced: number) => Promise<string>;
  /** The path of a file put up, or null. */
  readonly path: (id: string) => string | null;
  /** Synchronous, since it also runs when the process exits. */
  readonly removeAll: () => void;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What a program that was killed could not remove. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid || !isRunning(pid))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function ceiling(name: string, maxBytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > maxBytes) done(new AppError('file-too-large', { name, maxBytes }));
      else done(null, chunk);
    },
  });
}

function writeError(error: unknown, name: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if ('code' in error && error.code === 'ENOSPC')
    return new AppError('disk-full', { name }, { cause: error });
  return new AppError('file-unreadable', { name }, { cause: error });
}

/** Opens the private folder of this process in the user-data folder. */
export async function openUploads(dataFolder: string, maxBytes: number): Promise<Uploads> {
  const all = join(dataFolder, 'uploads');
  const own = join(all, String(process.pid));
  await mkdir(all, { recursive: true, mode: 0o700 });
  await removeLeftovers(all);
  await mkdir(own, { mode: 0o700 });
  const paths = new Map<string, string>();
  return {
    async receive(name, bytes, announced) {
      if (announced > maxBytes) throw new AppError('file-too-large', { name, maxBytes });
      const id = randomUUID();
      const folder = join(own, id);
      await mkdir(folder, { mode: 0o700 });
      const path = join(folder, mendFileName(name, 'file'));
      try {
        await pipeline(bytes, ceiling(name, maxBytes), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw writeError(error, name);
      }
      paths.set(id, path);
      return id;
    },
    path: (id) => paths.get(id) ?? null,
    removeAll: () => rmSync(own, { recursive: true, force: true }),
  };
}
