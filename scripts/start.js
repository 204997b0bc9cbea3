// npm start: Electron; without its binary the browser front, in a window or, with no display, as a printed address.
// Only Node's built-ins, since it also runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, ensureInstalled, SetupError } from './ensure.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fetchTimeoutMs = 120_000;
const args = process.argv.slice(2);
const say = (text) => void process.stdout.write(`${text}\n`);

/** Runs a child to its end. `ready` is whether it said so over its message channel before it ended. */
function run(command, commandArgs, { timeoutMs = 0, ...options }) {
  return new Promise((resolve) => {
    let ready = false;
    let child;
    try {
      child = spawn(command, commandArgs, { cwd: process.cwd(), ...options });
    } catch (error) {
      resolve({ code: 127, ready, why: error.message });
      return;
    }
    const forward = (signal) => void child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const timer = timeoutMs > 0 ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    const end = (result) => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, forward);
      resolve(result);
    };
    child.on('message', (message) => {
      if (message === 'ready') ready = true;
    });
    child.once('error', (error) => end({ code: 127, ready, why: error.message }));
    child.once('exit', (code, signal) => end({ code: code ?? 1, ready, why: signal ?? `code ${code}` }));
  });
}

/** The Electron binary, or null. Reads what Electron's own installer wrote; the package itself would fetch at once. */
function electronBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = existsSync(join(folder, 'path.txt'))
    ? readFileSync(join(folder, 'path.txt'), 'utf8').trim()
    : '';
  if (override) {
    const path = join(override, name || 'electron');
    return existsSync(path) ? path : null;
  }
  const path = join(folder, 'dist', name);
  return name !== '' && existsSync(path) ? path : null;
}

/** Lets Electron's own installer fetch the binary, within a time limit and without its noise. */
async function fetchElectron() {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return 'the package electron is not installed';
  const { code } = await run(process.execPath, [installer], { stdio: 'ignore', timeoutMs: fetchTimeoutMs });
  if (code === 0 && electronBinary() !== null) return null;
  return code === 0 ? 'it was not fetched' : 'it could not be downloaded';
}

/** @returns whether the app ran; if not, one line has said why */
async function openElectron() {
  if (electronBinary() === null) {
    const patience = setTimeout(
      () => say(`Fetching Electron (at most ${fetchTimeoutMs / 60_000} minutes, only this once).`),
      3_000,
    );
    const why = await fetchElectron();
    clearTimeout(patience);
    if (why !== null) {
      say(
        `Electron's program is not on this computer: ${why}. Opening Firsthand in a browser window instead.`,
      );
      return false;
    }
  }
  const { code, ready, why } = await run(electronBinary(), [root, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  if (ready || code === 0) {
    process.exitCode = ready ? code : 0;
    return true;
  }
  say(`Electron ended before its window was ready (${why}). Opening Firsthand in a browser window instead.`);
  return false;
}

async function openBrowserFront() {
  const { code } = await run(process.execPath, [join(root, 'dist', 'node', 'browser.js'), ...args], {
    stdio: 'inherit',
  });
  process.exitCode = code;
}

try {
  await ensureInstalled();
  await ensureBuilt();
  const staysInTerminal = args.includes('--no-open') || args.includes('--browser');
  if (staysInTerminal || !(await openElectron())) {
    const at = args.indexOf('--browser');
    if (at >= 0) args.splice(at, 1);
    await openBrowserFront();
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
