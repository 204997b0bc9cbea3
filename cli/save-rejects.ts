import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ImportEntry } from '../shared/core/model/import.ts';
import type { Call } from './command.ts';
import type { EngineDesk } from './with-engine.ts';

/** A name beside the workspace that says which import it belongs to and is not taken. */
function freePath(workspace: string, importId: number): string {
  const stem = basename(workspace, extname(workspace));
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : `-${copy}`;
    const path = join(dirname(workspace), `${stem}-rejects-${importId}${suffix}.csv`);
    if (!existsSync(path)) return path;
  }
}

/** Writes the rows that were not taken beside the workspace. @returns the file's path */
export function saveRejects(call: Call, desk: EngineDesk, entry: ImportEntry): Promise<string> {
  return saveRejectsOf(call, desk, entry.importId);
}

/** The same for an import that is known by its id. */
export async function saveRejectsOf(call: Call, desk: EngineDesk, importId: number): Promise<string> {
  const path = freePath(call.required('workspace'), importId);
  const file = await desk.grant(path);
  await desk.ask('import.saveRejects', {
    from: { importId },
    file: file.token,
    language: call.language,
  });
  return path;
}
