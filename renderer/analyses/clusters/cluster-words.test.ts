import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/intl.tsx';
import { clusterName, sideOf, stabilityWord, type Cluster } from './cluster-words.ts';

const cluster = (
  ...effects: readonly (readonly [Cluster['traits'][number]['feature'], number | null])[]
): Cluster => ({
  cluster: 2,
  customers: 10,
  share: 0.5,
  stability: 0.9,
  customerIds: null,
  traits: effects.map(([feature, effect]) => ({ feature, effect, median: 1, medianOfOthers: 2 })),
});

test('a cluster is named by at most two features that set it apart, in both languages', () => {
  const english = wordsIn('en', 'latin', []);
  const arabic = wordsIn('ar', 'latin', []);
  const rich = cluster(['spent', 1.8], ['recency', -0.9], ['orders', 0.7]);
  expect(clusterName(english, rich)).toBe('2: high spending, ordered recently');
  expect(clusterName(arabic, rich)).toBe('2: إنفاق مرتفع، طلبوا حديثًا');
  expect(clusterName(english, cluster(['spent', 0.5], ['orders', 0.49]))).toBe('2: high spending');
});

test('a cluster that nothing sets apart says so', () => {
  const words = wordsIn('en', 'latin', []);
  expect(clusterName(words, cluster(['spent', 0.2], ['orders', null]))).toBe('2: close to everyone else');
  expect(clusterName(words, cluster())).toBe('2: close to everyone else');
});

test('what hardly differs is on no side', () => {
  expect([0.5, 0.49, -0.5, -3, 0, null].map(sideOf)).toEqual(['above', null, 'below', 'below', null, null]);
});

test('words for stability are Hennig’s', () => {
  expect([1, 0.85, 0.84, 0.6, 0.59, null].map(stabilityWord)).toEqual([
    'high',
    'high',
    'medium',
    'medium',
    'low',
    'unknown',
  ]);
});
