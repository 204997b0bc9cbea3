// Runs the steps of `npm test` one after another and adds up what passed and failed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from './sources.js';

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts */

const one = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/**
 * Runs a program with its output as it comes, or, aside of others, when it has ended; and its own end of the process tree, so that
 * a hang ends with everything it started. Standard input is closed.
 */
export function runProgram(args, { env = {}, minutes = 10, aside = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: aside ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32',
    });
    const said = [];
    for (const stream of aside ? [child.stdout, child.stderr] : [])
      stream.on('data', (chunk) => said.push(chunk));
    const end = (signal) => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
      } catch {
        // it has ended by itself meanwhile
      }
    };
    const stop = () => {
      end('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const timer = setTimeout(() => {
      process.stderr.write(`\nNot finished after ${minutes} minutes; ended.\n`);
      end('SIGKILL');
    }, minutes * 60_000);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/** A step that is one check: it passes when its program ends with 0. One that is run aside does not keep the next checks waiting. */
export const check = (name, args, options = {}) => ({
  name,
  isAside: options.aside === true,
  run: async () => one((await runProgram(args, options)) === 0),
});

/** A step that is a function: it passes unless it throws. */
export const task = (name, work) => ({
  name,
  async run() {
    try {
      await work();
      return one(true);
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
      return one(false);
    }
  },
});

/** A step that is a test runner: its own report says how many passed. A report that is missing is a failure. */
export const suite = (name, args, reportFile, readReport, options) => ({
  name,
  // tests have the machine to themselves
  isAlone: true,
  async run() {
    const code = await runProgram(args, options);
    if (!existsSync(reportFile)) return one(false);
    const counts = readReport(JSON.parse(readFileSync(reportFile, 'utf8')));
    // a runner that fails outside any test, or ran none at all, has failed once
    const isHidden = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
    return isHidden ? { ...counts, failed: counts.failed + 1 } : counts;
  },
});

// colours would hide the words in a log
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/gu, '');
/** A failed test and how its error begins, for the end of the log: the rest of it may be cut off. */
const failure = (name, message) => `${name}\n${plain(message).split('\n').slice(0, 12).join('\n')}`;

/** Vitest's JSON report. A file that could not be loaded counts as one failure. */
export function vitestCounts(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    failures: [
      ...unloaded.map((file) => failure(file.name, file.message ?? '')),
      ...report.testResults.flatMap((file) =>
        file.assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => failure(fullName, failureMessages.join('\n'))),
      ),
    ],
  };
}

/** Every spec of a suite of Playwright's report and of the suites in it. */
const specsOf = (suites) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsOf(inner)]);

/** Playwright's JSON report. A test that passed only when tried again has failed: nothing here may depend on luck. */
export function playwrightCounts(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failures = specsOf(report.suites)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return failure(`${file}: ${title}`, errors.map(({ message = '' }) => message).join('\n'));
    });
  return { passed: expected, failed: unexpected + flaky, skipped, failures };
}

const total = (results, key) => results.reduce((sum, result) => sum + result.counts[key], 0);

/** Runs one step and says how it ended and how long it took. */
async function runStep(step, place) {
  process.stdout.write(
    `\n=== ${place} ${step.name}${step.isAside === true ? ', beside the next ones' : ''}\n`,
  );
  const start = performance.now();
  const counts = await step.run();
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `--- ${step.name}: ${counts.failed === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s\n`,
  );
  return { name: step.name, counts, seconds };
}

/** Runs every step, also after a failure (unless it was vital), and prints what each gave. @returns whether all passed */
export async function runSteps(steps) {
  const running = [];
  for (const [at, step] of steps.entries()) {
    if (step.isAlone === true) await Promise.all(running);
    const result = runStep(step, `${at + 1}/${steps.length}`);
    running.push(result);
    if (step.isAside === true) continue;
    const { counts } = await result;
    if (step.isVital === true && counts.failed > 0) break;
  }
  const results = await Promise.all(running);
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { counts } of results)
    for (const text of counts.failures ?? []) process.stdout.write(`\nFAILED ${text}\n`);
  process.stdout.write('\n');
  for (const { name, counts, seconds } of results)
    process.stdout.write(
      `${counts.failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s  ${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}\n`,
    );
  const failed = total(results, 'failed');
  const skipped = total(results, 'skipped');
  process.stdout.write(
    `${total(results, 'passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
  );
  return failed === 0;
}
