import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fuses } from '../../electron/fuses.ts';
import { headerHash, readAsar } from './asar.ts';
import { readFuses } from './read-fuses.ts';
import { root } from './root.ts';
import { shippedFiles } from './shipped.ts';

/**
 * A packed app, before it is put into an installer: where its program and its archive are, and the file that says which
 * archive the program may load. Electron looks at that on Windows and macOS; on Linux there is none.
 */
export type PackedApp = Readonly<{
  name: string;
  program: string;
  archive: string;
  saysArchive: string | null;
}>;

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The packed apps in a folder of electron-builder's. */
export function packedApps(folder: string): readonly PackedApp[] {
  const entries = readdirSync(folder).sort();
  return entries.flatMap((name) => {
    const app = join(folder, name, 'Firsthand.app/Contents');
    if (name.startsWith('mac') && existsSync(app)) {
      const program = join(app, 'Frameworks/Electron Framework.framework/Versions/A/Electron Framework');
      const archive = join(app, 'Resources/app.asar');
      return [{ name, program, archive, saysArchive: join(app, 'Info.plist') }];
    }
    if (!name.endsWith('-unpacked')) return [];
    const isWindows = name.startsWith('win');
    const program = join(folder, name, isWindows ? 'Firsthand.exe' : 'firsthand');
    const archive = join(folder, name, 'resources/app.asar');
    return [{ name, program, archive, saysArchive: isWindows ? program : null }];
  });
}

function judgeFuses(program: string): readonly string[] {
  return readFuses(program).flatMap((stands) =>
    Object.entries(fuses)
      // the names of `fuses` are held to those of the wire by a test
      .filter(([name, isOn]) => (stands as Readonly<Record<string, boolean>>)[name] !== isOn)
      .map(([name, isOn]) => `the fuse ${name} is not ${isOn ? 'on' : 'off'}`),
  );
}

function judgeArchive(archive: string): readonly string[] {
  const packed = readAsar(archive);
  const wanted = new Set(shippedFiles());
  const strange = [...packed.keys()].filter((path) => !wanted.has(path)).map((path) => `${path} is too much`);
  const missing = [...wanted].filter((path) => !packed.has(path)).map((path) => `${path} is missing`);
  const differing = [...packed].flatMap(([path, { bytes, saidHash, isUnpacked }]) => {
    const hash = sha256(bytes);
    if (saidHash !== null && saidHash !== hash) return [`${path} is not what its archive says`];
    if (saidHash === null) return [`${path} has no hash in the archive`];
    if (isUnpacked !== path.startsWith('samples/')) return [`${path} lies on the wrong side of the archive`];
    // the packager takes scripts and development out of every package.json
    if (!wanted.has(path) || path.endsWith('package.json')) return [];
    return hash === sha256(readFileSync(join(root, path))) ? [] : [`${path} is not what was built`];
  });
  return [...strange, ...missing, ...differing];
}

function judgeIntegrity({ archive, saysArchive }: PackedApp): readonly string[] {
  if (saysArchive === null || readFileSync(saysArchive).includes(headerHash(archive))) return [];
  return ['the program does not say which archive it may load'];
}

/** What is wrong with a packed app: nothing, when its fuses stand and it holds exactly what was built. */
export function judgePackage(app: PackedApp): readonly string[] {
  return [...judgeFuses(app.program), ...judgeIntegrity(app), ...judgeArchive(app.archive)];
}
