// Checks the message catalogues: same keys in both languages, valid ICU messages with the same arguments, every Arabic
// plural form, a message for every error, and no key that the code asks for and the catalogues lack.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { root } from './sources.js';

const folders = ['shared', 'engine', 'shell', 'electron', 'browser', 'cli', 'renderer'];
const arabicForms = ['zero', 'one', 'two', 'few', 'many', 'other'];
const problems = [];

function flatten(value, prefix = '') {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [[prefix + name, inner]] : flatten(inner, `${prefix}${name}.`),
  );
}

function catalogue(language) {
  const file = join(root, 'renderer', 'i18n', 'messages', `${language}.json`);
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8'))));
}

/** Argument names and plural forms of a message, nested ones too. */
function anatomy(elements, found = { names: new Set(), plurals: [] }) {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.names.add(element.value);
    if (element.type === TYPE.plural && element.pluralType === 'cardinal')
      found.plurals.push(Object.keys(element.options).filter((form) => !form.startsWith('=')));
    for (const option of Object.values(element.options ?? {})) anatomy(option.value, found);
    if (element.children) anatomy(element.children, found);
  }
  return found;
}

function read(language, key, text) {
  try {
    return anatomy(parse(text));
  } catch (error) {
    problems.push(`${language}: ${key} is no ICU message: ${error.message}`);
    return anatomy([]);
  }
}

const english = catalogue('en');
const arabic = catalogue('ar');
for (const key of english.keys()) if (!arabic.has(key)) problems.push(`ar: ${key} is missing`);
for (const key of arabic.keys()) if (!english.has(key)) problems.push(`en: ${key} is missing`);

for (const [key, text] of english) {
  const translation = arabic.get(key);
  if (translation === undefined) continue;
  const en = read('en', key, text);
  const ar = read('ar', key, translation);
  for (const name of new Set([...en.names, ...ar.names]))
    if (!en.names.has(name) || !ar.names.has(name))
      problems.push(`${key}: the argument {${name}} is not in both languages`);
  for (const forms of ar.plurals) {
    const missing = arabicForms.filter((form) => !forms.includes(form));
    if (missing.length > 0) problems.push(`ar: ${key} lacks the plural forms ${missing.join(', ')}`);
  }
  // names of arguments are no words; a translation of arguments alone says what it has to
  const own = translation.replaceAll(/\{\w+\}/gu, '');
  if (
    /\p{Script=Latin}{3}/u.test(text) &&
    /\p{L}/u.test(own) &&
    !/\p{Script=Arabic}/u.test(own) &&
    text !== translation
  )
    problems.push(`ar: ${key} has no Arabic letter`);
}

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.bench)\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const asked = /\bt\(\s*(?:'([\w.-]+)'|`([\w.-]+\.)\$\{)/gu;
for (const file of sources)
  for (const [, key, prefix] of readFileSync(file, 'utf8').matchAll(asked)) {
    const isKnown =
      key === undefined ? [...english.keys()].some((known) => known.startsWith(prefix)) : english.has(key);
    if (!isKnown)
      problems.push(`${file.slice(root.length)} asks for ${key ?? `${prefix}…`}, which no catalogue has`);
  }

const errors =
  readFileSync(join(root, 'shared/core/model/errors.ts'), 'utf8').match(/errorCodes = \[([^\]]+)\]/u)?.[1] ??
  '';
for (const [, code] of errors.matchAll(/'([\w-]+)'/gu))
  if (!english.has(`error.${code}`)) problems.push(`error.${code} has no message`);

for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`${english.size} messages in two languages, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
