import { expect, test } from 'vitest';
import { goBack, goForward, goTo, type Trail } from './place.ts';

const start: Trail = { place: { screen: 'customers' }, behind: [], ahead: [] };

test('going back leads where one was, with what the screen was given', () => {
  const trail = goTo(goTo(start, { screen: 'customer', id: 7 }), { screen: 'segments' });
  const back = goBack(trail);
  expect(back.place).toEqual({ screen: 'customer', id: 7 });
  expect(goBack(back).place).toEqual({ screen: 'customers' });
  expect(goForward(back).place).toEqual({ screen: 'segments' });
});

test('going where one is leaves no step', () => {
  expect(goTo(start, { screen: 'customers' })).toBe(start);
});

test('going on from a place one came back to forgets what was ahead', () => {
  const back = goBack(goTo(start, { screen: 'segments' }));
  expect(goTo(back, { screen: 'import' }).ahead).toEqual([]);
});

test('there is nothing before the beginning and nothing after the end', () => {
  expect(goBack(start)).toEqual(start);
  expect(goForward(start)).toEqual(start);
});
