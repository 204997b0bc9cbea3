import { expect, test } from 'vitest';
import { startWords } from '../engine/words.ts';
import { progressText } from './progress-line.ts';

const t = startWords('en');
const at = (done: number) => ({ phase: 'importing', done, total: 100_000, unit: 'rows' as const });

test('the line says how much, how fast and how long still', () => {
  // 40,000 rows in two seconds: 20,000 a second, and the 60,000 that are left take three
  const samples = [
    { atMs: 0, done: 0, phase: 'importing' },
    { atMs: 2000, done: 40_000, phase: 'importing' },
  ];
  expect(progressText(t, at(40_000), samples)).toBe(
    `${t('phase.importing')} 40 % · 40,000 of 100,000 · 20,000 a second · 3 seconds left`,
  );
});

test('before there is a pace, none is made up', () => {
  expect(progressText(t, at(10), [{ atMs: 0, done: 10, phase: 'importing' }])).toBe(
    `${t('phase.importing')} 0 % · 10 of 100,000`,
  );
});

test('steps have no pace', () => {
  expect(progressText(t, { phase: 'saving', done: 0, total: null, unit: 'steps' }, [])).toBe(
    t('phase.saving'),
  );
});
