import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { writeWholeFile } from '../files/write-file.ts';

const mostDismissed = 500;
const Chosen = z.object({ folder: z.string(), dismissed: z.array(z.string()).max(mostDismissed) });
const All = z.record(z.string(), Chosen);
export type Chosen = z.infer<typeof Chosen>;

/** Which folder is watched for each workspace of this computer, and what is not to be offered again. */
export interface WatchSettings {
  readonly read: (workspace: string) => Promise<Chosen | null>;
  readonly save: (workspace: string, chosen: Chosen | null) => Promise<void>;
}

/** Without a folder of the app nothing outlives the engine. */
function inMemory(): WatchSettings {
  const all = new Map<string, Chosen>();
  return {
    read: (workspace) => Promise.resolve(all.get(workspace) ?? null),
    save(workspace, chosen) {
      if (chosen === null) all.delete(workspace);
      else all.set(workspace, chosen);
      return Promise.resolve();
    },
  };
}

/** @param folder the app's own folder on this computer: a path of this computer must not travel with a workspace */
export function watchSettings(folder: string | null): WatchSettings {
  if (folder === null) return inMemory();
  const path = join(folder, 'watched-folders.json');

  async function readAll(): Promise<z.infer<typeof All>> {
    const text = await readFile(path, 'utf8').catch(() => '{}'); // nothing is watched yet
    try {
      const parsed = All.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : {};
    } catch {
      return {}; // a damaged file forgets the choice, which is asked for again
    }
  }

  return {
    read: async (workspace) => (await readAll())[workspace] ?? null,
    async save(workspace, chosen) {
      const all = new Map(Object.entries(await readAll()));
      if (chosen === null) all.delete(workspace);
      else all.set(workspace, { ...chosen, dismissed: chosen.dismissed.slice(-mostDismissed) });
      await mkdir(folder, { recursive: true });
      const text = `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`;
      await writeWholeFile(path, (append) => append(text));
    },
  };
}
