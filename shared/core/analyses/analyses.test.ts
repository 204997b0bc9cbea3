import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import { registry } from './registry.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const filesOf = (id: string) => [
  'README.md',
  'schema.ts',
  'query.ts',
  'compute.ts',
  'index.ts',
  `${id}.test.ts`,
  `${id}.bench.ts`,
];
const headings = ['Question', 'Formula', 'Assumptions', 'Limits', 'Source', 'Worked example'];

test('every folder is in the catalogue and in the registry, and the reverse', () => {
  expect(Object.keys(catalog).sort()).toEqual([...folders].sort());
  expect(Object.keys(registry).sort()).toEqual([...folders].sort());
});

test.each(folders)('%s has the files of every analysis', (id) => {
  for (const file of filesOf(id)) expect(existsSync(`${here}${id}/${file}`), file).toBe(true);
});

test.each(folders)('the README of %s answers the same questions, none of them in an empty section', (id) => {
  const readme = readFileSync(`${here}${id}/README.md`, 'utf8');
  const sections = readme.split(/^## /mu).slice(1);
  expect(sections.map((section) => section.split('\n')[0])).toEqual(headings);
  for (const section of sections)
    expect(section.split('\n').slice(1).join('').trim().length).toBeGreaterThan(40);
});

test.each(folders)('%s takes its defaults, and refuses what it does not know the shape of', (id) => {
  const { params } = Object.entries(catalog).find(([name]) => name === id)![1];
  expect(params.safeParse({}).success).toBe(true);
  expect(params.safeParse('everything').success).toBe(false);
});
