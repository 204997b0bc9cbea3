import { expect, test } from 'vitest';
import { mappingOf, run } from '../../../testing/normalise-rows.ts';
import { makeEvidenceCollector, undecidedBy } from '../recognise/evidence.ts';
import { readingsOf } from '../recognise/readings.ts';
import type { AnyDraft, EventDraft } from '../normalise/drafts.ts';
import type { Mapping } from '../../model/import.ts';

const days = (drafts: readonly AnyDraft[]) => (drafts as EventDraft[]).map(({ when }) => when.day); // events only are read here

/** Reads one column of times of events. */
function column(cells: readonly string[], options: Partial<Mapping> = {}) {
  const mapping = mappingOf('events', ['event.at', 'event.kind'], options);
  const rows = cells.map((cell) => [cell, 'visit']);
  const collector = makeEvidenceCollector(mapping);
  rows.forEach(collector.add);
  const evidence = collector.finish();
  const open = undecidedBy(mapping, evidence);
  const readings = readingsOf(mapping, evidence).map(({ reads, rows: deciding, against, following, example, day }) => ({ reads, rows: deciding, against, following, example, day })); // prettier-ignore
  if (open.length > 0) return { open, readings, days: [], rejected: [], issues: [], custom: [] };
  const { drafts, rejected, issues } = run(mapping, rows);
  return {
    open,
    readings,
    days: days(drafts),
    rejected: rejected.map(({ cells: [cell], reason }) => `${cell ?? ''}: ${reason}`),
    issues: issues.map(({ code, count, example }) => ({ code, count, example })),
    custom: drafts.map(({ custom }) => custom),
  };
}

test('a column says how many of its rows decide the order of day and month, also when it is decided', () => {
  const found = column(['31/01/2025', '03/04/2025', '2025-01-02', '28/02/2025']);
  expect(found.days).toEqual(['2025-01-31', '2025-04-03', '2025-01-02', '2025-02-28']);
  expect(found.readings).toEqual([
    { reads: 'dmy', rows: 2, against: 0, following: 1, example: '03/04/2025', day: null },
  ]);
});

test('Hijri dates of numbers are converted where the whole column is Hijri, counted, and kept as they stood', () => {
  // Umm al-Qura: 1 Ramadan 1445 is 11 March 2024, 29 Dhu al-Hijja 1444 is 17 July 2023
  const found = column(['01/09/1445', '29/12/1444', '٠١/٠٩/١٤٤٥']);
  expect(found.days).toEqual(['2024-03-11', '2023-07-17', '2024-03-11']);
  expect(found.issues).toEqual([{ code: 'date-hijri', count: 3, example: '01/09/1445' }]);
  expect(found.custom[0]).toEqual([['c0 event.at', '01/09/1445']]);
  expect(found.readings).toContainEqual({
    reads: 'hijri', rows: 3, against: 0, following: 0, example: '01/09/1445', day: '2024-03-11',
  }); // prettier-ignore
  expect(column(['1445/09/01', '1445-10-01']).days).toEqual(['2024-03-11', '2024-04-10']);
  expect(column(['14450901', '14451001']).days).toEqual(['2024-03-11', '2024-04-10']);
  // nothing but dates that may be read either way: asked, as for Gregorian ones
  expect(column(['01/09/1445', '02/10/1445']).open).toMatchObject([{ key: 'dateOrder' }]);
});

test('a year of 1445 among Gregorian dates, or one that the calendar has not, is unreadable', () => {
  expect(column(['1445/09/01', '2024-03-11']).rejected).toEqual(['1445/09/01: date-unreadable']);
  // day 31 is of no lunar month: the column counts another calendar, such as the solar one of Iran
  const solar = column(['1402/01/31', '1402/02/05']);
  expect([solar.days, solar.rejected.length]).toEqual([[], 2]);
  const persian = column(['۱۴۰۲/۰۱/۰۵', '۱۴۰۲/۰۲/۰۵']);
  expect([persian.days, persian.rejected.length]).toEqual([[], 2]);
});

