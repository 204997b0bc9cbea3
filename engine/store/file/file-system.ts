import { constants } from 'node:fs';
import {
  access,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';

/** An open file. Reads and writes may do less than was asked; callers go on from there. */
export interface OpenFile {
  readonly size: () => Promise<number>;
  /** Bytes read; 0 at the end of the file. */
  readonly read: (into: Uint8Array, position: number) => Promise<number>;
  /** Bytes written. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>;
  /** Everything written is on the medium. After a failure the descriptor's state is unknown: never call it again. */
  readonly sync: () => Promise<void>;
  /** Cuts the file off after so many bytes. */
  readonly truncate: (bytes: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type FileFacts = Readonly<{
  bytes: number;
  isFile: boolean;
  mode: number;
  changedMs: number;
  /** Tells a file from every other on this computer, whatever its name: the same before and after a rename. */
  identity: string;
}>;

/** Every call the workspace file makes. One door, so that tests can fail, cut short and log each of them. */
export interface FileSystem {
  readonly openToRead: (path: string) => Promise<OpenFile>;
  /** An existing file, readable and writable. */
  readonly openToChange: (path: string) => Promise<OpenFile>;
  /** Makes a file that did not exist, readable and writable. @throws EEXIST, also for a dangling link */
  readonly openNew: (path: string, mode: number) => Promise<OpenFile>;
  readonly facts: (path: string) => Promise<FileFacts>;
  /** Where a path leads when its last part is a link; else the path itself. */
  readonly resolveLink: (path: string) => Promise<string>;
  /** @throws when the file may not be written */
  readonly checkWritable: (path: string) => Promise<void>;
  /** A second name of the same file. @throws EEXIST */
  readonly link: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly makeFolder: (path: string) => Promise<void>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The names in a folder are on the medium. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

// a single call to the system takes at most 2 GB, and a smaller piece keeps other work flowing
const chunkBytes = 64 * 1024 * 1024;

/** Whether an error came from the operating system with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)
  );
}

function openFile(handle: FileHandle): OpenFile {
  return {
    size: async () => (await handle.stat()).size,
    read: async (into, position) =>
      (await handle.read(into, 0, Math.min(into.length, chunkBytes), position)).bytesRead,
    write: async (bytes, position) =>
      (await handle.write(bytes, 0, Math.min(bytes.length, chunkBytes), position)).bytesWritten,
    sync: () => handle.sync(),
    truncate: (bytes) => handle.truncate(bytes),
    close: () => handle.close(),
  };
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; there a rename is written through by the file system itself
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    // network and FUSE file systems that cannot do it for folders say so with these
    if (!hasCode(error, 'EINVAL', 'ENOTSUP', 'ENOSYS')) throw error;
  } finally {
    await handle.close();
  }
}

/** The computer's own file system. */
export const nodeFileSystem: FileSystem = {
  openToRead: async (path) => openFile(await open(path, constants.O_RDONLY)),
  openToChange: async (path) => openFile(await open(path, constants.O_RDWR)),
  openNew: async (path, mode) => openFile(await open(path, 'wx+', mode)),
  facts: async (path) => {
    // file numbers of Windows do not fit into a double
    const found = await stat(path, { bigint: true });
    return {
      bytes: Number(found.size),
      isFile: found.isFile(),
      mode: Number(found.mode) & 0o777,
      changedMs: Number(found.mtimeMs),
      identity: `${found.dev}:${found.ino}`,
    };
  },
  resolveLink: async (path) => ((await lstat(path)).isSymbolicLink() ? realpath(path) : path),
  checkWritable: (path) => access(path, constants.W_OK),
  link,
  rename,
  remove: unlink,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  list: readdir,
  syncFolder,
};
