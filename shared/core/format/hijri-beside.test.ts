import { expect, test } from 'vitest';
import { hijriDay } from '../import/dates/hijri.ts';
import { addDays, readDay } from '../model/day.ts';
import { valueFormats } from './values.ts';

const english = valueFormats({ language: 'en', digits: 'latin', calendar: 'with-hijri' });
const arabic = valueFormats({ language: 'ar', digits: 'arabic', calendar: 'with-hijri' });

test.each([
  // published by the kingdom's calendar: new years, fasts and feasts
  ['2023-07-19', '1 Muh. 1445 AH', '١ محرم ١٤٤٥ هـ'],
  ['2024-03-11', '1 Ram. 1445 AH', '١ رمضان ١٤٤٥ هـ'],
  ['2024-04-10', '1 Shaw. 1445 AH', '١ شوال ١٤٤٥ هـ'],
  ['2023-06-28', '10 Dhuʻl-H. 1444 AH', '١٠ ذو الحجة ١٤٤٤ هـ'],
  ['1999-12-09', '1 Ram. 1420 AH', '١ رمضان ١٤٢٠ هـ'],
])('%s has its Hijri day beside it', (day, inEnglish, inArabic) => {
  expect(english.hijri(day)).toBe(inEnglish);
  expect(arabic.hijri(day)).toBe(inArabic);
  expect(english.day(day)).toMatch(/^\d+ \w+ \d{4} \(.+ AH\)$/u);
});

test('without the wish for it a day stands alone', () => {
  const plain = valueFormats({ language: 'en', digits: 'latin' });
  expect([plain.hijri('2024-03-11'), plain.day('2024-03-11')]).toEqual([null, '11 Mar 2024']);
});

test('days agree with the calendar that imports are read by', () => {
  const every = [1300, 1355, 1400, 1446, 1500, 1599].flatMap((year) =>
    [1, 9, 12].map((month) => [year, hijriDay(year, month, 29)] as const),
  );
  for (const [, day] of every) expect(english.hijri(day), String(day)).toMatch(`29 `);
  for (const [year, day] of every) expect(english.hijri(day), String(day)).toContain(` ${year} AH`);
});

test('beyond the tables of Umm al-Qura there is no Hijri day, and none for what is no day', () => {
  const first = readDay('1882-11-12');
  if (first === null) throw new Error('no day');
  expect(hijriDay(1300, 1, 1)).toBe(first);
  expect(english.hijri(first)).toBe('1 Muh. 1300 AH');
  expect([addDays(first, -1), '2174-11-26', '2024-02-30', null].map(english.hijri)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(english.day('1850-01-01')).toBe('1 Jan 1850');
});
