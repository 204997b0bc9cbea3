import { expect, test } from 'vitest';
import { rowWindow, scrollToRow, tallest } from './row-window.ts';

test('at the top only what is seen and eight rows more are mounted', () => {
  // 320 px show rows 0–10 (the eleventh by its edge), then 8 more
  expect(rowWindow({ total: 100_000, rowHeight: 32, viewHeight: 320, scrollTop: 0 })).toEqual({
    first: 0,
    last: 18,
    height: 3_200_000,
    offset: 0,
  });
});

test('in the middle there are eight more on both sides, at their own place', () => {
  // 16,000 px are 500 rows: 492–518 stand from 492 × 32
  expect(rowWindow({ total: 100_000, rowHeight: 32, viewHeight: 320, scrollTop: 16_000 })).toEqual({
    first: 492,
    last: 518,
    height: 3_200_000,
    offset: 15_744,
  });
});

test('the end of the list ends at its last row', () => {
  const { last, offset, first, height } = rowWindow({
    total: 100_000,
    rowHeight: 32,
    viewHeight: 320,
    scrollTop: 3_200_000 - 320,
  });
  expect(last).toBe(99_999);
  expect(offset + (last - first + 1) * 32).toBe(height);
});

test('no rows, one row and a view taller than the list', () => {
  expect(rowWindow({ total: 0, rowHeight: 32, viewHeight: 320, scrollTop: 0 }).last).toBe(-1);
  expect(rowWindow({ total: 1, rowHeight: 32, viewHeight: 320, scrollTop: 0 })).toEqual({
    first: 0,
    last: 0,
    height: 32,
    offset: 0,
  });
  expect(rowWindow({ total: 3, rowHeight: 32, viewHeight: 320, scrollTop: 50 }).first).toBe(0);
});

test('a list taller than a browser can draw reaches its first and its last row', () => {
  const view = { total: 5_000_000, rowHeight: 40, viewHeight: 400 };
  expect(rowWindow({ ...view, scrollTop: 0 })).toMatchObject({ first: 0, offset: 0, height: tallest });
  const end = rowWindow({ ...view, scrollTop: tallest - 400 });
  expect(end.last).toBe(4_999_999);
  // its last row ends where the body ends
  expect(end.offset + (end.last - end.first + 1) * 40).toBeCloseTo(tallest, 3);
});

test('moving to a row scrolls as little as shows it whole', () => {
  const view = { total: 1000, rowHeight: 32, viewHeight: 320, scrollTop: 640 };
  expect(scrollToRow(25, view)).toBe(640);
  expect(scrollToRow(19, view)).toBe(608);
  expect(scrollToRow(30, view)).toBe(672);
  expect(scrollToRow(999, view)).toBe(32_000 - 320);
});

test('in a list that is scrolled in proportion the row moved to is mounted and seen', () => {
  const view = { total: 5_000_000, rowHeight: 40, viewHeight: 400, scrollTop: 0 };
  for (const row of [11, 777_777, 4_999_999]) {
    const scrollTop = scrollToRow(row, view);
    const { first, offset } = rowWindow({ ...view, scrollTop });
    const stands = offset + (row - first) * 40 - scrollTop;
    expect(stands).toBeGreaterThan(-0.01);
    expect(stands + 40).toBeLessThan(400.01);
  }
});
