import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { workspaceExtension } from '../../shell/importable.ts';

/** The workspaces named among a program's arguments, as absolute paths; what is not there is passed over. */
export function workspacesIn(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(`.${workspaceExtension}`))
    .map((arg) => resolve(folder, arg))
    .filter((path) => existsSync(path));
}
