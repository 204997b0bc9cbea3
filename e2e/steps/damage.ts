import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, open, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

const made: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-trust-'));
  made.push(folder);
  return folder;
}

/** Removes the folders that were made here; after the apps that use them have ended. */
export async function removeMade(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

/**
 * A disk of its own with room for so many MB, mounted in a new folder.
 * @returns null where this computer does not let one be made
 */
export async function mountSmallDisk(
  megabytes: number,
): Promise<{ folder: string; unmount: () => void } | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = await newFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  return status === 0 ? { folder, unmount: () => void spawnSync('umount', ['--lazy', folder]) } : null;
}

/** Fills a disk with one file, to the last byte. @returns its path */
export async function fillUp(folder: string): Promise<string> {
  const path = join(folder, 'filler');
  const file = await open(path, 'w');
  try {
    for (const size of [64 * 1024, 4096, 1]) await writeUntilFull(file, Buffer.alloc(size));
  } finally {
    await file.close();
  }
  return path;
}

async function writeUntilFull(file: FileHandle, piece: Buffer): Promise<void> {
  for (;;) {
    try {
      await file.appendFile(piece);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
      throw error;
    }
  }
}

function runCli(...args: readonly string[]): void {
  execFileSync(process.execPath, [cli, ...args], { stdio: 'ignore' });
}

/** Twelve orders of eight customers. */
export function orderLines(first: number): string {
  const rows = Array.from({ length: 12 }, (_, at) => {
    const who = (first + at) % 8;
    return `${first + at},2025-0${(at % 9) + 1}-11,c${who}@example.org,Salma ${who},${at + 5}.50`;
  });
  return `Order ID,Order Date,Email,Name,Total\n${rows.join('\n')}\n`;
}

/** A workspace in a folder of its own, with these files brought in one after the other. */
export async function makeWithImports(...files: readonly string[]): Promise<string> {
  const folder = await newFolder();
  const path = join(folder, 'acme.firsthand');
  runCli('new', path, '--currency', 'EUR');
  for (const [at, name] of files.entries()) {
    const file = join(folder, name);
    await writeFile(file, orderLines(1000 + at * 100));
    runCli('import', file, '--workspace', path);
  }
  return path;
}

/**
 * What is on the disk of an open workspace at this moment, in a folder of its own: as if the computer had lost its power. The
 * lock's holder is gone there.
 * @returns the path of the workspace there
 */
export async function copyAsAfterPowerCut(path: string): Promise<string> {
  const folder = await newFolder();
  const name = basename(path);
  for (const part of [name, `${name}-journal`, `${name}-backups`])
    await cp(join(path, '..', part), join(folder, part), { recursive: true });
  return join(folder, name);
}

/** Turns one bit around, `at` of the way through the file. */
export async function flipBit(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  const index = Math.floor(bytes.length * at);
  bytes[index] = bytes.readUInt8(index) ^ 4;
  await writeFile(path, bytes);
}

export async function cutShort(path: string, share: number): Promise<void> {
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, Math.floor(bytes.length * share)));
}

export const emptyOut = (path: string): Promise<void> => writeFile(path, '');
