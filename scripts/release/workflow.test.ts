import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { slots } from './builder-config.ts';
import { root } from './root.ts';

const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
const all = (pattern: RegExp): readonly string[] =>
  [...workflow.matchAll(pattern)].map(([, found = '']) => found);

test('the release runs commands that are there', () => {
  const commands = all(/npm run ([\w:-]+)/gu);
  expect(commands).toContain('package');
  expect(commands.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  const scripts = all(/\bbash (\S+)/gu);
  expect(scripts).toEqual(['.ci/run']);
  expect(scripts.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('each command of a release is a file that is there', () => {
  const files = Object.values(packageJson.scripts).flatMap(
    (command) => command.match(/scripts\/\S+/gu) ?? [],
  );
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every slot is filled from the secrets or the variables of the repository, and from nowhere else', () => {
  for (const name of Object.values(slots).flat()) expect(workflow).toContain(name);
  const lines = workflow
    .split('\n')
    .filter((line) => /^\s+(\w*(CSC|APPLE)\w*|FIRSTHAND_MAINTAINER): /u.test(line));
  expect(lines.length).toBeGreaterThanOrEqual(8);
  expect(lines.filter((line) => !/\$\{\{.*\b(secrets|vars)\.\w+.*\}\}$/u.test(line))).toEqual([]);
});

test('a job may do no more than it needs, and what it runs has a version', () => {
  expect(workflow).toContain('\npermissions:\n  contents: read\n');
  expect(all(/uses: (\S+)/gu).filter((action) => !/@v\d+$/u.test(action))).toEqual([]);
  expect(all(/node-version: (\S+)/gu).filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});
