import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspaceExtension } from '../../shell/importable.ts';

/** The path an argument names. Desktops of Linux hand over addresses, everything else hands over paths. */
function pathOf(argument: string, folder: string): string | null {
  if (!/^file:/iu.test(argument)) return resolve(folder, argument);
  try {
    return fileURLToPath(argument);
  } catch (error) {
    // an address of another computer, or one that no path stands for
    if (error instanceof TypeError || error instanceof URIError) return null;
    throw error;
  }
}

/** The workspaces named among a program's arguments, as absolute paths, each once; what is not there is passed over. */
export function workspacesIn(args: readonly string[], folder: string): readonly string[] {
  const paths = args
    .filter((arg) => !arg.startsWith('-'))
    .map((arg) => pathOf(arg, folder))
    .filter((path) => path !== null)
    .filter((path) => path.toLowerCase().endsWith(`.${workspaceExtension}`) && existsSync(path));
  return [...new Set(paths)];
}
