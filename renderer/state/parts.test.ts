import { expect, test } from 'vitest';
import { asLeft, chosenPart } from './parts.ts';

const remembered = { 'part.segments': '"rfm"', 'part.quality': '"no-part"', 'part.feedback': '{' };

test('a screen opens at the part where it was left', () => {
  expect(asLeft({ screen: 'segments' }, remembered)).toEqual({ screen: 'segments', tab: 'rfm' });
});

test('what asks for a part, or for something in it, gets that', () => {
  expect(asLeft({ screen: 'segments', tab: 'list' }, remembered)).toEqual({
    screen: 'segments',
    tab: 'list',
  });
  expect(asLeft({ screen: 'segments', ids: [1, 2] }, remembered)).toEqual({
    screen: 'segments',
    ids: [1, 2],
  });
});

test('a part that is not known any more, or was kept broken, is as if never left', () => {
  expect(asLeft({ screen: 'quality' }, remembered)).toEqual({ screen: 'quality' });
  expect(asLeft({ screen: 'feedback' }, remembered)).toEqual({ screen: 'feedback' });
  expect(asLeft({ screen: 'customers' }, remembered)).toEqual({ screen: 'customers' });
});

test('only a part that was chosen as such is remembered', () => {
  expect(chosenPart({ screen: 'feedback', tab: 'themes' })).toEqual({
    name: 'part.feedback',
    part: 'themes',
  });
  expect(chosenPart({ screen: 'feedback', tab: 'answers', answers: { themes: ['price'] } })).toBeNull();
  expect(chosenPart({ screen: 'feedback' })).toBeNull();
  expect(chosenPart({ screen: 'welcome' })).toBeNull();
});
