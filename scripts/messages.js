// Checks the message catalogues: valid ICU messages with the arguments of English, every plural form a language has, a message
// for every error, no key that the code asks for and the catalogues lack; every message in every language, but in one that
// calls itself partial, where English stands in.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { catalogues, isPartial } from './languages.js';
import { root } from './sources.js';

const folders = ['shared', 'engine', 'shell', 'electron', 'browser', 'cli', 'renderer'];
const problems = [];

function flatten(value, prefix = '') {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [[prefix + name, inner]] : flatten(inner, `${prefix}${name}.`),
  );
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

const found = catalogues();
const messages = new Map([...found].map(([tag, nested]) => [tag, new Map(flatten(nested))]));
const english = messages.get('en');
const parts = new Map([...english].map(([key, text]) => [key, read('en', key, text)]));
/** What a catalogue says of itself only when it is partial. */
const ofPartial = 'language.partial';

function checkMessage(tag, key, text) {
  const own = tag === 'en' ? parts.get(key) : read(tag, key, text);
  const { names } = parts.get(key);
  for (const name of new Set([...names, ...own.names]))
    if (!names.has(name) || !own.names.has(name))
      problems.push(`${tag}: the argument {${name}} of ${key} is not in both languages`);
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  for (const given of own.plurals) {
    const missing = forms.filter((form) => !given.includes(form));
    if (missing.length > 0) problems.push(`${tag}: ${key} lacks the plural forms ${missing.join(', ')}`);
  }
}

/** A translation in no letter of its language's script was left as it was. */
function checkScript(tag, key, text) {
  const { script } = new Intl.Locale(tag).maximize();
  if (script === 'Latn') return;
  // names of arguments are no words; a translation of arguments alone says what it has to
  const own = text.replaceAll(/\{\w+\}/gu, '');
  const isLeft =
    /\p{Script=Latin}{3}/u.test(english.get(key)) &&
    /\p{L}/u.test(own) &&
    !new RegExp(`\\p{Script=${script}}`, 'u').test(own) &&
    text !== english.get(key);
  if (isLeft) problems.push(`${tag}: ${key} has no letter of its script`);
}

for (const [tag, own] of messages) {
  if (!isPartial(found.get(tag)))
    for (const key of english.keys()) if (!own.has(key)) problems.push(`${tag}: ${key} is missing`);
  for (const [key, text] of own)
    if (english.has(key)) {
      checkMessage(tag, key, text);
      checkScript(tag, key, text);
    } else if (key !== ofPartial) problems.push(`en: ${key} is missing`);
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
for (const [tag, own] of messages) {
  const rest = english.size - [...own.keys()].filter((key) => english.has(key)).length;
  process.stdout.write(rest === 0 ? `${tag}: whole\n` : `${tag}: ${rest} of ${english.size} in English\n`);
}
process.stdout.write(`${english.size} messages, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
