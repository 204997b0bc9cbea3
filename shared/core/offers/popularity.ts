import type { History, Takings } from './history.ts';

/** Days that count as recent. */
export const recentDays = 90;

/** What is in demand; by thing. */
export type Popularity = Readonly<{
  /** Buyers within the last 90 days. */
  recentBuyers: Int32Array;
  /** Days since somebody took it last; NaN where nobody ever did. */
  sinceDays: Float64Array;
  /** Things by recent buyers, most first; those that nobody took lately are not in it. */
  order: Int32Array;
}>;

/** Counts buyers of each thing over the 90 days that end with `asOfDay`. Baskets of nobody known count as one buyer each. */
export function popularityOf(takings: Takings, { things }: History, asOfDay: number): Popularity {
  const recentBuyers = new Int32Array(things);
  const lastDay = new Float64Array(things).fill(Number.NaN);
  const lastBuyer = new Float64Array(things).fill(Number.NaN);
  for (let at = 0; at < takings.thing.length; at += 1) {
    const thing = takings.thing[at] ?? 0;
    const day = takings.day[at] ?? 0;
    if (!((lastDay[thing] ?? Number.NaN) >= day)) lastDay[thing] = day;
    if (day <= asOfDay - recentDays) continue;
    const customer = takings.customer[at] ?? -1;
    const buyer = customer >= 0 ? customer : -1 - (takings.basket[at] ?? 0);
    if (lastBuyer[thing] === buyer) continue;
    lastBuyer[thing] = buyer;
    recentBuyers[thing] = (recentBuyers[thing] ?? 0) + 1;
  }
  const order = Int32Array.from(recentBuyers.keys())
    .filter((thing) => (recentBuyers[thing] ?? 0) > 0)
    .sort((a, b) => (recentBuyers[b] ?? 0) - (recentBuyers[a] ?? 0) || a - b);
  return { recentBuyers, sinceDays: lastDay.map((day) => asOfDay - day), order };
}
