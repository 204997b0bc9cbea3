// Brings a checkout to the point where it runs: packages installed, programs built, a browser found.
// Only Node's built-ins, since nothing else exists before it has run; says what it does on standard error only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isBuilt, root } from './sources.js';

const oldestNode = [20, 19];

/** Something the person at the machine has to do; its message says what. */
export class SetupError extends Error {}

const say = (text) => void process.stderr.write(`${text}\n`);

/** Runs a command with its whole output on standard error. Rejects nothing: the code and the output's end say what happened. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let tail = '';
    const hear = (chunk) => {
      process.stderr.write(chunk);
      tail = (tail + chunk.toString()).slice(-8000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ code: 127, tail: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, tail }));
  });
}

/** @throws {SetupError} Node is older than the oldest that runs Firsthand */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = oldestNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new SetupError(
    `Firsthand needs Node ${needMajor}.${needMinor} or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
  );
}

/** Two commands started at once must not install or build over each other: the second waits for the first. */
async function alone(work) {
  const lock = join(
    tmpdir(),
    `firsthand-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`,
  );
  const holder = join(lock, 'pid');
  const isHeld = () => {
    const pid = existsSync(holder) ? Number(readFileSync(holder, 'utf8')) : 0;
    if (pid === 0) return false;
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return error.code === 'EPERM';
    }
  };
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') return work(); // no lock can be made here; working without one is still right
      if (tries === 0 && isHeld()) say('Another Firsthand command is setting up; waiting for it.');
      if (tries > 0 && !isHeld()) rmSync(lock, { recursive: true, force: true });
      await wait(500);
    }
  }
  writeFileSync(holder, String(process.pid));
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Whether node_modules holds what the lockfile says. npm writes its own list last, so a broken-off install has none. */
export function isInstalled() {
  const listFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(listFile)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const have = readJson(listFile).packages;
  const direct = Object.keys({ ...wanted[''].dependencies, ...wanted[''].devDependencies });
  return (
    Object.keys(have).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true;
      // an optional package for another system is not installed
      return path in have
        ? have[path].version === entry.version
        : entry.optional === true || entry.devOptional === true;
    }) &&
    direct.every((name) => existsSync(join(root, 'node_modules', name, 'package.json')))
  );
}

/** How npm is started here: [command, first arguments], or null where there is none. */
function findNpm() {
  const beside = dirname(process.execPath);
  const script = [
    process.env.npm_execpath ?? '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => basename(path) === 'npm-cli.js' && existsSync(path));
  if (script !== undefined) return [process.execPath, [script]];
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const command = onPath.find((path) => existsSync(path));
  return command === undefined ? null : [command, []];
}

function explainInstall(tail) {
  if (/E?(NOTFOUND|AI_AGAIN|NETUNREACH|CONNREFUSED|CONNRESET|TIMEDOUT|NOTCACHED)/u.test(tail))
    return 'The packages Firsthand is made of could not be fetched: the package registry cannot be reached. Check the network (or the registry that npm is set to) and try again. After one successful start no network is needed.';
  if (/ENOSPC/u.test(tail)) return 'The disk is full. Free about 1 GB and try again.';
  if (/EACCES|EPERM|EROFS/u.test(tail))
    return `npm may not write in ${root}. Put Firsthand in a folder of your own and try again.`;
  return 'Installing the packages failed; what npm said stands above.';
}

/** Installs the packages of the lockfile unless they are there. @throws {SetupError} */
export async function ensureInstalled() {
  requireNode();
  if (isInstalled()) return;
  await alone(async () => {
    if (isInstalled()) return;
    const npm = findNpm();
    if (npm === null)
      throw new SetupError(
        'npm was not found. It comes with Node: install Node from https://nodejs.org and try again.',
      );
    say('Installing the packages of package-lock.json (npm ci; the first time this takes a minute).');
    const { code, tail } = await run(npm[0], [
      ...npm[1],
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (code !== 0 || !isInstalled()) throw new SetupError(explainInstall(tail));
  });
}

/** Builds dist/ unless it is what the sources give. @throws {SetupError} */
export async function ensureBuilt() {
  await ensureInstalled();
  if (isBuilt()) return;
  await alone(async () => {
    if (isBuilt()) return;
    say('Building Firsthand.');
    const { code } = await run(process.execPath, [join(root, 'scripts', 'build.js')]);
    if (code !== 0) throw new SetupError('Building Firsthand failed; what the build said stands above.');
  });
}

/** Chromium, Chrome or Edge as the browser front finds it, or null. */
function findChromium() {
  const script = join(root, 'scripts', 'find-browser.ts');
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout === '' ? null : stdout;
}

/** Package managers that install without a question, with what they are told. */
const managers = [
  ['apt-get', [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]],
  ['dnf', [['install', '-y', 'chromium']]],
  ['apk', [['add', '--no-cache', 'chromium']]],
  ['pacman', [['-Sy', '--noconfirm', 'chromium']]],
];

const isCommand = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/**
 * The path of a Chromium, Chrome or Edge; installed by the system's package manager where this process may do so.
 * @throws {SetupError} there is none, with what to install
 */
export async function ensureChromium() {
  await ensureInstalled();
  const found = findChromium();
  if (found !== null) return found;
  const manager = process.getuid?.() === 0 ? managers.find(([name]) => isCommand(name)) : undefined;
  if (manager !== undefined) {
    const [name, calls] = manager;
    say(`No Chromium, Chrome or Edge was found; installing Chromium with ${name}.`);
    for (const args of calls)
      await run(name, args, { timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new SetupError(
    'No Chromium, Chrome or Edge was found. Install one of them (Debian and Ubuntu: sudo apt-get install chromium; Fedora: sudo dnf install chromium; Windows and macOS: Chrome or Edge from their makers), or name its program file in FIRSTHAND_BROWSER, and try again.',
  );
}
