import { readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import {
  flattenCatalogue,
  messageArguments,
  messageKeysFile,
  type Catalogue,
} from '../../scripts/message-keys.ts';
import { wordsIn } from './intl.tsx';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
// our own catalogues
const en = JSON.parse(read('messages/en.json')) as Catalogue;
const ar = JSON.parse(read('messages/ar.json')) as Catalogue;
const english = new Map(flattenCatalogue(en));
const arabic = new Map(flattenCatalogue(ar));

test('both catalogues have the same keys', () => {
  expect([...arabic.keys()]).toEqual([...english.keys()]);
});

test('a message needs the same arguments, of the same kind, in both languages', () => {
  const unequal = [...english].filter(
    ([key, message]) =>
      JSON.stringify([...messageArguments(message)]) !==
      JSON.stringify([...messageArguments(arabic.get(key) ?? '')]),
  );
  expect(unequal.map(([key]) => key)).toEqual([]);
});

/** The plural forms of a message, those within others too. */
function pluralForms(elements: readonly MessageFormatElement[]): readonly (readonly string[])[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const inner = Object.values(element.options).flatMap(({ value }) => pluralForms(value));
      return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
    }
    return element.type === TYPE.tag ? pluralForms(element.children) : [];
  });
}

test('Arabic has all of its six plural forms wherever there is a plural', () => {
  const six = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const lacking = [...arabic].filter(([, message]) =>
    pluralForms(parse(message)).some((forms) => six.some((form) => !forms.includes(form))),
  );
  expect(lacking.map(([key]) => key)).toEqual([]);
});

test('the keys that the compiler knows are those of the catalogue', () => {
  expect(read('keys.ts')).toBe(messageKeysFile(en));
});

test('an Arabic count takes the form of its number and the chosen digits', () => {
  const { t } = wordsIn('ar', 'latin', []);
  expect(t('people.count', { count: 1 })).toBe('شخص واحد');
  expect(t('people.count', { count: 2 })).toBe('شخصان');
  expect(t('people.count', { count: 3 })).toBe('3 أشخاص');
  expect(t('people.count', { count: 11 })).toBe('11 شخصًا');
  expect(t('people.count', { count: 100 })).toBe('100 شخص');
  expect(wordsIn('ar', 'arabic', []).t('people.count', { count: 11 })).toBe('١١ شخصًا');
});

test('English shows Arabic digits when they are chosen', () => {
  expect(wordsIn('en', 'arabic', []).t('people.count', { count: 1234 })).toBe('١٬٢٣٤ people');
});
