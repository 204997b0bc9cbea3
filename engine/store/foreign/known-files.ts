import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownFiles } from '../store-options.ts';

/** So many saves of one workspace are remembered: its backups are among them. */
const mostSaves = 200;
const keyBytes = 32;

async function writeAside(path: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
  await rename(temporary, path).catch(async (error: unknown) => {
    await rm(temporary, { force: true });
    throw error;
  });
}

/** The key that only this computer's user has: without it nobody else can say that a file is ours. */
async function readKey(folder: string): Promise<Buffer> {
  const path = join(folder, 'key');
  const found = await readFile(path).catch(() => null); // the first time there is none
  if (found !== null && found.length === keyBytes) return found;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = randomBytes(keyBytes);
  await writeAside(path, key);
  // of two that make one at once the later one stays
  return readFile(path);
}

/** Where the app of a data folder remembers them. */
export function knownFolder(dataFolder: string): string {
  return join(dataFolder, 'known-workspaces');
}

/**
 * Remembers, in a folder of the app, which files this computer wrote: by the workspace and the hash of what was written, signed with a key of this
 * computer. A file that is not remembered is read with suspicion, which takes longer and loses nothing.
 */
export function knownFiles(folder: string): KnownFiles {
  const isName = (id: string) => /^[0-9a-f]{32}$/u.test(id);
  const sign = (key: Buffer, id: string, hash: string) =>
    createHmac('sha256', key).update(`${id} ${hash}`).digest('hex');

  async function linesOf(id: string): Promise<string[]> {
    const text = await readFile(join(folder, id), 'utf8').catch(() => ''); // nothing is known of it
    return text.split('\n').filter((line) => line.length > 0);
  }

  return {
    async knows(id, hash) {
      if (!isName(id)) return false;
      try {
        const expected = Buffer.from(sign(await readKey(folder), id, hash));
        return (await linesOf(id)).some((line) => {
          const signature = Buffer.from(line);
          return signature.length === expected.length && timingSafeEqual(signature, expected);
        });
      } catch {
        return false; // a folder that cannot be used remembers nothing
      }
    },
    async remember(id, hash) {
      if (!isName(id)) return;
      const line = sign(await readKey(folder), id, hash);
      const lines = (await linesOf(id)).filter((other) => other !== line);
      await writeAside(join(folder, id), `${[...lines, line].slice(-mostSaves).join('\n')}\n`);
    },
  };
}
