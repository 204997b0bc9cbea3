import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromNumber } from '../../model/day.ts';
import type { DateOrder } from '../../model/import.ts';
import { orderEvidence, readWhen } from './parse-date.ts';

test.each<
  [cell: string, order: DateOrder | null, day: string, instant: string | null, offset: number | null]
>([
  ['2024-02-29', null, '2024-02-29', null, null],
  ['2024/2/9', null, '2024-02-09', null, null],
  ['20240229', null, '2024-02-29', null, null],
  ['20240229T101112Z', null, '2024-02-29', '2024-02-29T10:11:12Z', 0],
  ['2010-12-01 08:26:00', null, '2010-12-01', '2010-12-01T08:26:00Z', null],
  ['2024-02-02 10:01:05 +0200', null, '2024-02-02', '2024-02-02T08:01:05Z', 120],
  ['2024-01-01T00:30:00+02:00', null, '2024-01-01', '2023-12-31T22:30:00Z', 120],
  ['2024-06-01 12:30', null, '2024-06-01', '2024-06-01T12:30:00Z', null],
  ['2022-01-03T08:15:30.000Z', null, '2022-01-03', '2022-01-03T08:15:30Z', 0],
  ['2026/04/13 12:05:21 PM GMT+4', null, '2026-04-13', '2026-04-13T08:05:21Z', 240],
  ['31/01/2025', 'dmy', '2025-01-31', null, null],
  ['01/31/2025', 'mdy', '2025-01-31', null, null],
  ['03.04.2025', 'dmy', '2025-04-03', null, null],
  ['3-4-25', 'mdy', '2025-03-04', null, null],
  ['5/5/2025', null, '2025-05-05', null, null],
  ['8/5/2024 16:39:39', 'mdy', '2024-08-05', '2024-08-05T16:39:39Z', null],
  ['1/2/2024 12:15 am', 'dmy', '2024-02-01', '2024-02-01T00:15:00Z', null],
  ['01/02/70', 'dmy', '1970-02-01', null, null],
  ['01/02/68', 'dmy', '2068-02-01', null, null],
  ['01 Jun 2018', null, '2018-06-01', null, null],
  ['1-Jun-18', null, '2018-06-01', null, null],
  ['August 05, 2017', null, '2017-08-05', null, null],
  ['Mon, 03 Jun 2024 10:00:00 +0000', null, '2024-06-03', '2024-06-03T10:00:00Z', 0],
  ['٠١/١١/٢٠١٦', 'dmy', '2016-11-01', null, null],
  ['٥ يونيو ٢٠٢٤', null, '2024-06-05', null, null],
  ['5 كانون الثاني 2024', null, '2024-01-05', null, null],
  ['3 août 2024', null, '2024-08-03', null, null],
  ['3 de marzo de 2024', null, '2024-03-03', null, null],
  ['3. März 2024', null, '2024-03-03', null, null],
  ['43413', null, '2018-11-09', null, null], // 25569 is 1970-01-01: 43413 − 25569 = 17844 days
  ['43413.5', null, '2018-11-09', '2018-11-09T12:00:00Z', null],
  ['1012224547', null, '2002-01-28', '2002-01-28T13:29:07Z', 0],
  ['1012224547000', null, '2002-01-28', '2002-01-28T13:29:07Z', 0],
  ['\u200e2024-02-29\u200f', null, '2024-02-29', null, null],
])('%j in order %j is %s', (cell, order, day, instant, offsetMinutes) => {
  expect(readWhen(cell, order)).toMatchObject({ day, instant, offsetMinutes });
});

test.each([
  '2023-02-29', '31/04/2024', '0000-00-00', '0/0/00', '1900-01-00', '13/13/2020', '2024-1', 'Q3 2024', '--02-29',
  'tomorrow', '9999-12-31', '', '12', '1234', '2024-02-02 25:00', '2024-02-02 10:61', '1/2/3/4', 'May', '99999',
])('%j names no day', (cell) => {
  expect(readWhen(cell, 'dmy')).toBe(null);
}); // prettier-ignore

test('a date that may be read either way is not read without an order', () => {
  expect(readWhen('03/04/2025', null)).toBe(null);
});

test.each([
  ['31/01/2025', 'dmy'],
  ['01/31/2025', 'mdy'],
  ['03/04/2025', 'either'],
  ['05/05/2025', 'none'],
  ['2025-01-31', 'none'],
  ['31/02/2025', 'unreadable'],
  ['see WhatsApp', 'unreadable'],
] as const)('%j says %s about the order of its column', (cell, expected) => {
  expect(orderEvidence(cell)).toBe(expected);
});

test('every day is read back from each way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60_000, max: 80_000 }), (number) => {
      const day = dayFromNumber(number);
      const [year, month, date] = day.split('-') as [string, string, string];
      const ways: [string, DateOrder | null][] = [
        [day, null],
        [`${date}/${month}/${year}`, 'dmy'],
        [`${month}/${date}/${year}`, 'mdy'],
        [`${date}.${month}.${year}`, 'dmy'],
        [`${year}${month}${date}`, null],
      ];
      for (const [text, order] of ways) expect(readWhen(text, order)?.day).toBe(day);
    }),
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom<DateOrder | null>('dmy', 'mdy', 'ymd', null),
      (text, order) => {
        expect(readWhen(text, order)?.day ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      },
    ),
  );
});
