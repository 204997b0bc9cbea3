import { expect, test } from 'vitest';
import { namesContradict } from './names.ts';

test.each([
  ['ada lovelace', 'ada lovelace', false],
  ['ada lovelace', 'lovelace ada', false],
  ['ada', 'ada king lovelace', false],
  ['a lovelace', 'ada lovelace', false],
  ['', 'ada lovelace', false],
  ['ada lovelace', 'grace hopper', true],
  ['ada lovelace', 'ada hopper', true],
  // one word stands for one word only
  ['ada ada', 'ada lovelace', true],
])('%j and %j contradict each other: %s', (a, b, expected) => {
  expect([namesContradict(a, b), namesContradict(b, a)]).toEqual([expected, expected]);
});
