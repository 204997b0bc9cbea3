// Finds the languages: each is one catalogue in renderer/i18n/messages, named by its tag. Writes what the compiler and the
// programs that run without a page need to know of them. The build does this too, so that a new file is all it takes.
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './sources.js';

const folder = join(root, 'renderer', 'i18n', 'messages');
const written = '// Written by `npm run messages` from the catalogues; not edited by hand.\n';

/** The catalogues there are, by tag. */
export function catalogues() {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

/** A catalogue that names itself as partial leaves messages to English. */
export const isPartial = (catalogue) => catalogue.language.partial !== undefined;

const entry = ([tag, catalogue]) =>
  `  ${tag}: { name: '${catalogue.language.partial ?? catalogue.language.name}', isPartial: ${isPartial(catalogue)} },\n`;

/** The texts of the files that are written, by their paths in the project. */
export function languageFiles(found = catalogues()) {
  const tags = [...found.keys()];
  return {
    'shared/core/model/languages.ts': [
      written,
      '\n/** The languages there are: what each calls itself, and whether it leaves messages to English. */\n',
      'export const languages = {\n',
      ...[...found].map(entry),
      '} as const;\n\n',
      '/** A language by its tag. */\n',
      'export type Language = keyof typeof languages;\n\n',
      `export const languageTags = [${tags.map((tag) => `'${tag}'`).join(', ')}] as const satisfies readonly Language[];\n`,
    ].join(''),
    'renderer/i18n/messages/catalogues.ts': [
      written,
      ...tags.map((tag) => `import ${tag} from './${tag}.json' with { type: 'json' };\n`),
      '\n/** Every catalogue, for programs that run without a page; the page loads the one it shows. */\n',
      `export const catalogues = { ${tags.join(', ')} };\n`,
    ].join(''),
  };
}

/** Writes what differs: what is the same keeps its time, by which builds know that nothing changed. */
export function writeLanguages() {
  for (const [path, text] of Object.entries(languageFiles())) {
    const target = join(root, path);
    if (readOrNothing(target) === text) continue;
    // renamed into place: whoever compiles meanwhile reads a whole file
    writeFileSync(`${target}.new`, text);
    renameSync(`${target}.new`, target);
  }
}

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeLanguages();