test.each([
  ['1445/09/01 هـ', '2024-03-11'],
  ['1445/09/01هـ', '2024-03-11'],
  ['١/٩/١٤٤٥ هـ', null],
  ['13/9/1445 هـ', '2024-03-23'],
  ['23 جمادى الآخرة 1445', '2024-01-05'],
  ['٢٣ جمادى الآخرة ١٤٤٥ هـ', '2024-01-05'],
  ['الجمعة، ٢٣ جمادى الآخرة ١٤٤٥ هـ', '2024-01-05'],
  ['Ramadan 1, 1445 AH', '2024-03-11'],
  ['1 رمضان 1445', '2024-03-11'],
  ['1445-09-01 AH', '2024-03-11'],
  ['30 شعبان 1445', null],
])('%j says itself that it is Hijri, whatever stands around it', (cell, day) => {
  const found = column([cell, '2024-01-01', '2023-12-24']);
  expect(found.open.length > 0 ? [] : found.days.slice(0, found.days.length - 2)).toEqual(day ? [day] : []);
});

test('a Gregorian mark says nothing new and does no harm', () => {
  expect(column(['2024/03/12م', '12 مارس 2024 م', '13/3/2024م']).days).toEqual([
    '2024-03-12', '2024-03-12', '2024-03-13',
  ]); // prettier-ignore
});

test('numbers are days or seconds only where their column says so', () => {
  // 43413 − 25569 = 17844 days after 1970; 1012224547 s is 28 January 2002
  expect(column(['43413', '43414.5']).days).toEqual(['2018-11-09', '2018-11-10']);
  expect(column(['1012224547', '1012224548']).days).toEqual(['2002-01-28', '2002-01-28']);
  expect(column(['1012224547000']).days).toEqual(['2002-01-28']);
  const stray = column(['2024-01-05', '2024-01-06', '2024-01-07', '43413', '1012224547']);
  expect(stray.rejected).toEqual(['43413: date-unreadable', '1012224547: date-unreadable']);
  expect(column(['43413']).readings).toEqual([
    { reads: 'serial', rows: 1, against: 0, following: 0, example: '43413', day: '2018-11-09' },
  ]);
});

test('spreadsheets of old Macs count from 1904: four years and a day later', () => {
  expect(column(['43413'], { serialDates: '1904' }).days).toEqual(['2022-11-10']);
});

test('that a file may count from 1904 is said where its other dates speak for it', () => {
  const hints = (serial: string, written: string) => {
    const mapping = mappingOf('contacts', ['customer.email', 'customer.updatedAt', 'consent.optInAt']);
    const collector = makeEvidenceCollector(mapping);
    collector.add(['a@b.co', serial, written]);
    return readingsOf(mapping, collector.finish()).map(({ reads, isLikely1904 }) => [reads, isLikely1904]);
  };
  // 43413 is 9 November 2018 from 1900, and 10 November 2022 from 1904
  expect(hints('43413', '2022-10-01')).toEqual([['serial', true]]);
  expect(hints('43413', '2018-10-01')).toEqual([['serial', false]]);
  expect(hints('43413', '')).toEqual([['serial', false]]);
});

test('a year of two digits is counted, and a birth year is never in the future', () => {
  const found = column(['31/01/25', '28/02/68', '31/01/69']);
  expect(found.days).toEqual(['2025-01-31', '2068-02-28', '1969-01-31']);
  expect(found.issues).toEqual([{ code: 'date-short-year', count: 3, example: '31/01/25' }]);
  const born = run(mappingOf('contacts', ['customer.email', 'customer.birthDate']), [
    ['a@b.co', '31/01/58'],
    ['b@b.co', '31/01/19'],
    ['c@b.co', '31/01/20'],
  ]);
  const births = born.drafts.map((draft) => (draft.kind === 'contacts' ? draft.values['birthDate'] : ''));
  expect(births).toEqual(['1958-01-31', '2019-01-31', '1920-01-31']);
});

test('impossible dates are listed with their text, never today and never the day after', () => {
  const cells = ['31/02/2024', '0000-00-00', '2023-02-29', 'tomorrow', '13/13/2024', '2024-01-05'];
  const found = column(cells);
  expect(found.days).toEqual(['2024-01-05']);
  expect(found.rejected).toEqual(cells.slice(0, 5).map((cell) => `${cell}: date-unreadable`));
});
