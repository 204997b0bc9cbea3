import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Headings as the anchors that a link may name. */
function anchors(file: string): readonly string[] {
  return [...read(file).matchAll(/^#+\s+(.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isBroken(document: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : join(dirname(document), decodeURIComponent(path));
  if (!existsSync(join(root, file))) return true;
  return anchor !== undefined && file.endsWith('.md') && !anchors(file).includes(anchor);
}

test.each(documents)('every link of %s leads somewhere', (document) => {
  const links = [...read(document).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
  const local = links.filter((target) => !/^[a-z]+:/u.test(target));
  expect(local.filter((target) => isBroken(document, target))).toEqual([]);
});

test.each(documents)('every file that %s names exists', (document) => {
  const folders = 'shared|engine|shell|electron|browser|cli|renderer|samples|e2e|bench|scripts|docs';
  const named = [...read(document).matchAll(new RegExp(`\`((?:${folders})/[\\w./-]*)\``, 'gu'))].map(
    ([, path = '']) => path,
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every command that the documents name is one of package.json', () => {
  // our own file
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = documents.flatMap((document) =>
    [...read(document).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/gu)].map(([, name = '']) => name),
  );
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});

test('the analyses that the catalogue has are in the index of methods', async () => {
  const { catalog } = await import('../shared/core/analyses/catalog.ts');
  const index = read('docs/methods.md');
  const missing = Object.keys(catalog).filter(
    (id) => !index.includes(`shared/core/analyses/${id}/README.md`),
  );
  expect(missing).toEqual([]);
});
