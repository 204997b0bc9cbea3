import { expect, test } from 'vitest';
import { openPages, pageSize } from './pages.ts';

/** Ten thousand rows, each its own number; keeps what was asked. */
function source(total = 10_000) {
  const asked: number[] = [];
  let waiting: (() => void)[] = [];
  const fetchPage = (offset: number, limit: number) => {
    asked.push(offset);
    return new Promise<{ total: number; rows: number[] }>((resolve) => {
      const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) => offset + i);
      waiting.push(() => resolve({ total, rows }));
    });
  };
  const answerAll = async () => {
    for (const answer of waiting.splice(0)) answer();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const clear = () => {
    waiting = [];
  };
  return { fetchPage, asked, answerAll, clear };
}

test('nothing is asked until somebody watches, then only the first page', async () => {
  const { fetchPage, asked, answerAll } = source();
  const pages = openPages(fetchPage);
  expect(asked).toEqual([]);
  pages.subscribe(() => undefined);
  expect(asked).toEqual([0]);
  expect(pages.snapshot().total).toBeNull();
  await answerAll();
  expect(pages.snapshot().total).toBe(10_000);
  expect(pages.snapshot().rowAt(99)).toBe(99);
  expect(pages.snapshot().rowAt(100)).toBeUndefined();
});

test('a range across two pages asks for both, each once', async () => {
  const { fetchPage, asked, answerAll } = source();
  const pages = openPages(fetchPage);
  pages.subscribe(() => undefined);
  await answerAll();
  pages.want(pageSize * 3 - 5, pageSize * 3 + 20);
  pages.want(pageSize * 3 - 4, pageSize * 3 + 21);
  await answerAll();
  expect(asked).toEqual([0, 200, 300]);
  expect(pages.snapshot().rowAt(299)).toBe(299);
  expect(pages.snapshot().rowAt(300)).toBe(300);
});

test('what was scrolled past before its turn is never asked', async () => {
  const { fetchPage, asked, answerAll } = source();
  const pages = openPages(fetchPage);
  pages.subscribe(() => undefined);
  await answerAll();
  // two of these are under way at once, the others wait and are overtaken
  for (const page of [10, 20, 30, 40, 50]) pages.want(page * pageSize, page * pageSize + 20);
  await answerAll();
  await answerAll();
  expect(asked).toEqual([0, 1000, 2000, 5000]);
});

test('old pages are let go, those seen are not', async () => {
  const { fetchPage, answerAll } = source();
  const pages = openPages(fetchPage);
  pages.subscribe(() => undefined);
  for (let page = 0; page < 60; page += 1) {
    pages.want(page * pageSize, page * pageSize + 20);
    await answerAll();
  }
  expect(pages.snapshot().rowAt(5900)).toBe(5900);
  expect(pages.snapshot().rowAt(0)).toBeUndefined();
});

test('a failure stops asking until it is tried again', async () => {
  let isBroken = true;
  let asked = 0;
  const pages = openPages<number>(() => {
    asked += 1;
    return isBroken ? Promise.reject(new Error('gone')) : Promise.resolve({ total: 1, rows: [7] });
  });
  pages.subscribe(() => undefined);
  await new Promise((resolve) => setTimeout(resolve));
  pages.want(0, 10);
  expect(asked).toBe(1);
  expect(pages.snapshot().error).toBeInstanceOf(Error);
  isBroken = false;
  pages.retry();
  await new Promise((resolve) => setTimeout(resolve));
  expect(pages.snapshot().rowAt(0)).toBe(7);
});
