import { expect, test } from 'vitest';
import { addAuthor } from './add-author.ts';

test.each([
  ['', 'Mona', 'Mona'],
  ['Mona', 'Mona', 'Mona'],
  ['Mona', 'Omar', 'Mona, Omar'],
  ['Mona, Omar', 'Mona', 'Mona, Omar'],
  ['Mona', '', 'Mona'],
  ['', '', ''],
  ['', 'Smith, John', 'Smith John'],
  ['Smith John', 'Smith, John', 'Smith John'],
  ['منى', 'عمر، علي', 'منى, عمر علي'],
])('%j changed by %j is of %j', (authors, author, all) => {
  expect(addAuthor(authors, author)).toBe(all);
});
