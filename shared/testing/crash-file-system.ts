// A file system in memory that knows what a power cut may leave of it: what was flushed is there, of the rest any part.
import { dirname, join } from 'node:path';
import type { FileSystem, OpenFile } from '../../engine/store/file/file-system.ts';

const sectorBytes = 512;

type DataChange = Readonly<{ at: number; bytes: Buffer } | { size: number }>;
/** What is on the medium and what was done since; neither is ever changed in place. */
type Inode = { readonly id: number; durable: Buffer; pending: readonly DataChange[]; now: Buffer };
type Names = ReadonlyMap<string, Inode>;
/** One operation on names; each happens wholly or not at all. */
type NameChange = Readonly<{ folder: string; unset: string | null; set: readonly [string, Inode] | null }>;

/** What the medium may hold at one moment. */
export type Moment = Readonly<{
  names: Names;
  pendingNames: readonly NameChange[];
  files: ReadonlyMap<number, Readonly<{ durable: Buffer; pending: readonly DataChange[] }>>;
}>;

/** The files of a disk after a power cut. */
export type Disk = ReadonlyMap<string, Buffer>;

function fail(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

function applied(bytes: Buffer, change: DataChange): Buffer {
  if ('size' in change) {
    const resized = Buffer.alloc(change.size);
    bytes.copy(resized, 0, 0, Math.min(bytes.length, change.size));
    return resized;
  }
  const end = change.at + change.bytes.length;
  const grown = Buffer.alloc(Math.max(bytes.length, end));
  bytes.copy(grown);
  change.bytes.copy(grown, change.at);
  return grown;
}

/** One way in which the unflushed changes of a file may have reached the medium: sector by sector, its size apart. */
function partly(durable: Buffer, pending: readonly DataChange[], keeps: () => boolean): Buffer {
  const full = pending.reduce(applied, durable);
  const size = keeps() ? full.length : Math.min(full.length, durable.length);
  const found = Buffer.alloc(size);
  durable.copy(found, 0, 0, Math.min(size, durable.length));
  for (const change of pending) {
    if ('size' in change) continue;
    for (let at = change.at; at < change.at + change.bytes.length;) {
      const end = Math.min(change.at + change.bytes.length, (Math.floor(at / sectorBytes) + 1) * sectorBytes);
      const kept = Math.min(end, size);
      if (keeps() && kept > at) change.bytes.copy(found, at, at - change.at, kept - change.at);
      at = end;
    }
  }
  return found;
}

/** How a power cut chooses: by a coin, or everything or nothing of names and of data. */
export type Cut = Readonly<{ names: 'none' | 'all' | 'prefix' | 'any'; data: 'none' | 'all' | 'any' }>;

/** The disk that a power cut at this moment may leave. */
export function cutAt({ names, pendingNames, files }: Moment, cut: Cut, random: () => number): Disk {
  const present = new Map(names);
  const prefix = Math.floor(random() * (pendingNames.length + 1));
  pendingNames.forEach(({ unset, set }, at) => {
    const isKept = { none: false, all: true, prefix: at < prefix, any: random() < 0.5 }[cut.names];
    if (!isKept) return;
    if (unset !== null) present.delete(unset);
    if (set !== null) present.set(...set);
  });
  // a whole file may have reached the medium, or nothing of it, or some of it
  const share = cut.data === 'any' ? [0, 0.5, 0.9, 1][Math.floor(random() * 4)] : cut.data === 'all' ? 1 : 0;
  const contents = new Map<number, Buffer>();
  const contentOf = (inode: Inode): Buffer => {
    const known = contents.get(inode.id);
    if (known !== undefined) return known;
    const file = files.get(inode.id);
    const made =
      file === undefined || file.pending.length === 0
        ? (file?.durable ?? Buffer.alloc(0))
        : partly(file.durable, file.pending, () => random() < (share ?? 1));
    contents.set(inode.id, made);
    return made;
  };
  return new Map([...present].map(([path, inode]) => [path, contentOf(inode)]));
}

/** The file system, and what may be on its medium now. */
export interface CrashFileSystem extends FileSystem {
  readonly moment: () => Moment;
}

/**
 * @param disk what is on the medium at first
 * @param afterEach called after every operation that changes something
 */
export function crashFileSystem(disk: Disk, afterEach: () => void = () => undefined): CrashFileSystem {
  const folders = new Set<string>([...disk.keys()].map(dirname));
  const inodes = new Map<number, Inode>();
  let names = new Map<string, Inode>();
  let durableNames: Names = new Map();
  let pendingNames: readonly NameChange[] = [];

  function newInode(bytes: Buffer): Inode {
    const inode = { id: inodes.size + 1, durable: bytes, pending: [], now: bytes };
    inodes.set(inode.id, inode);
    return inode;
  }

  for (const [path, bytes] of disk) names.set(path, newInode(bytes));
  durableNames = new Map(names);

  const find = (path: string): Inode => {
    const found = names.get(path);
    if (found === undefined) throw fail('ENOENT', path);
    return found;
  };
  const tell = <T>(result: T): Promise<T> => {
    afterEach();
    return Promise.resolve(result);
  };
  const attempt = <T>(work: () => T): Promise<T> => {
    try {
      return Promise.resolve(work());
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  };

  function rename(unset: string | null, set: readonly [string, Inode] | null): void {
    if (unset !== null) names.delete(unset);
    if (set !== null) names.set(...set);
    const folder = dirname(set?.[0] ?? unset ?? '');
    pendingNames = [...pendingNames, { folder, unset, set }];
  }

  function change(inode: Inode, what: DataChange): void {
    inode.pending = [...inode.pending, what];
    inode.now = applied(inode.now, what);
  }

  function open(inode: Inode): OpenFile {
    return {
      size: () => Promise.resolve(inode.now.length),
      read: (into, position) => Promise.resolve(inode.now.copy(into, 0, position, position + into.length)),
      write: (bytes, position) => {
        change(inode, { at: position, bytes: Buffer.from(bytes) });
        return tell(bytes.length);
      },
      truncate: (size) => {
        change(inode, { size });
        return tell(undefined);
      },
      sync: () => {
        inode.durable = inode.now;
        inode.pending = [];
        return tell(undefined);
      },
      close: () => Promise.resolve(),
    };
  }

  return {
    moment: () => ({
      names: durableNames,
      pendingNames,
      files: new Map([...inodes.values()].map(({ id, durable, pending }) => [id, { durable, pending }])),
    }),
    openToRead: (path) => attempt(() => open(find(path))),
    openToChange: (path) => attempt(() => open(find(path))),
    openNew: (path) =>
      attempt(() => {
        if (names.has(path)) throw fail('EEXIST', path);
        const inode = newInode(Buffer.alloc(0));
        rename(null, [path, inode]);
        return tell(open(inode));
      }).then((file) => file),
    facts: (path) =>
      attempt(() => {
        const inode = find(path);
        return {
          bytes: inode.now.length,
          isFile: true,
          mode: 0o600,
          changedMs: 0,
          identity: String(inode.id),
        };
      }),
    resolveLink: (path) => attempt(() => (find(path), path)),
    checkWritable: (path) => attempt(() => void find(path)),
    link: (from, to) =>
      attempt(() => {
        if (names.has(to)) throw fail('EEXIST', to);
        rename(null, [to, find(from)]);
        return tell(undefined);
      }).then(() => undefined),
    rename: (from, to) =>
      attempt(() => {
        rename(from, [to, find(from)]);
        return tell(undefined);
      }).then(() => undefined),
    remove: (path) =>
      attempt(() => {
        find(path);
        rename(path, null);
        return tell(undefined);
      }).then(() => undefined),
    makeFolder: (path) => {
      folders.add(path);
      return Promise.resolve();
    },
    list: (folder) =>
      attempt(() => {
        const found = [...names.keys()].filter((path) => dirname(path) === folder);
        if (found.length === 0 && !folders.has(folder)) throw fail('ENOENT', folder);
        return found.map((path) => path.slice(join(folder, '/').length));
      }),
    syncFolder: (folder) => {
      const settled = new Map(durableNames);
      for (const { folder: of, unset, set } of pendingNames) {
        if (of !== folder) continue;
        if (unset !== null) settled.delete(unset);
        if (set !== null) settled.set(...set);
      }
      durableNames = settled;
      pendingNames = pendingNames.filter(({ folder: of }) => of !== folder);
      names = new Map(names);
      return tell(undefined);
    },
  };
}
