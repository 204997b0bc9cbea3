import { spawn } from 'node:child_process';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../shared/core/model/errors.ts';
import type { Job } from '../shared/core/model/progress.ts';
import { findBrowser } from './find-browser.ts';
import { networkRefusals } from './network-refusals.ts';

/** Turns a page of HTML into a PDF. */
export type PrintPage = (html: string, job: Job) => Promise<Uint8Array>;

/** A report of hundreds of pages is laid out in a minute. */
const patienceMs = 10 * 60_000;

/** As root a browser refuses to start with its sandbox: it then runs as the user who owns nothing, which is safer than going without one. */
const nobody = 65_534;
const runsAsRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

/** The arguments that print one file, with every network refused and nothing remembered. */
export function printArguments(folder: string): string[] {
  const refusals = networkRefusals(null).map(([name, value]) =>
    value === undefined ? `--${name}` : `--${name}=${value}`,
  );
  return [
    '--headless',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-default-apps',
    '--password-store=basic',
    ...refusals,
    // the page itself says what stands above and below: title, page and number of pages
    '--no-pdf-header-footer',
    `--print-to-pdf=${join(folder, 'report.pdf')}`,
    pathToFileURL(join(folder, 'report.html')).href,
  ];
}

function run(program: string, folder: string, job: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    const who = runsAsRoot() ? { uid: nobody, gid: nobody } : {};
    const child = spawn(program, printArguments(folder), {
      ...who,
      env: { ...process.env, HOME: folder },
      stdio: 'ignore',
      timeout: patienceMs,
      killSignal: 'SIGKILL',
    });
    const fail = (how: string) => reject(new AppError('print-failed', { program: basename(program), how }));
    let isCancelled = false;
    job.onCancel(() => {
      isCancelled = true;
      child.kill('SIGKILL');
    });
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => {
      if (isCancelled) reject(new AppError('cancelled'));
      else if (code === 0) resolve();
      else fail(signal ?? `code ${code ?? 0}`);
    });
  });
}

/**
 * Prints a page with the Chromium, Chrome or Edge that is installed: Arabic is shaped and tables break over pages as a browser does it. The page
 * lies in a folder of its own meanwhile that others may not read, and that is gone afterwards.
 *
 * @param html a page that needs no other file
 * @throws {AppError} 'browser-missing', 'print-failed', 'cancelled'
 */
export const printWithBrowser: PrintPage = async (html, job) => {
  const program = findBrowser({ platform: process.platform, env: process.env, home: homedir() });
  if (program === null) throw new AppError('browser-missing');
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-print-'));
  try {
    const page = join(folder, 'report.html');
    await writeFile(page, html, { mode: 0o600 });
    if (runsAsRoot()) for (const path of [folder, page]) await chown(path, nobody, nobody);
    await run(program, folder, job);
    return await readFile(join(folder, 'report.pdf')).catch((cause: unknown) => {
      // some builds end well without having printed
      throw new AppError('print-failed', { program: basename(program), how: 'no file' }, { cause });
    });
  } finally {
    // a browser's last helper may still be writing to its profile
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
};
