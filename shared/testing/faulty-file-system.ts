import { nodeFileSystem, type FileSystem, type OpenFile } from '../../engine/store/file/file-system.ts';

/** 'short' writes less than asked and says so; 'lying' writes less and says it wrote all. */
export type Fault = 'EIO' | 'ENOSPC' | 'EACCES' | 'short' | 'lying';

/** What a file system is to do: nothing, or fail one call, or every call from one on. */
export type Plan = Readonly<{ at: number; fault: Fault; lasting?: boolean }> | null;

/** The computer's file system, whose calls are counted from 0 and fail as planned. */
export interface FaultyFileSystem extends FileSystem {
  /** Names of the calls made since the plan was set. */
  readonly calls: () => readonly string[];
  readonly setPlan: (plan: Plan) => void;
}

export function faultyFileSystem(inner: FileSystem = nodeFileSystem): FaultyFileSystem {
  let plan: Plan = null;
  let calls: string[] = [];

  function faultOf(name: string): Fault | null {
    const at = calls.length;
    calls.push(name);
    if (plan === null) return null;
    const isHit = plan.lasting === true ? at >= plan.at : at === plan.at;
    return isHit ? plan.fault : null;
  }

  function step(name: string): void {
    const fault = faultOf(name);
    if (fault === null || fault === 'short' || fault === 'lying') return;
    throw Object.assign(new Error(`${fault}: planned for ${name}`), { code: fault });
  }

  function call<A extends unknown[], R>(name: string, work: (...args: A) => Promise<R>) {
    return async (...args: A): Promise<R> => {
      step(name);
      return work(...args);
    };
  }

  function wrapFile(file: OpenFile): OpenFile {
    return {
      size: call('size', () => file.size()),
      read: call('read', (into: Uint8Array, position: number) => file.read(into, position)),
      async write(bytes, position) {
        const fault = faultOf('write');
        if (fault === null) return file.write(bytes, position);
        const half = Math.floor(bytes.length / 2);
        if (fault === 'short') return half === 0 ? 0 : file.write(bytes.subarray(0, half), position);
        if (fault === 'lying') {
          if (half > 0) await file.write(bytes.subarray(0, half), position);
          return bytes.length;
        }
        throw Object.assign(new Error(`${fault}: planned for write`), { code: fault });
      },
      sync: call('sync', () => file.sync()),
      truncate: call('truncate', (bytes: number) => file.truncate(bytes)),
      async close() {
        await file.close(); // a descriptor must not leak from a test
        step('close');
      },
    };
  }

  return {
    openToRead: call('openToRead', async (path: string) => wrapFile(await inner.openToRead(path))),
    openToChange: call('openToChange', async (path: string) => wrapFile(await inner.openToChange(path))),
    openNew: call('openNew', async (path: string, mode: number) => wrapFile(await inner.openNew(path, mode))),
    facts: call('facts', inner.facts),
    resolveLink: call('resolveLink', inner.resolveLink),
    checkWritable: call('checkWritable', inner.checkWritable),
    link: call('link', inner.link),
    rename: call('rename', inner.rename),
    remove: call('remove', inner.remove),
    makeFolder: call('makeFolder', inner.makeFolder),
    list: call('list', inner.list),
    syncFolder: call('syncFolder', inner.syncFolder),
    calls: () => calls,
    setPlan(next) {
      plan = next;
      calls = [];
    },
  };
}
