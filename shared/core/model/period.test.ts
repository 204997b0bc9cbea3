import { expect, test } from 'vitest';
import { readDay, type Day } from './day.ts';
import { comparedPeriod, resolvePeriod } from './period.ts';

function day(text: string): Day {
  const read = readDay(text);
  if (read === null) throw new Error(text);
  return read;
}

test('presets count back from the last order and include both ends', () => {
  const last = day('2011-12-09');
  expect(resolvePeriod({ kind: 'last-30-days' }, last)).toEqual({ from: '2011-11-10', to: '2011-12-09' });
  expect(resolvePeriod({ kind: 'last-12-months' }, last)).toEqual({ from: '2010-12-10', to: '2011-12-09' });
  expect(resolvePeriod({ kind: 'this-year' }, last)).toEqual({ from: '2011-01-01', to: '2011-12-09' });
  expect(resolvePeriod({ kind: 'last-year' }, last)).toEqual({ from: '2010-01-01', to: '2010-12-31' });
});

test('twelve months back from a leap day begin on the first of March', () => {
  // a year before 29 February 2024 is 28 February 2023; the day after it begins the period
  expect(resolvePeriod({ kind: 'last-12-months' }, day('2024-02-29'))).toEqual({
    from: '2023-03-01',
    to: '2024-02-29',
  });
});

test('without orders every preset is open', () => {
  expect(resolvePeriod({ kind: 'last-30-days' }, null)).toEqual({ from: null, to: null });
});

test('the period before is as long and ends the day before', () => {
  // 10 November – 9 December are 30 days, and so are 11 October – 9 November
  const period = { from: day('2011-11-10'), to: day('2011-12-09') };
  expect(comparedPeriod(period, 'before')).toEqual({ from: '2011-10-11', to: '2011-11-09' });
  expect(comparedPeriod(period, 'year-before')).toEqual({ from: '2010-11-10', to: '2010-12-09' });
});

test('an open period is compared with nothing', () => {
  expect(comparedPeriod({ from: null, to: day('2011-12-09') }, 'before')).toBeNull();
  expect(comparedPeriod({ from: day('2011-11-10'), to: day('2011-12-09') }, 'none')).toBeNull();
});
