import { expect, test } from 'vitest';
import { tokenise } from '../tokenise/tokenise.ts';
import { createDuplicateFinder } from './find-duplicates.ts';
import { createJunkFinder } from './find-junk.ts';

const isJunk = (text: string) => createJunkFinder(tokenise([text])).isJunk(0);

test.each([
  '', '...', '-', '?!?!', 'n/a', 'N/A', 'None', 'nothing', 'No comment.', 'لا يوجد', 'لا شيء', 'لا تعليق', 'aaaaaaa', 'mmmmm', 'asdfghjkl',
  'asdf', 'qwerty', 'sdfgsdfg', 'شسيبشسيب', 'http://spam.example buy', 'www.a.example www.b.example see here', '<br />',
])('%s says nothing', (text) => {
  expect(isJunk(text)).toBe(true);
}); // prettier-ignore

test.each([
  'good', 'ok', 'no', 'لا', '5', '👍', 'ههههههه', 'Nothing fits me', 'none of the sizes fit', 'property', 'The strength of it', 'rhythm', 'حلو',
  'I bought it at https://shop.example and it broke after two days', 'No comment on the colour, but the fit is bad', 'brrr cold',
])('%s says something', (text) => {
  expect(isJunk(text)).toBe(false);
}); // prettier-ignore

test('a whole sentence that was written before is a duplicate, the first of them is none', () => {
  const texts = tokenise([
    'The quality is great, I love it.',
    'Great quality, I do love it so',
    'the QUALITY is great - I love it!!',
    'the quality is great, I loooove it',
  ]);
  const finder = createDuplicateFinder(texts);
  expect([0, 1, 2, 3].map((text) => finder.isDuplicate(text))).toEqual([false, false, true, true]);
});

test('short answers that many people write are no duplicates', () => {
  const finder = createDuplicateFinder(
    tokenise(['very good service', 'Very good service!', 'ممتاز', 'ممتاز']),
  );
  expect([0, 1, 2, 3].map((text) => finder.isDuplicate(text))).toEqual([false, false, false, false]);
});
