// `npm run package:rehearse`: what `npm run package` does up to the packed app, by electron-builder itself, with a stand-in where Electron's
// program would be. Shows that the configuration is valid, what the archive holds, and that the fuses are set in it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { builderConfig } from './builder-config.ts';
import { runBuilder } from './run-builder.ts';
import { fuseStandIn } from './stand-in.ts';
import { judgePackage, packedApps } from './verify-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-rehearsal-'));
const electron = join(folder, 'electron');
const output = join(folder, 'out');
mkdirSync(join(electron, 'resources'), { recursive: true });
mkdirSync(join(electron, 'locales'));
writeFileSync(join(electron, 'electron'), fuseStandIn(), { mode: 0o755 });
writeFileSync(join(electron, 'version'), packageJson.devDependencies.electron);
for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/fr.pak'])
  writeFileSync(join(electron, name), 'a stand-in');
try {
  const config = builderConfig({});
  runBuilder({ ...config, electronDist: electron, directories: { ...config.directories, output } }, [
    '--linux',
    'dir',
    '--x64',
  ]);
  const apps = packedApps(output);
  const wrong = apps.flatMap(judgePackage);
  for (const line of wrong) process.stdout.write(`${line}\n`);
  if (apps.length !== 1 || wrong.length > 0) process.exitCode = 1;
  else
    process.stdout.write('The rehearsal held: fuses and contents of the packed app are as they should be.\n');
} finally {
  rmSync(folder, { recursive: true });
}
