import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A small JSON document of this computer's user. Read once, then kept; each save replaces the whole file. */
export interface JsonFile<T> {
  readonly value: () => T;
  /** Saves one after another; the value counts at once, the promise settles when it is on disk. */
  readonly save: (value: T) => Promise<void>;
}

export interface JsonFileOptions<T> {
  readonly path: string;
  /** @returns the value, or null when it is not one */
  readonly parse: (json: unknown) => T | null;
  readonly empty: T;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function parseText<T>(text: string, parse: (json: unknown) => T | null): T | null {
  try {
    return parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Temporary file, fsync, rename: whoever reads sees the old text or the new one. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Opens a JSON file. One that cannot be understood is kept aside as `<name>.damaged` and begins empty. */
export async function openJsonFile<T>({ path, parse, empty }: JsonFileOptions<T>): Promise<JsonFile<T>> {
  const text = await readText(path);
  const read = text === null ? null : parseText(text, parse);
  if (text !== null && read === null) await rename(path, `${path}.damaged`);
  let value = read ?? empty;
  let last: Promise<void> = Promise.resolve();
  return {
    value: () => value,
    save(next) {
      value = next;
      // a save that failed was told to its own caller; the next one tries again
      last = last.catch(() => undefined).then(() => writeWhole(path, `${JSON.stringify(next, null, 2)}\n`));
      return last;
    },
  };
}
