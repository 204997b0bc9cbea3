import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

type Catalogue = { language: { name: string; partial?: string } };
// the script has no types; these are those of what it exports
const { catalogues, languageFiles } = (await import(new URL('languages.js', import.meta.url).href)) as {
  catalogues: () => ReadonlyMap<string, Catalogue>;
  languageFiles: (found?: ReadonlyMap<string, Catalogue>) => Readonly<Record<string, string>>;
};
const root = fileURLToPath(new URL('..', import.meta.url));

test('what the compiler knows of the languages is what lies in the folder', () => {
  for (const [path, text] of Object.entries(languageFiles()))
    expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
});

test('a catalogue that is put there is a language, under the name it calls itself', () => {
  const german: Catalogue = { language: { name: 'Deutsch', partial: 'Deutsch (teilweise)' } };
  const files = languageFiles(new Map([...catalogues(), ['de', german]]));
  expect(files['shared/core/model/languages.ts']).toContain(
    "  de: { name: 'Deutsch (teilweise)', isPartial: true },\n",
  );
  expect(files['renderer/i18n/messages/catalogues.ts']).toContain(
    "import de from './de.json' with { type: 'json' };\n",
  );
});
