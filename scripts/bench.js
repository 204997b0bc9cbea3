// `npm run bench [-- JOB…]`: builds, installs the peers that are measured alongside, then runs the jobs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './ensure.js';
import { root } from './sources.js';

const peers = join(root, 'bench', 'peers');
const npm = (...args) =>
  spawnSync('npm', args, { cwd: peers, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    .status === 0;

/** Peers are a courtesy: one that cannot be installed here is missing from the tables, which say so. */
function installPeers() {
  if (!existsSync(join(peers, 'node_modules', '.package-lock.json'))) npm('ci', '--loglevel=error');
  const compiled = join(peers, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
  // the one package here that is compiled when it is installed, so the one script that is allowed
  if (!existsSync(compiled)) npm('rebuild', 'better-sqlite3', '--ignore-scripts=false', '--loglevel=error');
}

await ensureBuilt();
installPeers();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
process.exitCode = status ?? 1;
