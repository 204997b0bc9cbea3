import { randomBytes } from 'node:crypto';
import { unlinkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeIfThere } from '../file/remove-file.ts';
import { hasCode, type FileSystem } from '../file/file-system.ts';
import { Holder, isGone, nameOf, present } from './lock-holder.ts';
import { answerAs, isAlive } from './lock-presence.ts';
import { placesOf } from '../file/places.ts';
import { readInto, withFile, writeAll } from '../file/transfer.ts';

/** The right to write a workspace, held until released. */
export interface Lock {
  /** Whether the lock file still is this one. */
  readonly isHeld: () => Promise<boolean>;
  /** Idempotent. */
  readonly release: () => Promise<void>;
}

export type LockAttempt = Readonly<
  { lock: Lock } | { readOnly: Readonly<{ reason: 'held' | 'not-writable'; holder: string; since: string }> }
>;

const longestLock = 4096;

async function readHolder(fs: FileSystem, path: string): Promise<Holder | 'unreadable' | 'none'> {
  try {
    const bytes = await withFile(fs, path, async (file) => {
      const into = new Uint8Array(longestLock);
      return into.subarray(0, await readInto(file, into, 0));
    });
    const parsed = Holder.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : 'unreadable';
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'none';
    if (error instanceof SyntaxError) return 'unreadable';
    throw error;
  }
}

/** Makes the lock file with its content in it, or not at all. @throws EEXIST */
async function writeLock(fs: FileSystem, path: string, holder: Holder): Promise<void> {
  const { lock, folder, temporaryPrefix } = placesOf(path);
  const bytes = new TextEncoder().encode(JSON.stringify(holder));
  const temporary = join(folder, `${temporaryPrefix}${holder.token}`);
  const file = await fs.openNew(temporary, 0o644);
  try {
    try {
      await writeAll(file, bytes, 0);
    } finally {
      await file.close();
    }
    await fs.link(temporary, lock).catch((error: unknown) => {
      if (hasCode(error, 'EEXIST')) throw error;
      return writePlainly(fs, lock, bytes);
    });
  } finally {
    await removeIfThere(fs, temporary).catch(() => undefined); // removed by whoever opens the workspace next
  }
}

/** Where there are no second names: exclusive still, but for a moment without content. */
async function writePlainly(fs: FileSystem, lock: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.openNew(lock, 0o644);
  try {
    await writeAll(file, bytes, 0);
  } catch (error) {
    await removeIfThere(fs, lock).catch(() => undefined); // the first failure is the one to tell
    throw error;
  } finally {
    await file.close();
  }
}

/**
 * Takes a dead holder's lock file away. It is renamed first, so that of two who try only one has it; what turns out to
 * be somebody else's is put back.
 */
async function takeAway(fs: FileSystem, lock: string, dead: string | null, token: string): Promise<void> {
  const aside = `${lock}.${token}`;
  try {
    await fs.rename(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readHolder(fs, aside);
  const isOther = typeof moved === 'object' && moved.token !== dead;
  if (isOther) await fs.link(aside, lock).catch(() => undefined); // whoever came between has it; we only read
  await removeIfThere(fs, aside);
}

function heldLock(fs: FileSystem, path: string, holder: Holder, silence: () => void): Lock {
  const { lock } = placesOf(path);
  let isReleased = false;
  const releaseAtExit = () => {
    try {
      if (readFileSync(lock, 'utf8').includes(holder.token)) unlinkSync(lock);
    } catch {
      // nobody is left to be told; the next opener sees that this process is gone
    }
  };
  process.once('exit', releaseAtExit);
  const isHeld = async () => {
    const found = await readHolder(fs, lock);
    return typeof found === 'object' && found.token === holder.token;
  };
  return {
    isHeld,
    async release() {
      if (isReleased) return;
      isReleased = true;
      process.removeListener('exit', releaseAtExit);
      try {
        if (await isHeld()) await removeIfThere(fs, lock);
      } finally {
        silence();
      }
    },
  };
}

const attempts = 3;

/** One try. Returns the lock, who holds it, or 'again' after a dead holder's lock was taken away. */
async function tryLock(fs: FileSystem, path: string, me: Holder): Promise<Lock | Holder | 'again' | 'held'> {
  const { lock } = placesOf(path);
  // from before the file is there: whoever finds it asks at once
  const silence = answerAs(me.token);
  try {
    await writeLock(fs, path, me);
    return heldLock(fs, path, me, silence);
  } catch (error) {
    silence();
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  const found = await readHolder(fs, lock);
  if (found === 'none') return 'again';
  if (!(await isDead(fs, lock, found, me.since))) return found === 'unreadable' ? 'held' : found;
  await takeAway(fs, lock, found === 'unreadable' ? null : found.token, me.token);
  return 'again';
}

/**
 * Asks for the right to write. Who cannot have it may read, and is told why.
 * @param mayBeMissing for who is about to put the file there
 */
export async function acquireLock(
  fs: FileSystem,
  path: string,
  now: () => string,
  { mayBeMissing = false } = {},
): Promise<LockAttempt> {
  const me = present(randomBytes(16).toString('hex'), now());
  try {
    await fs.checkWritable(path).catch((error: unknown) => {
      if (!mayBeMissing || !hasCode(error, 'ENOENT')) throw error;
    });
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const found = await tryLock(fs, path, me);
      if (found === 'held') break;
      if (found === 'again') continue;
      if ('isHeld' in found) return { lock: found };
      return { readOnly: { reason: 'held', holder: nameOf(found), since: found.since } };
    }
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
    return { readOnly: { reason: 'not-writable', holder: '', since: me.since } };
  }
  return { readOnly: { reason: 'held', holder: '?', since: me.since } };
}

async function isDead(
  fs: FileSystem,
  lock: string,
  found: Holder | 'unreadable',
  now: string,
): Promise<boolean> {
  const nowMs = Date.parse(now);
  if (found === 'unreadable') {
    // written in two steps where there are no links: give the writer time before calling it left over
    const settledMs = 10_000;
    return (await fs.facts(lock)).changedMs < nowMs - settledMs;
  }
  if (isGone(found, nowMs)) return true;
  return found.pid === process.pid && !(await isAlive(found.token, found.thread));
}
