import { weekday } from './calendar.ts';
import type { Random } from './random.ts';
import { firstDay, lastDay, seasonOn, weekdayDemand } from './story.ts';

/** How much is bought on a day against an ordinary Tuesday, without growth. */
export function demandOn(day: number): number {
  return (weekdayDemand[weekday(day)] ?? 1) * (seasonOn(day)?.lift ?? 1);
}

const openDays = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index);

/** The day a new customer first buys: seasons, the week, and a shop that grows by half over two years. */
export function pickFirstDay(random: Random): number {
  return random.pickWeighted(firstDayDemand, ({ demand }) => demand).day;
}

const firstDayDemand = openDays.map((day) => ({
  day,
  demand: demandOn(day) * (1 + (day - firstDay) / 1460),
}));

/** Moves a day the customer had in mind to a near one on which people like to buy. */
export function settleDay(random: Random, day: number): number {
  return random.pickWeighted([-3, -2, -1, 0, 1, 2, 3], (shift) => demandOn(day + shift)) + day;
}

/** Minutes since midnight in Dubai: a lunch hour and a long evening. */
export function pickMinute(random: Random): number {
  const hour = random.pickWeighted(hours, (candidate) => hourDemand[candidate] ?? 0);
  return hour * 60 + random.integer(0, 59);
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const hourDemand = [3, 1, 0.5, 0.3, 0.3, 0.5, 1, 2, 3, 4, 5, 5, 6, 6, 5, 4, 4, 5, 6, 8, 10, 11, 10, 6];
