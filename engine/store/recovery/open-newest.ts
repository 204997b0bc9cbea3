import { AppError } from '../../../shared/core/model/errors.ts';
import { readSecondFolder } from '../backups/chosen-folder.ts';
import type { Opened } from '../make-workspace.ts';
import type { StoreOptions } from '../store-options.ts';
import { findNewest, type Found, type Search } from './find-newest.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';
import { settle } from './settle.ts';

/** Finds the newest state and builds its database; a state whose bytes are whole and are no database of ours is passed over. */
async function buildNewest(
  path: string,
  secondFolder: string | null,
  options: StoreOptions,
): Promise<{ found: Found; rebuilt: Rebuilt }> {
  const refused = new Map<string, AppError>();
  const search: Search = { secondFolder, refused };
  for (;;) {
    const found = await findNewest(options.fs, path, search);
    try {
      return { found, rebuilt: await rebuild(path, found.snapshot, found.records, options) };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'workspace-damaged') throw error;
      refused.set(found.snapshot.header.payloadHash, error);
    }
  }
}

const tries = 4;
const pauseMs = 150;

/**
 * A reader may look while the writer replaces file and journal one after the other, and see two that do not fit: it looks again before it
 * believes that.
 */
async function buildAsReader(
  path: string,
  secondFolder: string | null,
  options: StoreOptions,
): Promise<{ found: Found; rebuilt: Rebuilt }> {
  for (let attempt = 1; ; attempt += 1) {
    const built = await buildNewest(path, secondFolder, options);
    if (built.found.damaged.length === 0 || attempt === tries) return built;
    built.rebuilt.db.close();
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/**
 * Opens the newest state that a workspace's files hold.
 * @param isWriter whether this opener holds the lock; without it nothing is written
 * @throws {AppError} as `openWorkspace`
 */
export async function openNewest(path: string, isWriter: boolean, options: StoreOptions): Promise<Opened> {
  const secondFolder = await readSecondFolder(options.fs, path);
  const build = isWriter ? buildNewest : buildAsReader;
  const { found, rebuilt } = await build(path, secondFolder, options);
  try {
    return await settle(path, found, rebuilt, isWriter, options);
  } catch (error) {
    rebuilt.db.close();
    throw error;
  }
}
