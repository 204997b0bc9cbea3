import type { Person } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { placeOf } from './features.ts';

const at = {
  together: placeOf('together'),
  next: placeOf('next'),
  popular: placeOf('popular'),
  category: placeOf('category'),
  interest: placeOf('interest'),
  viewed: placeOf('viewed'),
  bought: placeOf('bought'),
  due: placeOf('due'),
  repeats: placeOf('repeats'),
  idle: placeOf('idle'),
  orders: placeOf('orders'),
  away: placeOf('away'),
};
/** Takings of the usual mix that everybody is taken to have, so that one purchase makes no taste. */
const usualTakings = 3;
// strengths are small numbers: most lie below 0.1
const strengthScale = 20;

/**
 * How much more of a category somebody takes than others do: the logarithm of the ratio of shares, 0 for things without a category.
 * @param own takings of the category by the customer, of `all` of theirs; @param share of all takings of everybody
 */
export function affinityOf(own: number, all: number, share: number): number {
  return Math.log((own + usualTakings * share) / ((all + usualTakings) * share));
}

/**
 * How near an expected purchase is: 1 when as many days have gone by as usually do between two, less before and after.
 * @param elapsedDays since the last; @param gapDays usual
 */
export function duenessOf(elapsedDays: number, gapDays: number): number {
  const ratio = Math.max(1, elapsedDays) / Math.max(1, gapDays);
  return ratio > 1 ? 1 / ratio : ratio;
}

/** What is known of a thing and the customer when it was taken before; zeros otherwise. */
function fillRepeats({ known, rhythm }: Evidence, person: Person, thing: number, row: Float64Array): void {
  const times = person.bought[thing] ?? 0;
  row[at.bought] = Math.log1p(times);
  row[at.due] = row[at.repeats] = 0;
  if (times === 0) return;
  const gap = person.gapDays(thing);
  if (!Number.isNaN(gap)) row[at.due] = duenessOf(known.asOfDay - (person.lastDay[thing] ?? 0), gap);
  // a ratio: shares themselves grow with the time that is looked back on
  if (rhythm.overallShare > 0)
    row[at.repeats] = Math.log((rhythm.repeatShare[thing] ?? 0) / rhythm.overallShare);
}

function fillTaste(
  { known, categoryShare }: Evidence,
  person: Person,
  thing: number,
  row: Float64Array,
): void {
  const category = known.category[thing] ?? -1;
  const share = categoryShare[category] ?? 0;
  row[at.category] = share > 0 ? affinityOf(person.ofCategory[category] ?? 0, person.takings, share) : 0;
  row[at.interest] = person.isWished[thing] ?? 0;
  row[at.viewed] = Math.log1p(person.views[thing] ?? 0);
}

/** Writes the features of one thing for the customer looked at into `row`, by `offerFeatures`. */
export function fillFeatures(evidence: Evidence, person: Person, thing: number, row: Float64Array): void {
  const { recentBuyers, sinceDays } = evidence.popularity;
  row[at.together] = Math.log1p(strengthScale * (person.together[thing] ?? 0));
  row[at.next] = Math.log1p(strengthScale * (person.next[thing] ?? 0));
  row[at.popular] = Math.log1p(recentBuyers[thing] ?? 0);
  fillTaste(evidence, person, thing, row);
  fillRepeats(evidence, person, thing, row);
  const since = sinceDays[thing] ?? Number.NaN;
  row[at.idle] = Math.log1p(Number.isNaN(since) ? 365 : since);
  row[at.orders] = Math.log1p(person.orders);
  row[at.away] = Math.log1p(person.takings > 0 ? person.awayDays : 365);
}
