import { ownedLists, type OwnedLists } from './owned-lists.ts';

/** What each customer took after a day, up to and with another, as often as it was taken: what is foretold. */
export function laterTakings(
  customers: number,
  takings: Readonly<{ customer: Int32Array; thing: Int32Array; day: Int32Array }>,
  afterDay: number,
  untilDay: number,
): OwnedLists {
  const { customer, thing, day } = takings;
  const inWindow = thing.map((own, at) => {
    const on = day[at] ?? 0;
    return on > afterDay && on <= untilDay ? own : -1;
  });
  return ownedLists(customers, customer, inWindow);
}
