import { hasCode, type FileSystem } from './file-system.ts';

/** Removes a file; one that is not there is fine. */
export async function removeIfThere(fs: FileSystem, path: string): Promise<void> {
  try {
    await fs.remove(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}
