// Every property test for as long as wanted, with seeds that no run had before:
// npm run soak:properties -- [--runs 10] [--seed 42] [part of a path …]. The seed of a failure stands in it.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './sources.js';

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '10' }, seed: { type: 'string', default: 'random' } },
  allowPositionals: true,
});

const files = ['shared', 'engine', 'shell', 'browser', 'cli', 'renderer', 'samples', 'scripts']
  .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
  .filter((entry) => entry.isFile() && /\.test\.tsx?$/u.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes("from 'fast-check'"))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)));
if (files.length === 0) throw new Error(`No property test has ${positionals.join(' or ')} in its path.`);

process.stdout.write(
  `${files.length} files of properties, ${values.runs} times the cases, seed: ${values.seed}\n`,
);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout=86400000', ...files],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_SEED: values.seed, PROPERTY_RUNS: values.runs },
  },
);
process.exitCode = status ?? 1;
