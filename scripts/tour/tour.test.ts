import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { imageName } from '../shots/looks.ts';
import { shots } from '../shots/shots.ts';
import { formatted } from './formatted.ts';
import { tourPage } from './page.ts';
import { tourStops } from './stops.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const kept = shots.flatMap(({ name, kept: looks }) => looks.map((look) => `${imageName(name, look)}.png`));

test('the tour is what its command writes', async () => {
  const path = `${docs}tour.md`;
  expect(readFileSync(path, 'utf8')).toBe(await formatted(path, tourPage()));
});

test('each picture that is kept is there, is used, and no other lies about', () => {
  expect(readdirSync(`${docs}images`).toSorted()).toEqual(kept.toSorted());
  const design = readFileSync(`${docs}design.md`, 'utf8');
  const unused = kept.filter(
    (name) => !tourPage().includes(`images/${name}`) && !design.includes(`images/${name}`),
  );
  expect(unused).toEqual([]);
});

test('every stop has a screenshot, each once', () => {
  expect(new Set(tourStops.map(({ shot }) => shot)).size).toBe(tourStops.length);
  expect(existsSync(`${docs}images/${tourStops[0]?.shot ?? ''}.png`)).toBe(true);
});
