// `npm run package [-- --linux | --mac | --windows]`: the installers for this system, or the one that is named, in release/, with the list of
// parts and the checksums. What they are signed with is given by environment variables (docs/releasing.md).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './root.ts';
import { runBuilder } from './run-builder.ts';

const { values } = parseArgs({
  options: {
    linux: { type: 'boolean', default: process.platform === 'linux' },
    mac: { type: 'boolean', default: process.platform === 'darwin' },
    windows: { type: 'boolean', default: process.platform === 'win32' },
  },
});

/** Runs one of our own commands to its end. @returns what it printed */
function run(...args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`);
  return stdout;
}

const release = join(root, 'release');
rmSync(release, { recursive: true, force: true });
mkdirSync(release);
run('scripts/build.js');
if (!existsSync(join(root, 'dist/electron/main.cjs'))) throw new Error('the build left no main process');
// the configuration lists what was built, so it is made after that
const { builderConfig, isGiven, slots } = await import('./builder-config.ts');
if (values.linux && !isGiven('debian', process.env))
  throw new Error(`a package of Debian names who answers for it: set ${slots.debian.join(' and ')}`);
runBuilder(builderConfig(process.env), [
  ...(values.linux ? ['--linux'] : []),
  ...(values.mac ? ['--mac'] : []),
  ...(values.windows ? ['--win'] : []),
]);
writeFileSync(join(release, 'firsthand.cdx.json'), run('--import', 'tsx', 'scripts/release/make-sbom.ts'));
process.stdout.write(run('--import', 'tsx', 'scripts/release/verify.ts'));
process.stdout.write(run('--import', 'tsx', 'scripts/release/make-checksums.ts'));
