import { readFileSync } from 'node:fs';

/** What stands before the fuses in Electron's program (Electron's documentation, "Electron fuses"). */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');

/** In the order of the wire; a newer Electron may have more behind them. */
export const fuseNames = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
] as const;

export type FuseName = (typeof fuseNames)[number];

/** How the fuses of a program stand, once for each processor it is built for. @throws when it has none, or of another version */
export function readFuses(path: string): readonly Readonly<Partial<Record<FuseName, boolean>>>[] {
  const program = readFileSync(path);
  const found: Readonly<Partial<Record<FuseName, boolean>>>[] = [];
  for (let at = program.indexOf(sentinel); at >= 0; at = program.indexOf(sentinel, at + 1)) {
    const wire = at + sentinel.length;
    if (program[wire] !== 1) throw new Error(`fuses of version ${program[wire]}, not 1`);
    const length = program[wire + 1] ?? 0;
    const stands = fuseNames.slice(0, length).flatMap((name, index) => {
      const state = program.toString('latin1', wire + 2 + index, wire + 3 + index);
      // 'r' is a fuse that this Electron no longer has
      return state === '0' || state === '1' ? [[name, state === '1'] as const] : [];
    });
    found.push(Object.fromEntries(stands));
  }
  if (found.length === 0) throw new Error('the program has no fuses');
  return found;
}
