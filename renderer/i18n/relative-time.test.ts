import { expect, test } from 'vitest';
import { relativeTime } from './relative-time.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const ago = (instant: string, locale = 'en') => relativeTime(instant, now, locale);

test('what was a moment ago, or lies ahead, is said in other words', () => {
  expect(ago('2026-03-10T11:59:01Z')).toBeNull();
  expect(ago('2026-03-10T12:05:00Z')).toBeNull();
  expect(ago('never')).toBeNull();
});

test('the unit grows with the time that has passed, and is never rounded up', () => {
  expect(ago('2026-03-10T11:58:01Z')).toBe('1 minute ago');
  expect(ago('2026-03-10T10:01:00Z')).toBe('1 hour ago');
  // 23 h 59 min is not yet a day
  expect(ago('2026-03-09T12:01:00Z')).toBe('23 hours ago');
  expect(ago('2026-03-09T12:00:00Z')).toBe('yesterday');
  // from 9 January to 10 March are 60 days
  expect(ago('2026-01-10T12:00:00Z')).toBe('59 days ago');
  expect(ago('2026-01-09T12:00:00Z')).toBe('last month');
  expect(ago('2023-03-10T12:00:00Z')).toBe('3 years ago');
});

test('Arabic has its own forms, with the digits that were chosen', () => {
  expect(ago('2026-03-10T11:57:00Z', 'ar-u-nu-latn')).toBe('قبل 3 دقائق');
  expect(ago('2026-03-10T11:57:00Z', 'ar-u-nu-arab')).toBe('قبل ٣ دقائق');
});
