import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

type Sizes = Readonly<{ firstLoad: number; whole: number }>;
// plain JavaScript without types, like the other steps of `npm test`
const { firstScripts, judge, weigh } = (await import(new URL('budget.js', import.meta.url).href)) as {
  firstScripts: (folder: string) => readonly string[];
  weigh: (folder: string) => Sizes;
  judge: (sizes: Sizes, limits: Sizes) => { lines: readonly string[]; isKept: boolean };
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

test('what loads first is what the page names and what that imports, not what it imports later', () => {
  write(
    'renderer/index.html',
    '<script type="module" crossorigin src="./assets/a.js"></script><link rel="modulepreload" crossorigin href="./assets/p.js">',
  );
  write('renderer/assets/a.js', 'import{b}from"./b.js";const late=()=>import("./late.js");');
  write('renderer/assets/b.js', 'import"./a.js";export*from"./c.js";');
  for (const name of ['c', 'p', 'late']) write(`renderer/assets/${name}.js`, 'export const x=1;');
  expect(firstScripts(join(folder, 'renderer'))).toEqual(
    ['a', 'b', 'c', 'p'].map((name) => `assets/${name}.js`),
  );
});

test('sizes are bytes of files; the stamp of the build is no part of it', () => {
  write('renderer/index.html', '<script src="./assets/a.js"></script>');
  write('renderer/assets/a.js', 'é;');
  write('.built', 'fingerprint');
  // "é;" is 3 bytes; the page's HTML 37
  expect(weigh(folder)).toEqual({ firstLoad: 3, whole: 40 });
});

test('a size at its limit is kept, one byte more is not', () => {
  const limits = { firstLoad: 1_000_000, whole: 2_000_000 };
  expect(judge({ firstLoad: 1_000_000, whole: 2_000_000 }, limits)).toEqual({
    lines: [
      'ok    JavaScript before the page shows: 1,000 kB of 1,000 kB',
      'ok    everything built: 2,000 kB of 2,000 kB',
    ],
    isKept: true,
  });
  const over = judge({ firstLoad: 1_000_001, whole: 5 }, limits);
  expect(over.isKept).toBe(false);
  expect(over.lines[0]).toMatch(/^OVER .*1,001 kB of 1,000 kB$/u);
});
