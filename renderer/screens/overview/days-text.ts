import { daysInMonth } from '../../../shared/core/model/day.ts';
import { periodText } from '../../analyses/scores/TrendChart.tsx';
import type { Words } from '../../i18n/intl.tsx';

type Days = Readonly<{ from: string; to: string }>;

/** Whether days 'YYYY-MM-DD' are those of one whole month. */
function isMonth({ from, to }: Days): boolean {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const last = String(daysInMonth(year, month)).padStart(2, '0');
  return from.endsWith('-01') && to === `${from.slice(0, 8)}${last}`;
}

/** A stretch of days as one says it: a whole month by its name, others by their days. */
export function daysText(words: Words, days: Days): string {
  return isMonth(days) ? words.format.month(days.from) : periodText(words, days);
}
