import { expect, test } from 'vitest';
import { grouped } from '../../../testing/requests-told.ts';

test('a single request joins the group whose thing it names, or names but for a letter or a space', () => {
  const reading = grouped([
    'please add oat milk',
    'I wish you had oat milk',
    'please offer oat milk at weekends for the whole family',
    'please add oatmilk',
    'please add vegan croissants',
    'please add vegan croissants',
    'please add vegan croisants',
  ]);
  expect(reading.groups.map(({ key }) => key)).toEqual(['request:milk oat', 'request:croissant vegan']);
  expect([...reading.requestGroup]).toEqual([0, 0, 0, 0, 1, 1, 1]);
});

test('what shares a word with a group and is another thing joins none', () => {
  const reading = grouped([
    'please add oat milk',
    'please add oat milk',
    'please add milk chocolate with hazelnuts',
    'please add vegan croissants',
    'please add vegan croissants',
    'please add vegan birthday cakes',
    'please add dark mode',
    'please add dark mode',
    'please add dark chocolate bars',
  ]);
  const ofSingles = [2, 5, 8].map((text) => reading.requestGroup[text]);
  expect(ofSingles).toEqual([-1, -1, -1]);
});

test('a title is in the language of most of the answers, not of the shortest', () => {
  const titleOf = (all: readonly string[]) => grouped(all).groups.map(({ title }) => title);
  expect(titleOf(['وفروا حليب الشوفان', 'أتمنى توفير حليب الشوفان', 'please add oat milk'])).toEqual([
    'حليب الشوفان',
  ]);
  expect(titleOf(['وفروا حليب الشوفان', 'please add oat milk', 'I wish you had oat milk'])).toEqual([
    'oat milk',
  ]);
});

test('a group of branches shows the towns, those of most first, by their name in its language', () => {
  const branches = (all: readonly string[]) => grouped(all).groups.map(({ key, title }) => [key, title]);
  expect(
    branches([
      'please open a branch in Jeddah',
      'please open a branch in Jeddah',
      'open a new branch in the Marina please, please open a store in Riyadh',
      'افتحوا فرع في الرياض',
    ]),
  ).toEqual([['request:branch', 'branch (jeddah, riyadh)']]);
  expect(
    branches(['نحتاج فرع في جدة', 'افتحوا فرع في الدمام', 'please open a branch in Jeddah', 'نبغى فرع بجدة']),
  ).toEqual([['request:branch', 'فرع (جدة، الدمام)']]);
  // what is to be had in a branch is another thing
  expect(branches(['please add oat milk in Riyadh branch', 'please add oat milk'])).toEqual([
    ['request:milk oat', 'oat milk'],
  ]);
});

test('how much of it is asked for makes no other thing of it', () => {
  const reading = grouped([
    'I wish it was a little longer',
    'I wish it were a couple of inches longer',
    'wish it was just a bit longer',
    'I wish it had been slightly shorter',
    'I wish it was an inch shorter',
    'ياريت يكون أطول شوي',
    'أتمنى أن يكون أطول قليلا',
  ]);
  expect(reading.groups.map(({ title }) => title)).toEqual(['longer', 'shorter', 'أطول']);
  expect([...reading.requestGroup]).toEqual([0, 0, 0, 1, 1, 2, 2]);
});
