import { join } from 'node:path';
import * as z from 'zod';
import { openJsonFile } from './json-file.ts';

const Recent = z.object({ path: z.string().min(1), openedAt: z.string() });
export type Recent = Readonly<z.infer<typeof Recent>>;

/** Workspaces opened lately on this computer, the newest first. */
export interface Recents {
  readonly list: () => readonly Recent[];
  readonly add: (path: string) => Promise<void>;
  readonly forget: (path: string) => Promise<void>;
}

const kept = 12;

/** Opens the list of a user-data folder. `now` is ISO 8601 UTC. */
export async function openRecents(folder: string, now: () => string): Promise<Recents> {
  const file = await openJsonFile<readonly Recent[]>({
    path: join(folder, 'recent.json'),
    parse: (json) => z.array(Recent).safeParse(json).data ?? null,
    empty: [],
  });
  const others = (path: string) => file.value().filter((recent) => recent.path !== path);
  return {
    list: file.value,
    add: (path) => file.save([{ path, openedAt: now() }, ...others(path)].slice(0, kept)),
    forget: (path) => file.save(others(path)),
  };
}
