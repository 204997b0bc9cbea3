// What the built app may weigh: the JavaScript the page loads before it shows anything, and everything that is built. Prints
// the sizes; exits with 1 when one is over. Sizes are as the files lie on the disk: they are read from it, not sent compressed.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './sources.js';

/** In bytes. Raised only together with a line in the changelog that says what for. */
export const budgets = { firstLoad: 850_000, whole: 10_000_000 };

/** What a script imports at once; what it imports when it is asked to is not loaded first. */
function importedAtOnce(code) {
  const stated = code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["'](\.[^"']+)["']/gu,
  );
  return [...stated].map(([, path]) => path);
}

/** The scripts that the page loads before it shows anything, as paths below its folder. */
export function firstScripts(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [
    ...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/gu),
    ...html.matchAll(/<link[^>]*\srel="modulepreload"[^>]*\shref="([^"]+)"/gu),
  ];
  const found = new Set();
  const take = (path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const imported of importedAtOnce(readFileSync(join(folder, path), 'utf8')))
      take(posix.join(dirname(path), imported));
  };
  for (const [, path] of named) take(posix.normalize(path));
  return [...found].sort();
}

const sizeOf = (folder, paths) => paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** @returns sizes in bytes */
export function weigh(folder) {
  const page = join(folder, 'renderer');
  return {
    firstLoad: sizeOf(page, firstScripts(page)),
    whole: sizeOf(
      folder,
      filesBelow(folder).filter((path) => !path.startsWith('.')),
    ),
  };
}

/** @returns a line for each budget, and whether all are kept */
export function judge(sizes, limits = budgets) {
  const inKb = (bytes) => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;
  const names = { firstLoad: 'JavaScript before the page shows', whole: 'everything built' };
  const lines = Object.entries(limits).map(([key, limit]) => {
    const verdict = sizes[key] > limit ? 'OVER' : 'ok';
    return `${verdict.padEnd(4)}  ${names[key]}: ${inKb(sizes[key])} of ${inKb(limit)}`;
  });
  return { lines, isKept: Object.entries(limits).every(([key, limit]) => sizes[key] <= limit) };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'renderer', 'index.html'))) {
    process.stderr.write('There is nothing to weigh: run npm run build first.\n');
    process.exit(1);
  }
  const { lines, isKept } = judge(weigh(folder));
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = isKept ? 0 : 1;
}
