// Writes renderer/i18n/keys.ts, so that a missing message or argument does not compile.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messageKeysFile, type Catalogue } from './message-keys.ts';

const folder = new URL('../renderer/i18n/', import.meta.url);
// our own catalogue; its form is checked by a test
const english = JSON.parse(readFileSync(new URL('messages/en.json', folder), 'utf8')) as Catalogue;
const target = fileURLToPath(new URL('keys.ts', folder));
// renamed into place: whoever compiles meanwhile reads a whole file
writeFileSync(`${target}.new`, messageKeysFile(english));
renameSync(`${target}.new`, target);
