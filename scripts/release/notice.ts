import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { productPackages, topPackage, type LockedPackage } from './lockfile.ts';
import { root } from './root.ts';

/** Licences that ask for no more than their own text beside the program, by their SPDX names. */
export const permissive: readonly string[] = [
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'CC0-1.0', 'Unlicense'],
  // of fonts: it forbids selling them by themselves, and asks for nothing of what they are used in
  'OFL-1.1',
];

/** What ships: the packages of the product, and the program they run in. */
export function noticedPackages(): readonly LockedPackage[] {
  return [...productPackages(), topPackage('electron')].toSorted((a, b) =>
    a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}

const isLicence = (name: string) => /^(licen[sc]e|copying|unlicense|notice)(\W|$)/iu.test(name);
const tidy = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gmu, '')
    .replaceAll(/^\n+|\s+$/gu, '');

/**
 * The texts a package is under, as it carries them; for one that carries none, what we keep from where it is made.
 * @throws when there is no text at all
 */
function textsOf({ path, name }: LockedPackage): readonly string[] {
  const folder = join(root, path);
  const own = readdirSync(folder)
    .filter(isLicence)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const kept = join(root, 'packaging/licences', `${name.replaceAll('/', '__')}.txt`);
  if (own.length > 0) return own.map(tidy);
  if (!existsSync(kept))
    throw new Error(`${name} carries no licence, and packaging/licences has none for it`);
  return [tidy(readFileSync(kept, 'utf8'))];
}

const labelOf = ({ name, version, license }: LockedPackage) => `${name} ${version} (${license})`;
const rule = '-'.repeat(80);

/** The file NOTICE: every package that ships, with the words it is under; a text that several share stands once. */
export function noticeText(): string {
  const packages = noticedPackages();
  const byText = new Map<string, string[]>();
  for (const one of packages)
    for (const text of textsOf(one)) byText.set(text, [...(byText.get(text) ?? []), labelOf(one)]);
  const texts = [...byText].map(([text, labels]) =>
    [rule, ...new Set(labels), rule, '', text, ''].join('\n'),
  );
  return [
    'Firsthand contains the work of others. These packages are in the installed app, or the',
    'files of the app were made from them; each is under the licence that follows its name.',
    "What Chromium, inside Electron, is made of is listed in LICENSES.chromium.html beside the app's program.",
    '',
    ...texts,
  ].join('\n');
}
