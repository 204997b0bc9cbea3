import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the browser front was started. */
export type StartArguments = Readonly<{
  /** Open a window; without, only print the address. */
  opensWindow: boolean;
  /** A workspace to open, as an absolute path. */
  file: string | null;
}>;

/** @throws {TypeError} an option that does not exist */
export function readStartArguments(args: readonly string[], folder: string): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'no-open': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [file] = positionals;
  return { opensWindow: !values['no-open'], file: file === undefined ? null : resolve(folder, file) };
}
