import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { productPackages, resolveFrom, type LockedPackage } from './lockfile.ts';
import { isLetIn } from './patterns.ts';
import { root } from './root.ts';

/** A folder of the project and what of it enters the package, in the form of electron-builder's `files`. */
export type FileSet = Readonly<{ from: string; to: string; filter: readonly string[] }>;

/**
 * What is built and ships. The command line and the browser front are programs of Node: the packaged program runs none, so
 * they would lie there dead.
 */
const built: FileSet = {
  from: 'dist',
  to: 'dist',
  filter: [
    'electron/*.cjs',
    'node/*.js',
    '!node/{cli,browser,bridge}.js',
    'renderer/index.html',
    'renderer/assets/*',
    '!**/*.map',
  ],
};

/** The sample company, which the first page offers; its truth and how it was made stay behind. */
export const sample: FileSet = {
  from: 'samples/company',
  to: 'samples/company',
  filter: ['*.{csv,tsv,txt,xlsx,gz}'],
};

/** What is needed of each package that the programs load from its own files; all others are in the programs. */
const loaded: Readonly<Record<string, readonly string[]>> = {
  'sql.js': ['package.json', 'LICENSE', 'dist/sql-wasm.js', 'dist/sql-wasm.wasm'],
};

/** What a built file imports from elsewhere than beside itself. */
export function importsOf(code: string): readonly string[] {
  const stated = code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["']([^"'\s]+)["']|\b(?:import|require)\(\s*["'`]([^"'`\s]+)["'`]\s*\)/gu,
  );
  return [...stated].map(([, one, other]) => one ?? other ?? '').filter((name) => /^[@\w]/u.test(name));
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

/** The files below a folder, as paths with `/`, in order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

const filesOf = ({ from, filter }: FileSet): readonly string[] =>
  filesBelow(join(root, from)).filter((path) => isLetIn(path, filter));

/** The packages that the built programs load when they run, and all that those need. @throws when one is no dependency */
function loadedPackages(): readonly LockedPackage[] {
  const packages = productPackages();
  const asked = filesOf(built)
    .filter((path) => /^(node|electron)\//u.test(path))
    .flatMap((path) => importsOf(readFileSync(join(root, 'dist', path), 'utf8')))
    .filter((name) => !isBuiltin(name) && name !== 'electron');
  const found = new Map<string, LockedPackage>();
  const take = (from: string, name: string, isVital: boolean) => {
    const one = resolveFrom(packages, from, name);
    if (one === null && isVital) throw new Error(`${name} is imported, but is no dependency of the product`);
    if (one === null || found.has(one.path)) return;
    found.set(one.path, one);
    for (const needed of one.needs) take(one.path, needed, false);
  };
  for (const name of new Set(asked.map(packageOf))) take('', name, true);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Everything that enters the package from folders; `dist/` has to be built. @throws when the files of a package are not known */
export function shippedFileSets(): readonly FileSet[] {
  const packages = loadedPackages().map(({ path, name }) => {
    const filter = loaded[name];
    if (filter === undefined) throw new Error(`${name} is loaded from its own files: say which are needed`);
    return { from: path, to: path, filter };
  });
  return [built, sample, ...packages];
}

/** Files at the top of the package. */
export const shippedAlone = ['package.json', 'LICENSE', 'NOTICE'] as const;

/** The same as a list of files: their paths in the project, which are their paths in the package. */
export function shippedFiles(): readonly string[] {
  const files = shippedFileSets().flatMap((set) => filesOf(set).map((path) => `${set.to}/${path}`));
  return [...shippedAlone, ...files].sort();
}
