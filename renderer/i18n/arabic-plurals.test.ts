import { readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { flattenCatalogue, messageArguments, type Catalogue } from '../../scripts/message-keys.ts';
import { wordsIn } from './intl.tsx';

// our own catalogue
const arabic = JSON.parse(readFileSync(new URL('messages/ar.json', import.meta.url), 'utf8')) as Catalogue;
/** One number of each form: zero, one, two, few, many, other. */
const numbers = [0, 1, 2, 3, 11, 100];

/** The numbers that a message counts by, in whatever it stands. */
function counted(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return counted(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => counted(value));
    return element.type === TYPE.plural ? [element.value, ...inner] : inner;
  });
}

const plurals = flattenCatalogue(arabic)
  .map(([key, message]) => ({ key, message, by: [...new Set(counted(parse(message)))] }))
  .filter(({ by }) => by.length > 0);

/** What a message says for each number; its other numbers are 5, its words yes. */
function said(
  key: string,
  message: string,
  by: string,
  digits: 'latin' | 'arabic' = 'latin',
): readonly string[] {
  const { find } = wordsIn('ar', digits, []);
  const given = [...messageArguments(message)].map(([name, kind]) => [name, kind === 'number' ? 5 : 'yes']);
  // by the line above
  const rest = Object.fromEntries(given) as Record<string, string | number>;
  return numbers.map((number) => find(key, { ...rest, [by]: number }) ?? '');
}

/** Messages in which the number stands alone or in brackets, and so no noun takes its form. */
const isAlone = new RegExp(
  [
    'backtest\\.n',
    'cleaning\\.steps\\.(later|under)',
    'cli\\.rejectsSaved',
    'feedback\\.loop\\.(followAll|people|stateCount\\.\\w+)',
    'matching\\.all\\.means',
    'people\\.sample',
    'segments\\.builder\\.(sample|history\\.open\\.\\w+)',
    'sequences\\.(censored|rest)',
    'themes\\.readAll',
    'upSell\\.showAll',
  ]
    .map((key) => `^${key}$`)
    .join('|'),
  'u',
);

const every = plurals.flatMap(({ key, message, by }) => by.map((name) => ({ key, message, by: name })));
/** A text without its digits and marks: what is left differs by the form alone. */
const bare = (text: string) => text.replaceAll(/[\d٠-٩٬,.\u200e\u200f\u2066-\u2069]/gu, '');

test('there are plurals to look at', () => {
  expect(every.length).toBeGreaterThan(300);
});

test('every plural says something for every number, with nothing left to fill', () => {
  const faulty = every.filter(({ key, message, by }) =>
    said(key, message, by).some((text) => text === '' || /[{}#]|\bundefined\b/u.test(text)),
  );
  expect(faulty.map(({ key, by }) => `${key} ${by}`)).toEqual([]);
});

// the noun after eleven is another than after three; where the number stands alone there is none
test('one, two, three and eleven have words of their own', () => {
  const same = every.filter(({ key, message, by }) => {
    const [, one = '', two = '', few = '', many = ''] = said(key, message, by).map(bare);
    return one === two || two === few || one === few || (few === many && !isAlone.test(key));
  });
  expect(same.map(({ key, by }) => `${key} ${by}`)).toEqual([]);
});

test('one and two are said in words, not in digits', () => {
  const inDigits = every.filter(({ key, message, by }) => {
    const [, one = '', two = ''] = said(key, message, by);
    return /(?<![\w.,])1(?![\w.,])/u.test(one) || /(?<![\w.,])2(?![\w.,])/u.test(two);
  });
  expect(inDigits.map(({ key, by }) => `${key} ${by}`)).toEqual([]);
});

test('with Arabic digits no plural has a Latin one', () => {
  const latin = every.filter(({ key, message, by }) =>
    said(key, message, by, 'arabic').some((text) => /(?<![\w-])\d/u.test(text)),
  );
  expect(latin.map(({ key, by }) => `${key} ${by}`)).toEqual([]);
});
