import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSeveral, learnChoices } from './learn-choices.ts';

const counts = (cells: Readonly<Record<string, number>>) => new Map(Object.entries(cells));

test('an option with a comma that is chosen alone is one choice', () => {
  const cells = counts({ 'Yes, often': 12, 'Yes, rarely': 7, No: 9 });
  const learned = learnChoices(cells);
  expect(learned.split('Yes, often')).toEqual(['Yes, often']);
  expect([...learned.options]).toEqual([
    ['Yes, often', 12],
    ['No', 9],
    ['Yes, rarely', 7],
  ]);
  expect(isSeveral(learned, cells.size)).toBe(false);
});

test('options that come in any company come apart', () => {
  const cells = counts({
    Tea: 5,
    Coffee: 3,
    'Tea, Coffee': 4,
    'Tea, Milk': 2,
    'Coffee, Milk': 2,
    'Tea, Coffee, Milk': 1,
  });
  const learned = learnChoices(cells);
  expect([...learned.options]).toEqual([
    // 5 + 4 + 2 + 1, 3 + 4 + 2 + 1, 2 + 2 + 1
    ['Tea', 12],
    ['Coffee', 10],
    ['Milk', 5],
  ]);
  expect(isSeveral(learned, cells.size)).toBe(true);
});

test('what is never apart is one option, and so is what an "e.g." announces or brackets hold', () => {
  const learned = learnChoices(
    counts({
      'JSON, XML, trees': 9,
      'Tables, JSON, XML, trees': 4,
      'Tables, Special formats, e.g., MARC': 3,
      'Cleaning (typing, spelling), Tables': 2,
    }),
  );
  expect([...learned.options.keys()].sort()).toEqual([
    'Cleaning (typing, spelling)',
    'JSON, XML, trees',
    'Special formats, e.g., MARC',
    'Tables',
  ]);
});

test('a script without capitals: a stem that never stands without its endings stays with them', () => {
  const cells = counts({ 'نعم، غالبا': 6, 'نعم، نادرا': 4, لا: 5 });
  const learned = learnChoices(cells);
  expect(learned.split('نعم، غالبا')).toEqual(['نعم، غالبا']);
  expect(isSeveral(learned, cells.size)).toBe(false);
  const drinks = learnChoices(counts({ 'شاي، قهوة': 6, شاي: 3, قهوة: 5, 'شاي، حليب': 4 }));
  expect(drinks.options.get('شاي')).toBe(13);
});

test.each([
  ['Tea;Coffee;', ['Tea', 'Coffee']],
  ['Tea|Coffee', ['Tea', 'Coffee']],
  [' / Tea / Coffee', ['Tea', 'Coffee']],
  ['"Tea, green","Coffee"', ['Tea, green', 'Coffee']],
  ['["Tea, green","Coffee"]', ['Tea, green', 'Coffee']],
  ['Tea\nCoffee', ['Tea', 'Coffee']],
  ['Tea ::: Coffee', ['Tea', 'Coffee']],
])('%j is two choices', (cell, choices) => {
  expect(learnChoices(counts({ [cell]: 3, Tea: 2, Coffee: 2 })).split(cell)).toEqual(choices);
});

test('an option that somebody named is never taken apart', () => {
  const learned = learnChoices(counts({ 'Red, white': 2, Red: 2, white: 2 }), ['Red, white']);
  expect(learned.split('Red, white')).toEqual(['Red, white']);
  expect(learned.split('Red, Red, white')).toEqual(['Red', 'Red, white']);
});

test('what people typed beside "Other" is one text, sentences are no choices', () => {
  const cells = counts({ Shop: 9, 'Shop, Web': 6, Web: 3, 'Web, A friend told me about it, over dinner': 1 });
  expect(learnChoices(cells).options.get('A friend told me about it, over dinner')).toBe(1);
  const sentences = counts({
    'It is fast, and it is kind': 1,
    'I like it, truly': 1,
    'Well, what else is there': 1,
  });
  expect(isSeveral(learnChoices(sentences), sentences.size)).toBe(false);
});

test('put together again, the choices of any cell are the cell', () => {
  const word = fc.constantFrom('Tea', 'Coffee', 'Yes', 'often', 'e.g.', 'A b (c, d)', '100', 'شاي', 'x, y');
  const cell = fc.uniqueArray(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(', '));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
      const counted = new Map<string, number>();
      for (const one of cells) counted.set(one, (counted.get(one) ?? 0) + 1);
      const { split, options } = learnChoices(counted);
      for (const one of cells) expect(split(one).join(', ')).toBe(one);
      const chosen = cells.flatMap(split);
      expect([...options.values()].reduce((sum, count) => sum + count, 0)).toBe(chosen.length);
    }),
  );
});
