import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(renderer, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const sheets = files.filter((file) => file.endsWith('.css'));
const read = (file: string): string => readFileSync(file, 'utf8');
const short = (file: string): string => file.slice(renderer.length);

test('style sheets know start and end, never left and right', () => {
  const sided =
    /(?<![\w-])(left|right)(?![\w-])|(?<![\w-])((min|max)-)?(width|height)\s*:|-(left|right)\s*:/u;
  const found = sheets.flatMap((file) =>
    read(file)
      .replace(/\/\*.*?\*\//gsu, (comment) => comment.replace(/[^\n]/gu, ' '))
      .split('\n')
      .flatMap((line, at) => (sided.test(line) ? [`${short(file)}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test('colours are tokens', () => {
  const own = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/iu;
  const found = sheets
    .filter((file) => !/styles[\\/](tokens|base)\.css$/u.test(file))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, at) => (own.test(line) ? [`${short(file)}:${at + 1}`] : [])),
    );
  expect(found).toEqual([]);
});

test('every token that is used is stated, or set by React Aria', () => {
  const stated = new Set(
    [...read(join(renderer, 'styles', 'tokens.css')).matchAll(/^\s*(--[\w-]+):/gmu)].map(([, name]) => name),
  );
  const found = files
    .filter((file) => /\.(css|tsx?)$/u.test(file) && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...read(file).matchAll(/var\((--[\w-]+)/gu)].flatMap(([, name = '']) =>
        stated.has(name) || name === '--trigger-width' ? [] : [`${short(file)} ${name}`],
      ),
    );
  expect(found).toEqual([]);
});

test('every class a component names is in its module', () => {
  const found = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const text = read(file);
      return [...text.matchAll(/import (\w+) from '(\.[^']*\.module\.css)'/gu)].flatMap(
        ([, local = '', path = '']) => {
          const sheet = read(join(file, '..', path));
          const names = [...text.matchAll(new RegExp(`\\b${local}\\['([\\w-]+)'\\]`, 'gu'))];
          return names.flatMap(([, name = '']) =>
            new RegExp(`\\.${name}(?![\\w-])`, 'u').test(sheet) ? [] : [`${short(file)} ${name}`],
          );
        },
      );
    });
  expect(found).toEqual([]);
});

test('every font of the page is in a package of ours, none is fetched', () => {
  const fonts = read(join(renderer, 'styles', 'fonts.css'));
  const sources = [...fonts.matchAll(/url\('([^']+)'\)/gu)].map(([, path = '']) => path);
  expect(sources).toHaveLength(9);
  for (const path of sources)
    expect(() => readFileSync(join(renderer, '..', 'node_modules', path))).not.toThrow();
});
