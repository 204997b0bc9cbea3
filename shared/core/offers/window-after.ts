import { evidenceOf, type Evidence } from './evidence.ts';
import { boughtIn, knownProducts, type Shop } from './known-products.ts';
import { ownedLists, type OwnedLists } from './owned-lists.ts';

/** What was known on the evening of a day, and what each customer took in the days after it. */
export type Window = Readonly<{ evidence: Evidence; taken: OwnedLists }>;

/** What each customer took after a day, up to and with another, as often as it was taken: what is foretold. */
export function takenBetween(shop: Shop, afterDay: number, untilDay: number): OwnedLists {
  const { columns } = shop.input;
  const { customer, product, day } = boughtIn(shop, columns);
  const inWindow = product.map((own, at) => {
    const on = day[at] ?? 0;
    return on > afterDay && on <= untilDay ? own : -1;
  });
  return ownedLists(columns.customers.count, customer, inWindow);
}

/** The window of the horizon after a day. */
export function windowAfter(shop: Shop, day: number, horizonDays: number): Window {
  return {
    evidence: evidenceOf(knownProducts(shop, day, horizonDays, false)),
    taken: takenBetween(shop, day, day + horizonDays),
  };
}
