// `npm test`: everything from set-up to the end-to-end tests, on a machine that has only Node and npm. Goes on after a
// failure and ends with the line `N passed, N failed` over all checks and tests. `npm run check` leaves the browser out.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureChromium, ensureInstalled } from './ensure.js';
import { root } from './sources.js';
import { check, playwrightCounts, runSteps, suite, task, vitestCounts } from './steps.js';

const withBrowser = process.argv[2] !== 'check';
const reports = mkdtempSync(join(tmpdir(), 'firsthand-test-'));
const modules = join(root, 'node_modules');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const setUp = [
  // nothing else can run without the packages
  { ...task('packages', ensureInstalled), isVital: true },
  ...(withBrowser ? [task('browser', async () => process.stdout.write(`${await ensureChromium()}\n`))] : []),
];

const checks = [
  check('format', [join(modules, 'prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn']),
  // types of the whole project are more than Node's own limit holds
  check(
    'lint',
    ['--max-old-space-size=8192', join(modules, 'eslint/bin/eslint.js'), '.', '--max-warnings=0'],
    { aside: true, minutes: 30 },
  ),
  check('types', [join(modules, 'typescript/bin/tsc'), '-b']),
  // before the rules: what scripts/firsthand.js runs has to be there
  task('build', ensureBuilt),
  check('budget', ['scripts/budget.js']),
  check('dependency rules', [
    join(modules, 'dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    '.',
  ]),
  check('message keys', ['scripts/messages.js']),
  suite(
    'unit, property and store tests',
    [
      join(modules, 'vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    vitestReport,
    vitestCounts,
    // four times what it takes here: a hang is ended, a slow machine is not
    { minutes: 40 },
  ),
];

const endToEnd = [
  suite(
    'end-to-end tests',
    [
      join(modules, '@playwright/test/cli.js'),
      'test',
      '--config=e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    playwrightReport,
    playwrightCounts,
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport }, minutes: 60 },
  ),
];

try {
  const passed = await runSteps([...setUp, ...checks, ...(withBrowser ? endToEnd : [])]);
  process.exitCode = passed ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
