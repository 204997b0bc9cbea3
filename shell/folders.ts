import { mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Firsthand keeps what belongs to this computer's user, and where it proposes to put workspaces. */
export type Folders = Readonly<{ data: string; documents: string }>;

export type Surroundings = Readonly<{
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}>;

const here = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() });

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** With FIRSTHAND_DATA set, everything lies in that folder: for a portable disk, and for tests. */
export function portableFolder(env: Surroundings['env'] = process.env): string | null {
  const folder = env['FIRSTHAND_DATA'];
  return folder === undefined || folder === '' ? null : folder;
}

/** The user-data folder by the habits of each system. */
export function dataFolder({ platform, env, home }: Surroundings = here()): string {
  const portable = portableFolder(env);
  if (portable !== null) return portable;
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Firsthand');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Firsthand');
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'firsthand');
}

/** The user's documents, or their home folder where there is none. */
export async function documentsFolder({ env, home }: Surroundings = here()): Promise<string> {
  const portable = portableFolder(env);
  if (portable !== null) {
    const own = join(portable, 'Documents');
    await mkdir(own, { recursive: true });
    return own;
  }
  for (const candidate of [env['XDG_DOCUMENTS_DIR'], join(home, 'Documents')])
    if (candidate !== undefined && (await isFolder(candidate))) return candidate;
  return home;
}
