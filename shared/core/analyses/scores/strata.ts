import { customerTotals, noDay } from '../../columns/customer-totals.ts';
import { allTexts } from '../../columns/read-text.ts';
import { foldText } from '../../identity/fold.ts';
import { dayAfterLastOrder } from '../../measures/measure-orders.ts';
import { quantileCuts } from '../../stats/quantile.ts';
import { scoreByCuts } from '../../stats/rank.ts';
import type { ScoresInput } from './query.ts';
import type { StrataDimension } from './schema.ts';

/** Customers told apart by one thing: customer row r is of the stratum `names[code[r]]`. */
export type Strata = Readonly<{
  dimension: StrataDimension;
  names: readonly (string | null)[];
  code: Uint8Array;
}>;

/** Countries that most customers are of stand for themselves. */
const mostCountries = 8;
const recencyDays = [90, 365] as const;

function byCountry({ columns, country: { codes, distinct } }: ScoresInput): Strata {
  const { count } = columns.customers;
  const texts = allTexts(distinct);
  const names: string[] = [];
  const known = new Map<string, number>();
  const placeOf = texts.map((name) => {
    const key = foldText(name);
    const place = known.get(key) ?? names.push(name) - 1;
    known.set(key, place);
    return place;
  });
  const sizes = new Int32Array(names.length);
  for (let row = 0; row < count; row += 1) {
    const place = placeOf[codes[row] ?? -1];
    if (place !== undefined) sizes[place] = (sizes[place] ?? 0) + 1;
  }
  const largest = Array.from(sizes.keys())
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .slice(0, mostCountries);
  const stratum = new Map(largest.map((place, at) => [place, at]));
  const code = Uint8Array.from({ length: count }, (_, row) => {
    const place = placeOf[codes[row] ?? -1];
    return (place === undefined ? undefined : stratum.get(place)) ?? largest.length;
  });
  return { dimension: 'country', names: [...largest.map((place) => names[place] ?? null), null], code };
}

/** By what was spent, buyers in three parts of equal size as far as ties allow; and by the days since the last order. */
function byOrders({ columns }: ScoresInput): Strata[] {
  const { orders, spentMinor, lastDay } = customerTotals(columns);
  const buyers = spentMinor.filter((_, row) => (orders[row] ?? 0) > 0).sort();
  const cuts = quantileCuts(buyers, 3);
  const today = dayAfterLastOrder(columns) ?? 0;
  const count = columns.customers.count;
  const spend = Uint8Array.from({ length: count }, (_, row) =>
    (orders[row] ?? 0) === 0 ? 0 : scoreByCuts(spentMinor[row] ?? 0, cuts),
  );
  const recency = Uint8Array.from({ length: count }, (_, row) => {
    const last = lastDay[row] ?? noDay;
    return last === noDay ? 0 : scoreByCuts(today - last, recencyDays);
  });
  return [
    { dimension: 'spend', names: ['none', 'low', 'middle', 'high'], code: spend },
    { dimension: 'recency', names: ['none', '90', '365', 'more'], code: recency },
  ];
}

/** All customers by country, by what they spent and by when they last ordered. */
export function strataOf(input: ScoresInput): Strata[] {
  return [byCountry(input), ...byOrders(input)];
}
