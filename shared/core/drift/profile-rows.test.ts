import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileLines, rowsOf } from '../../testing/profile-lines.ts';
import { FileProfile } from '../model/drift.ts';
import { sampleRows } from './row-sample.ts';

test('blanks, categories, numbers, days and consent of a small file, counted by hand', () => {
  const { profile } = profileLines({
    columns: {
      Email: 'customer.email',
      City: 'customer.city',
      Visits: 'custom',
      Since: 'survey.at',
      News: 'consent.emailOptOut',
    },
    rows: [
      ['a@x.com', 'Oslo', '1.5', '2024-01-01', 'yes'],
      ['b@x.com', 'Oslo', '2.5', '2024-01-03', 'no'],
      ['c@x.com', 'Oslo', '', '2024-01-05', 'no'],
      ['d@x.com', 'Oslo', '4.5', '', 'no'],
      ['e@x.com', ' ', '4.5', '', 'no'],
    ],
  });
  const [email, city, visits, since, news] = profile.columns;
  expect(email).toMatchObject({ blank: 0, values: null });
  expect(city).toMatchObject({ blank: 1, values: [['Oslo', 4]] });
  // 1.5 2.5 4.5 4.5: quartiles by type 7 at places 0.75, 1.5, 2.25
  expect(visits?.numbers).toEqual({ n: 4, min: 1.5, q1: 2.25, median: 3.5, q3: 4.5, max: 4.5 });
  // 19723 is 2024-01-01
  expect(since).toMatchObject({ blank: 2, days: { n: 3, min: 19723, median: 19725, max: 19727 } });
  // 'no' to an opt-out grants
  expect(news?.consent).toEqual({ granted: 4, said: 5 });
  expect(FileProfile.parse(JSON.parse(JSON.stringify(profile)) as unknown)).toEqual(profile);
});

test('what could name a person is not kept, nor what hardly ever repeats', () => {
  const names = [
    'customer.name',
    'customer.email',
    'customer.phone',
    'customer.postcode',
    'customer.externalId',
  ];
  const { profile } = profileLines({
    columns: { ...Object.fromEntries(names.map((meaning) => [meaning, meaning] as const)), Friend: 'custom' },
    rows: rowsOf(40, (at) => [...names.map(() => 'same'), `friend ${at % 20}`]),
  });
  expect(profile.columns.map(({ values }) => values)).toEqual(Array.from({ length: 6 }, () => null));
});

test('whole numbers that do not repeat are ids, not amounts', () => {
  const { profile } = profileLines({
    columns: { Ticket: 'custom', Seats: 'custom' },
    rows: rowsOf(50, (at) => [String(9000 + at), String(at % 4)]),
  });
  expect(profile.columns.map(({ numbers }) => numbers?.max ?? null)).toEqual([null, 3]);
});

test('a file of a row, or of none, has a profile', () => {
  const columns = { Total: 'custom' };
  expect(profileLines({ columns, rows: [] }).profile).toMatchObject({
    rows: 0,
    columns: [{ numbers: null }],
  });
  expect(profileLines({ columns, rows: [['1.5']] }).profile.columns[0]?.numbers).toMatchObject({
    n: 1,
    median: 1.5,
  });
});

test('a sample holds every row of a short file, and is the same each time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }), (count, size) => {
      const draw = () => {
        const sample = sampleRows(size);
        for (let at = 0; at < count; at += 1) sample.add([String(at)]);
        return sample.rows().map(([cell]) => cell ?? '');
      };
      const rows = draw();
      expect(new Set(rows).size).toBe(Math.min(count, size));
      if (count <= size) expect(rows).toEqual(Array.from({ length: count }, (_, at) => String(at)));
      expect(draw()).toEqual(rows);
    }),
  );
});

test('every row is as likely in the sample as any other', () => {
  // 400 samples of 10 of 100 rows with different seeds: each fifth of the rows is drawn 800 times, give or take √(4000 · 0.2 · 0.8) = 25
  const drawn = [0, 0, 0, 0, 0];
  for (let seed = 0; seed < 400; seed += 1) {
    const sample = sampleRows(10, seed * 7919);
    for (let at = 0; at < 100; at += 1) sample.add([String(at)]);
    for (const [cell] of sample.rows()) {
      const fifth = Math.floor(Number(cell) / 20);
      drawn[fifth] = (drawn[fifth] ?? 0) + 1;
    }
  }
  for (const count of drawn) expect(Math.abs(count - 800)).toBeLessThan(100);
});
