// What the built files are made from, as one fingerprint; the build leaves it in dist/ so that the next start can tell.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const stampFile = join(root, 'dist', '.built');

const folders = ['shared', 'engine', 'shell', 'electron', 'browser', 'cli', 'renderer'];
const files = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'scripts/build.js',
  'scripts/languages.js',
];
const isSource = (path) => !/\.(test|bench)\.tsx?$|tsconfig\.json$|\.md$/u.test(path);

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isSource);
}

/** SHA-256 over the names and bytes of everything that is built. A few hundred files: some tens of milliseconds. */
export function sourceFingerprint() {
  const paths = [...folders.filter((folder) => existsSync(join(root, folder))).flatMap(filesBelow)];
  paths.push(...files.map((file) => join(root, file)));
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    const bytes = readFileSync(path);
    hash.update(`${path.slice(root.length)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Whether dist/ holds what the sources of this moment give. */
export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === sourceFingerprint();
}
