import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from './root.ts';

const Entry = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
});
const Lockfile = z.object({ packages: z.record(z.string(), Entry) });

/** A package as the lockfile has it. `path` is where npm puts it, `node_modules/…`. */
export type LockedPackage = Readonly<{
  path: string;
  name: string;
  version: string;
  license: string;
  integrity: string | null;
  needs: readonly string[];
}>;

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function readEntries(): readonly (readonly [string, z.infer<typeof Entry>])[] {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return Object.entries(Lockfile.parse(JSON.parse(text)).packages);
}

function asPackage([path, entry]: readonly [string, z.infer<typeof Entry>]): LockedPackage {
  if (entry.version === undefined) throw new Error(`the lockfile gives no version of ${path}`);
  return {
    path,
    name: nameOf(path),
    version: entry.version,
    license: entry.license ?? '',
    integrity: entry.integrity ?? null,
    needs: Object.keys({ ...entry.dependencies, ...entry.peerDependencies }),
  };
}

/** What the product is made of: the packages of `dependencies` and all they need, in the order of the lockfile. */
export function productPackages(): readonly LockedPackage[] {
  return readEntries()
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(asPackage);
}

/** One package at the top of `node_modules`. */
export function topPackage(name: string): LockedPackage {
  const found = readEntries().find(([path]) => path === `node_modules/${name}`);
  if (found === undefined) throw new Error(`${name} is not in the lockfile`);
  return asPackage(found);
}

/** The package that `from` gets when it asks for `name`: its own, or that of a folder further out. */
export function resolveFrom(
  packages: readonly LockedPackage[],
  from: string,
  name: string,
): LockedPackage | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const found = packages.find((one) => one.path === path);
    if (found !== undefined) return found;
    if (folder === '') return null;
  }
}
