import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const configFile = '.dependency-cruiser.cjs';
type Config = { forbidden: readonly { name: string }[] };
// our own file, whose shape dependency-cruiser checks when it reads it
const config = createRequire(import.meta.url)(join(root, configFile)) as Config;

/** What the planted files import: harmless, and of every kind the rules speak of. */
const bystanders: Readonly<Record<string, string>> = {
  'shared/core/model/day.ts': 'export const day = 1;',
  'shared/core/stats/mean.ts': 'export const mean = 1;',
  'shared/core/db/db.ts': 'export type ReadDb = 1;',
  'shared/core/analyses/catalog.ts': 'export const catalog = 1;',
  'shared/core/analyses/first/schema.ts': 'export const shape = 1;',
  'shared/core/analyses/second/query.ts': 'export type Input = 1; export const query = 1;',
  'shared/contract/api.ts':
    "import '../core/analyses/catalog.ts';\nimport '../core/model/day.ts';\nexport const api = 1;",
  'engine/clock.ts': 'export const clock = 1;',
  'engine/clock.test.ts': 'export const expected = 1;',
  'renderer/state/language.ts': 'export const language = 1;',
  'cli/words.ts': 'export const words = 1;',
};

/** Rule by rule, a file that breaks that rule and no other. */
const planted: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  'no-circular': ['shared/core/stats/egg.ts', './hen.ts'],
  'no-unresolvable': ['renderer/state/lost.ts', './nowhere.ts'],
  'shared-stands-alone': ['shared/core/stats/late.ts', '../../../engine/clock.ts'],
  'shared-has-no-io': ['shared/core/stats/disk.ts', 'node:fs'],
  'shared-libraries': ['shared/core/stats/impure.ts', 'iconv-lite'],
  'core-knows-no-contract': ['shared/core/stats/upward.ts', '../../contract/api.ts'],
  'contract-sees-shapes-only': ['shared/contract/busy.ts', '../core/stats/mean.ts'],
  'analyses-are-islands': ['shared/core/analyses/third/index.ts', '../first/schema.ts'],
  'compute-is-pure': ['shared/core/analyses/second/compute.ts', './query.ts'],
  'renderer-not-engine': ['renderer/state/mean.ts', '../../shared/core/stats/mean.ts'],
  'renderer-not-front': ['renderer/state/clock.ts', '../../engine/clock.ts'],
  'fronts-not-renderer': ['shell/language.ts', '../renderer/state/language.ts'],
  'engine-not-front': ['engine/words.ts', '../cli/words.ts'],
  'fronts-are-islands': ['browser/words.ts', '../cli/words.ts'],
  'preload-is-thin': ['electron/preload/preload.ts', '../../shared/core/model/day.ts'],
  'no-import-of-tests': ['engine/borrowed.ts', './clock.test.ts'],
  'one-door-sqljs': ['engine/store/second-database.ts', 'sql.js'],
  'one-door-papaparse': ['engine/store/second-parser.ts', 'papaparse'],
  'one-door-saxes': ['engine/read/second-xml.ts', 'saxes'],
  'one-door-yauzl': ['engine/read/xlsx/second-archive.ts', 'yauzl'],
  'one-door-electron': ['shell/second-electron.ts', 'electron'],
  'one-door-plot': ['renderer/screens/second-plot.ts', '@observablehq/plot'],
  'one-door-react-aria': ['renderer/screens/second-aria.ts', 'react-aria-components'],
  'one-door-react-intl': ['renderer/screens/second-intl.ts', 'react-intl'],
  'one-door-ws': ['shell/second-socket.ts', 'ws'],
};

/** What the rules allow though it looks like a breach: a door's own file, a type across `compute-is-pure`, a test. */
const allowed: Readonly<Record<string, string>> = {
  'engine/open.ts': "import 'sql.js';",
  'engine/read/csv.ts': "import 'papaparse';",
  'engine/read/xlsx/xml-reader.ts': "import 'saxes';",
  'engine/read/xlsx/zip-archive.ts': "import 'yauzl';",
  'engine/files/csv-writer.ts': "import 'papaparse';",
  'electron/main/main.ts': "import 'electron';",
  'electron/preload/other.ts': "import 'electron';\nimport type { api } from '../../shared/contract/api.ts';",
  'renderer/charts/plot-kit.ts': "export * from '@observablehq/plot';",
  'renderer/ui/Button.tsx': "import 'react-aria-components';",
  'renderer/i18n/intl.tsx': "import 'react-intl';",
  'browser/serve.ts': "import 'ws';",
  'renderer/screens/shape.ts': "import '../../shared/core/analyses/first/schema.ts';",
  'shared/core/analyses/fourth/query.ts': 'export type Input = 1;',
  'shared/core/analyses/fourth/compute.ts':
    "import type { Input } from './query.ts';\nimport type { ReadDb } from '../../db/db.ts';\nexport type Both = [Input, ReadDb];",
  'engine/borrowing.test.ts': "import './clock.test.ts';\nimport 'sql.js';\nimport '../cli/words.ts';",
};

const libraries = [
  'iconv-lite',
  'sql.js',
  'papaparse',
  'saxes',
  'yauzl',
  'electron',
  '@observablehq/plot',
  'react-aria-components',
  'react-intl',
  'ws',
];

type Violation = { rule: { name: string }; from: string };
let tree = '';
let violations: readonly Violation[] = [];

function write(file: string, content: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `${content}\n`);
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'firsthand-rules-'));
  for (const file of [configFile, 'tsconfig.base.json', 'package.json'])
    copyFileSync(join(root, file), join(tree, file));
  for (const name of libraries) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = 1;');
  }
  for (const [file, content] of Object.entries({ ...bystanders, ...allowed })) write(file, content);
  for (const [file, imported] of Object.values(planted))
    write(file, `import '${imported}';\nexport const here = 1;`);
  write('shared/core/stats/hen.ts', "import './egg.ts';\nexport const hen = 1;");
  const cruised = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      configFile,
      '--output-type',
      'json',
      '.',
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  // dependency-cruiser's own report
  violations = (JSON.parse(cruised.stdout) as { summary: { violations: Violation[] } }).summary.violations;
});

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe('each dependency rule', () => {
  test('has a violation planted here', () => {
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  test.each(Object.entries(planted))('%s catches its violation, and no other rule does', (name, [file]) => {
    const caughtBy = violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
    expect(caughtBy).toEqual([name]);
  });

  test('stays silent about everything else', () => {
    const guilty = new Set(Object.values(planted).map(([file]) => file));
    expect(violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });
});

test('a one-door library that the rules name is one the project has', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  expect(libraries.filter((name) => !(name in { ...dependencies, ...devDependencies }))).toEqual([]);
});
