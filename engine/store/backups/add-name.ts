import { hasCode, type FileSystem } from '../file/file-system.ts';
import { removeIfThere } from '../file/remove-file.ts';
import { copyDurably } from '../file/transfer.ts';

/** A copy that is being made ends so: cut short, it must never bear the name of a kept file. */
export const partialEnding = '.partial';

/** Whether a failed link says that there are no second names: FAT, some network drives, another device. */
export function hasNoLinks(error: unknown): boolean {
  return hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EACCES', 'EINVAL');
}

/** Copies a file under another name, durably; what bears that name is replaced in one step. */
export async function copyOver(fs: FileSystem, from: string, to: string): Promise<void> {
  const partial = `${to}${partialEnding}`;
  await removeIfThere(fs, partial);
  try {
    await copyDurably(fs, from, partial, 0o600);
    await fs.rename(partial, to);
  } catch (error) {
    await removeIfThere(fs, partial).catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
}

/** Gives a file that is never written again a second name, or copies it where there are none. A name that is there stays what it is. */
export async function addName(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    if (!hasNoLinks(error)) throw error;
    await copyOver(fs, from, to);
  }
}

/** The same for a file that grows: what bears the name afterwards is that file, or a copy of it as it is now. */
export async function addNameAgain(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (hasNoLinks(error)) return copyOver(fs, from, to);
    if (!hasCode(error, 'EEXIST')) throw error;
    const [present, named] = [await fs.facts(from), await fs.facts(to)];
    if (present.identity === named.identity) return;
    const partial = `${to}${partialEnding}`;
    await removeIfThere(fs, partial);
    await fs.link(from, partial).catch(() => copyDurably(fs, from, partial, 0o600));
    await fs.rename(partial, to);
  }
}
