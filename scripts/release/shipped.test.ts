import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startEngine } from '../../engine/start.ts';
import { isBuilt } from './built.ts';
import { resolveFrom, type LockedPackage } from './lockfile.ts';
import { isLetIn } from './patterns.ts';
import { root } from './root.ts';
import { importsOf, shippedFiles } from './shipped.ts';

if (!isBuilt()) console.warn('scripts/release/shipped.test.ts needs a finished build: run npm run build');

test('the last pattern that fits decides', () => {
  expect(isLetIn('a/b.js', ['**/*.js'])).toBe(true);
  expect(isLetIn('b.js', ['**/*.js'])).toBe(true);
  expect(isLetIn('a/b.js', ['*.js'])).toBe(false);
  expect(isLetIn('a/bxjs', ['a/*.js'])).toBe(false);
  expect(isLetIn('a/b.js.map', ['**/*.{js,map}', '!**/*.map'])).toBe(false);
  expect(isLetIn('a/tests/b.js', ['**/*.js', '!**/{test,tests}/**'])).toBe(false);
  expect(isLetIn('a/b.js', ['**/*.js', '!a/**', 'a/b.js'])).toBe(true);
});

test('what a built file imports is found in each way of writing it', () => {
  const code = `import a from"one";import{b as c}from'@two/x';import "three";export*from"four";const d=require("five/sub");
    await import('six'); import e from "./beside.js"; const text = 'from "nobody"'; x.import("node:fs")`;
  expect(importsOf(code)).toEqual(['one', '@two/x', 'three', 'four', 'five/sub', 'six', 'node:fs']);
});

test('a package gets what lies nearest to it', () => {
  const at = (path: string): LockedPackage => ({
    ...{ path, name: 'x', version: '1.0.0', license: 'MIT', integrity: null, needs: [] },
  });
  const packages = [at('node_modules/a'), at('node_modules/b'), at('node_modules/a/node_modules/b')];
  expect(resolveFrom(packages, 'node_modules/a', 'b')?.path).toBe('node_modules/a/node_modules/b');
  expect(resolveFrom(packages, 'node_modules/b', 'a')?.path).toBe('node_modules/a');
  expect(resolveFrom(packages, 'node_modules/a/node_modules/b', 'b')?.path).toBe(
    'node_modules/a/node_modules/b',
  );
  expect(resolveFrom(packages, '', 'c')).toBeNull();
});

describe.skipIf(!isBuilt())('what enters the package', () => {
  test('is what is built, the sample, and what the programs load: no sources, no tests, no maps', () => {
    const files = shippedFiles();
    const places = [...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))];
    expect(places.filter((place) => !place.startsWith('node_modules/'))).toEqual([
      ...[
        'LICENSE',
        'NOTICE',
        'dist/electron',
        'dist/node',
        'dist/renderer',
        'package.json',
        'samples/company',
      ],
    ]);
    const words = files.filter((file) => /\.(tsx?|map|md|html?)$/u.test(file));
    expect(words.filter((file) => !file.endsWith('/LICENSE.md'))).toEqual(['dist/renderer/index.html']);
    expect(files.filter((file) => /(^|[/.])(tests?|spec|bench|__tests__)([/.]|$)/u.test(file))).toEqual([]);
    for (const needed of [
      ...['dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/node/engine-worker.js'],
      ...['dist/renderer/index.html', 'node_modules/sql.js/dist/sql-wasm.wasm'],
    ])
      expect(files).toContain(needed);
    // each a program of Node, which the packaged program is not
    for (const left of ['cli', 'browser', 'bridge']) expect(files).not.toContain(`dist/node/${left}.js`);
    // drawn into the page when it is built
    expect(files.filter((file) => /node_modules\/(react|d3|lucide|@observablehq)/u.test(file))).toEqual([]);
  });

  test('is enough: an engine started from nothing else makes a workspace, checks it and reads its words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firsthand-package-'));
    // of the sample only what is sold and what people said: the whole takes long on a busy machine
    const taken = shippedFiles().filter((file) => !/^samples(?!.*(products|nps))/u.test(file));
    for (const file of taken) cpSync(join(root, file), join(folder, 'app', file));
    const worker = pathToFileURL(join(folder, 'app/dist/node/engine-worker.js'));
    const engine = startEngine({ worker, dataFolder: join(folder, 'data') });
    const { token } = await engine.grant(join(folder, 'sample.firsthand'));
    const state = await engine.client('workspace.sample', { file: token });
    expect(state).toMatchObject({ name: 'sample', readOnly: null });
    // one thread each of its own
    expect(await engine.client('quality.run', null)).toBeTypeOf('object');
    expect(await engine.client('feedback.read', null)).toBeTypeOf('object');
    await engine.stop();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }, 600_000);
});
