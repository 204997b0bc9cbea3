import { addDays, dayFromParts, daysInMonth, type Day } from './day.ts';

export const periodPresets = [
  'all',
  'last-30-days',
  'last-90-days',
  'last-12-months',
  'this-year',
  'last-year',
] as const;
export type PeriodPreset = (typeof periodPresets)[number];
export type PeriodChoice =
  Readonly<{ kind: PeriodPreset }> | Readonly<{ kind: 'custom'; from: Day; to: Day }>;

export const comparisons = ['none', 'before', 'year-before'] as const;
export type Comparison = (typeof comparisons)[number];

/** Both days belong to it; null is open. */
export type Period = Readonly<{ from: Day | null; to: Day | null }>;

const year = (day: Day): number => Number(day.slice(0, 4));

function dayOf(inYear: number, month: number, day: number): Day {
  const found = dayFromParts(inYear, month, Math.min(day, daysInMonth(inYear, month)));
  if (found === null) throw new RangeError(`no day in the year ${inYear}`);
  return found;
}

/** The same calendar day `years` earlier; 29 February becomes the 28th. */
function yearsBefore(day: Day, years: number): Day {
  return dayOf(year(day) - years, Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/**
 * The days a choice means. Presets count back from the last order (without orders, the last answer), not from today: last month's export read today still
 * shows its last thirty days.
 * @param lastDay of the last order or answer; null without either: every preset is then open
 */
export function resolvePeriod(choice: PeriodChoice, lastDay: Day | null): Period {
  if (choice.kind === 'custom') return { from: choice.from, to: choice.to };
  if (lastDay === null || choice.kind === 'all') return { from: null, to: null };
  switch (choice.kind) {
    case 'last-30-days':
      return { from: addDays(lastDay, -29), to: lastDay };
    case 'last-90-days':
      return { from: addDays(lastDay, -89), to: lastDay };
    case 'last-12-months':
      return { from: addDays(yearsBefore(lastDay, 1), 1), to: lastDay };
    case 'this-year':
      return { from: dayOf(year(lastDay), 1, 1), to: lastDay };
    case 'last-year':
      return { from: dayOf(year(lastDay) - 1, 1, 1), to: dayOf(year(lastDay) - 1, 12, 31) };
  }
}

/** The period to compare with, or null when there is none: an open period has nothing before it. */
export function comparedPeriod({ from, to }: Period, comparison: Comparison): Period | null {
  if (comparison === 'none' || from === null || to === null) return null;
  if (comparison === 'year-before') return { from: yearsBefore(from, 1), to: yearsBefore(to, 1) };
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}
