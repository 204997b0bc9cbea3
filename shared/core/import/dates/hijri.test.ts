import { expect, test } from 'vitest';
import { addDays, dayNumber, readDay } from '../../model/day.ts';
import { hijriDay, readHijriMonth } from './hijri.ts';

test.each([
  // published by the kingdom's calendar: new years, fasts and feasts
  [1445, 1, 1, '2023-07-19'],
  [1445, 9, 1, '2024-03-11'],
  [1445, 10, 1, '2024-04-10'],
  [1444, 12, 10, '2023-06-28'],
  [1420, 9, 1, '1999-12-09'],
])('%i-%i-%i is %s', (year, month, day, expected) => {
  expect(hijriDay(year, month, day)).toBe(expected);
});

test('days that do not exist are none', () => {
  expect(hijriDay(1299, 1, 1)).toBe(null);
  expect(hijriDay(1601, 1, 1)).toBe(null);
  expect(hijriDay(1445, 13, 1)).toBe(null);
  expect(hijriDay(1445, 1, 31)).toBe(null);
  // Sha'ban 1445 had 29 days: Ramadan began on 11 March, Sha'ban on 11 February 2024
  expect(hijriDay(1445, 8, 29)).toBe('2024-03-10');
  expect(hijriDay(1445, 8, 30)).toBe(null);
});

test('every month of three centuries follows the one before without a gap, with 29 or 30 days', () => {
  for (let year = 1300; year <= 1600; year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const first = hijriDay(year, month, 1);
      const next = month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1);
      if (!first) throw new Error(`no ${year}-${month}`);
      if (!next) continue;
      const length = dayNumber(next) - dayNumber(first);
      expect([29, 30]).toContain(length);
      expect(hijriDay(year, month, length)).toBe(addDays(first, length - 1));
      expect(hijriDay(year, month, length + 1)).toBe(null);
    }
});

test('the calendar agrees with the one that the system has, day by day', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric',
  }); // prettier-ignore
  const from = dayNumber(readDay('1950-01-01')!);
  for (let i = 0; i < 40_000; i += 37) {
    const parts = format.formatToParts(new Date((from + i) * 86_400_000));
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    expect(dayNumber(hijriDay(of('year'), of('month'), of('day'))!)).toBe(from + i);
  }
});

test('every month has its name in Arabic as people and systems write it', () => {
  const written = [
    ['محرم', 'المحرم'], ['صفر'], ['ربيع الأول', 'ربيع أول'], ['ربيع الآخر', 'ربيع الثاني'],
    ['جمادى الأولى', 'جمادى الاول'], ['جمادى الآخرة', 'جمادى الثانية'], ['رجب'], ['شعبان'], ['رمضان'], ['شوال'],
    ['ذو القعدة', 'ذي القعدة'], ['ذو الحجة', 'ذي الحجة'],
  ]; // prettier-ignore
  written.forEach((names, i) => names.forEach((name) => expect(readHijriMonth(name), name).toBe(i + 1)));
  for (const locale of ['ar', 'en', 'fr'])
    for (let month = 1; month <= 12; month += 1) {
      const day = new Date(`${hijriDay(1445, month, 5)!}T00:00:00Z`);
      const options = { timeZone: 'UTC', month: 'long', year: 'numeric', day: 'numeric' } as const;
      const parts = new Intl.DateTimeFormat(`${locale}-u-ca-islamic-umalqura`, options).formatToParts(day);
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      expect(readHijriMonth(name), name).toBe(month);
    }
  expect(readHijriMonth('مايو')).toBe(null);
});
