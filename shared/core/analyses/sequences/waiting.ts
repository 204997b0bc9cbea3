import type { Followed } from './follow-purchases.ts';

/** When each customer first bought something; not there for those who never did. */
export function firstDays({ buys }: Followed, item: number): Map<number, number> {
  const days = new Map<number, number>();
  const end = buys.starts[item + 1] ?? 0;
  for (let at = buys.starts[item] ?? 0; at < end; at += 1)
    days.set(buys.buyer[at] ?? 0, buys.buyerDay[at] ?? 0);
  return days;
}

/** Rows of customers who bought one thing, never the other, and are still within the window on the last day of all purchases. */
export function waitingFor(followed: Followed, from: number, to: number): number[] {
  const lastDay = followed.visits.lastDay ?? 0;
  const second = firstDays(followed, to);
  return [...firstDays(followed, from)]
    .filter(([customer, day]) => day + followed.windowDays > lastDay && !second.has(customer))
    .map(([customer]) => customer);
}

/** Rows of customers who bought one thing and within the window, on a later day, the other for the first time. */
export function followedUp(followed: Followed, from: number, to: number): number[] {
  const second = firstDays(followed, to);
  return [...firstDays(followed, from)]
    .filter(([customer, day]) => {
      const later = second.get(customer) ?? day;
      return later > day && later <= day + followed.windowDays;
    })
    .map(([customer]) => customer);
}
