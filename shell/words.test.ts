import { expect, test } from 'vitest';
import { words } from './words.ts';

test('the menu is in the chosen language, in a partial one too', () => {
  expect([words('en'), words('ar'), words('fr')].map(({ menu }) => menu.file)).toEqual([
    'File',
    'ملف',
    'Fichier',
  ]);
});

test('a front says in English what a partial catalogue leaves to it', () => {
  expect(words('fr').front).toEqual(words('en').front);
});
