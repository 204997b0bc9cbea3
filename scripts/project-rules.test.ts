import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
type Versions = Readonly<Record<string, string>>;
type Package = { dependencies?: Versions; devDependencies?: Versions };

/** What git keeps, without what was deleted since. */
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const isText = (file: string): boolean => !/\.(png|jpe?g|gz|xlsx|firsthand|woff2?|ico|icns|bin)$/u.test(file);
const ofKind = (pattern: RegExp): readonly string[] => tracked.filter((file) => pattern.test(file));

/** Lines of tracked files that match, as `file:line`. */
function linesWith(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])),
  );
}

test('packages are installed without running their scripts', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

test('every package has an exact version', () => {
  const inexact = ofKind(/(^|\/)package\.json$/u).flatMap((file) => {
    // written by npm
    const { dependencies, devDependencies } = JSON.parse(read(file)) as Package;
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version))
      .map(([name, version]) => `${file}: ${name}@${version}`);
  });
  expect(inexact).toEqual([]);
});

test('no package of the lockfile needs an install script to run here', () => {
  type Locked = {
    packages: Record<string, { hasInstallScript?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  const { packages } = JSON.parse(read('package-lock.json')) as Locked; // written by npm
  const needy = Object.entries(packages)
    .filter(([, entry]) => entry.hasInstallScript === true && entry.optional !== true)
    .map(([path]) => path);
  // esbuild's script only replaces its launcher by the binary itself: without it the launcher does the same
  expect(needy.filter((path) => !path.endsWith('node_modules/esbuild'))).toEqual([]);
});

test('the lockfile and package.json agree', () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stderr } = spawnSync(npm, ['ci', '--dry-run', '--offline', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
});

test('the lockfile names no registry', () => {
  expect(linesWith(ofKind(/package-lock\.json$/u), /"resolved"/u)).toEqual([]);
});

test('no file names a folder of the machine it was written on', () => {
  const folders = ['home', 'Users', 'root', 'work', 'mnt'].join('|');
  const pattern = new RegExp(`(^|[\\s"'\`(=,])(file://)?/(${folders})/[\\w.-]+|[A-Z]:\\\\Users\\\\`, 'u');
  expect(linesWith(tracked.filter(isText), pattern)).toEqual([]);
});

test('no file names a package registry', () => {
  const configured = spawnSync('npm', ['config', 'get', 'registry'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout.trim();
  const hosts = ['registry.' + 'npmjs.org', 'registry.' + 'yarnpkg.com'];
  if (URL.canParse(configured)) hosts.push(new URL(configured).host);
  const pattern = new RegExp(hosts.map((host) => host.replaceAll('.', '\\.')).join('|'), 'u');
  expect(linesWith(tracked.filter(isText), pattern)).toEqual([]);
});

test('no source file is longer than 300 lines', () => {
  const isGenerated = (file: string) => read(file).startsWith('// Written by `npm run ');
  const long = ofKind(/\.(ts|tsx|js|cjs|css)$/u)
    .filter((file) => !isGenerated(file))
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('no file is a grab bag', () => {
  expect(ofKind(/(^|\/)(utils?|helpers?|types|common|misc)(\.\w+|\/)/u)).toEqual([]);
});

test('style sheets name no side that Arabic would have to mirror', () => {
  const physical = /(^|[\s;{-])(left|right)(-|\s*:)|:\s*(left|right)\s*[;}]|text-align:\s*(left|right)/u;
  expect(linesWith(ofKind(/\.css$/u), physical)).toEqual([]);
});

test('the compiler checks everything it can', () => {
  type Config = { compilerOptions: Readonly<Record<string, unknown>> };
  const { compilerOptions } = JSON.parse(read('tsconfig.base.json')) as Config; // our own file
  const strictness = [
    'strict',
    'noUncheckedIndexedAccess',
    'exactOptionalPropertyTypes',
    'noImplicitOverride',
    'noImplicitReturns',
    'noFallthroughCasesInSwitch',
    'noPropertyAccessFromIndexSignature',
    'noUnusedLocals',
    'noUnusedParameters',
    'verbatimModuleSyntax',
    'isolatedModules',
    'erasableSyntaxOnly',
    'noUncheckedSideEffectImports',
  ];
  expect(strictness.filter((flag) => compilerOptions[flag] !== true)).toEqual([]);
});

test('no layer loosens the compiler, and shared knows neither Node nor a page', () => {
  type Config = { extends: string; compilerOptions: Readonly<Record<string, unknown>> };
  const allowed = ['lib', 'types', 'rootDir', 'outDir', 'jsx'];
  const layers = ofKind(/(^|\/)tsconfig(\.tests)?\.json$/u)
    .filter((file) => file !== 'tsconfig.json')
    .map((file) => ({ file, config: JSON.parse(read(file)) as Config })); // our own files
  const loosened = layers.flatMap(({ file, config }) =>
    Object.keys(config.compilerOptions)
      .filter((option) => !allowed.includes(option))
      .map((option) => `${file}: ${option}`),
  );
  expect(loosened).toEqual([]);
  const shared = layers.find(({ file }) => file === 'shared/tsconfig.json')?.config.compilerOptions;
  expect({ lib: shared?.['lib'], types: shared?.['types'] }).toEqual({ lib: ['ES2023'], types: [] });
});

test('nothing switches a check off without a reason beside it', () => {
  const sources = ofKind(/\.(ts|tsx)$/u).filter((file) => file !== 'scripts/project-rules.test.ts');
  const silent =
    /@ts-(ignore|nocheck)|@ts-expect-error\s*$|eslint-disable(?!.*--\s*\S)|\b(it|test|describe)\.only\(/u;
  expect(linesWith(sources, silent)).toEqual([]);
});

test('how often a property is tried can be multiplied, and begins with the seed of every run', () => {
  const files = ofKind(/\.test\.tsx?$/u).filter((file) => file !== 'scripts/project-rules.test.ts');
  expect(linesWith(files, /^(?!.*\bseed\b).*numRuns: \d/u)).toEqual([]);
  expect(read('vitest.config.ts')).toContain("'shared/testing/property-seed.ts'");
});
