import type { Buyer } from './buyers.ts';
import { pickFirstDay, settleDay } from './demand.ts';
import type { Random } from './random.ts';
import { firstDay, lastDay, seasonOn, seasons } from './story.ts';

/** The days on which somebody orders, ascending. */
export function orderDays(random: Random, buyer: Buyer): readonly number[] {
  switch (buyer.habit) {
    case 'once':
      return [pickFirstDay(random)];
    case 'gift':
      return [pickGiftDay(random)];
    case 'bargain':
      return saleDays(random);
    case 'occasional':
      return withSeasons(random, repeat(random, buyer, pickFirstDay(random), { spread: 0.45, stays: 0.62 }));
    case 'regular':
      return withSeasons(random, repeat(random, buyer, pickFirstDay(random), { spread: 0.22, stays: 1 }));
    case 'monthly':
      return repeat(random, buyer, pickFirstDay(random), { spread: 0.1, stays: 1 });
    case 'wholesale':
      return repeat(random, buyer, firstDay + random.integer(3, 150), { spread: 0.2, stays: 1 });
  }
}

type Repeat = {
  /** Of the gaps, as a share of the customer's rhythm. */
  readonly spread: number;
  /** The chance of coming back after any order. */
  readonly stays: number;
};

function repeat(random: Random, buyer: Buyer, start: number, { spread, stays }: Repeat): readonly number[] {
  const days = [start];
  const most = buyer.ordersUntilLost ?? Number.POSITIVE_INFINITY;
  let day = start;
  while (days.length < most && random.chance(stays)) {
    const gap = Math.max(4, Math.round(random.bell(buyer.rhythmDays, buyer.rhythmDays * spread)));
    const isLull = (seasonOn(day + gap)?.lift ?? 1) < 1;
    day = settleDay(random, day + (isLull && random.chance(0.45) ? Math.round(gap * 1.4) : gap));
    if (day > lastDay) break;
    days.push(day);
  }
  return days;
}

/** Adds the orders that the great sales and feasts bring on top of somebody's own rhythm. */
function withSeasons(random: Random, days: readonly number[]): readonly number[] {
  const [start = 0, end = 0] = [days[0], days.at(-1)];
  const extra = seasons
    .filter(({ from, to, lift }) => from > start && to < end && random.chance(Math.max(0, lift - 1) * 0.11))
    .map(({ from, to }) => random.integer(from, to));
  return [...days, ...extra].toSorted((one, other) => one - other);
}

function pickGiftDay(random: Random): number {
  const season = random.pick(seasons.filter(({ name }) => /Eid|Christmas|Ramadan/u.test(name)));
  return random.chance(0.75) ? random.integer(season.from, season.to) : pickFirstDay(random);
}

function saleDays(random: Random): readonly number[] {
  const days = seasons
    .filter(({ salePercent }) => salePercent > 0 && random.chance(0.42))
    .map(({ from, to }) => random.integer(from, to));
  const whiteFriday = seasons.filter(({ name }) => name.startsWith('White Friday'));
  const { from, to } = random.pick(whiteFriday);
  return days.length > 0 ? days : [random.integer(from, to)];
}
