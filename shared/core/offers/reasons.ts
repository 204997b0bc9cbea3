import type { Person } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { featureCount, offerFeatures } from './features.ts';
import type { Weighing } from './learn.ts';
import { keptNeighbours, type Neighbours } from './nearest.ts';
import { offerReasons, type OfferReason } from './offer-columns.ts';

/** Why a thing is offered, and what can be said of it. */
export type Reason = Readonly<{ reason: OfferReason; thing: number; count: number; medianDays: number }>;

/** What the features of each reason add to the log-odds, by `offerReasons`. */
function partsOf({ fit }: Weighing, features: Float64Array, from: number): Float64Array {
  const parts = new Float64Array(offerReasons.length);
  offerFeatures.forEach(({ reason }, at) => {
    if (reason === null) return;
    const group = offerReasons.indexOf(reason);
    const part = (fit.coefficients[at + 1] ?? 0) * (features[from + at] ?? 0);
    parts[group] = (parts[group] ?? 0) + part;
  });
  return parts;
}

/** @param at place in the list of neighbours, -1 for none */
function neighbour(reason: OfferReason, list: Neighbours, at: number): Reason | null {
  if (at < 0) return null;
  return {
    ...{ reason, thing: Math.floor(at / keptNeighbours) },
    ...{ count: list.count[at] ?? 0, medianDays: list.medianDays[at] ?? Number.NaN },
  };
}

function plain(reason: OfferReason, count: number): Reason | null {
  return count > 0 ? { reason, thing: -1, count, medianDays: Number.NaN } : null;
}

/** What there is to say for each reason; null where it does not hold for this thing. */
const sayings: Readonly<
  Record<OfferReason, (evidence: Evidence, person: Person, thing: number) => Reason | null>
> = {
  together: ({ together }, person, thing) => neighbour('together', together, person.togetherAt[thing] ?? -1),
  next: ({ next }, person, thing) => neighbour('next', next, person.nextAt[thing] ?? -1),
  category: ({ known }, person, thing) =>
    plain('category', person.ofCategory[known.category[thing] ?? -1] ?? 0),
  interest: (_, person, thing) => plain('interest', person.isWished[thing] ?? 0),
  viewed: (_, person, thing) => plain('viewed', person.views[thing] ?? 0),
  popular: ({ popularity }, _, thing) => plain('popular', popularity.recentBuyers[thing] ?? 0),
  again: () => null,
};

/**
 * The strongest evidence for a thing: what was taken before is due again; otherwise the reason whose features add most to the log-odds, above
 * the average thing, of those that hold; and demand where none does.
 *
 * @param features standardised, those of the thing from `from` on
 */
export function reasonOf(
  evidence: Evidence,
  person: Person,
  score: Weighing,
  thing: number,
  features: Float64Array,
  from: number,
): Reason {
  const count = person.bought[thing] ?? 0;
  if (count > 0) return { reason: 'again', thing, count, medianDays: person.gapDays(thing) };
  if (features.length < from + featureCount) throw new RangeError(`no features from ${from}`);
  const parts = partsOf(score, features, from);
  const ranked = offerReasons.filter((_, at) => (parts[at] ?? 0) > 0);
  ranked.sort((a, b) => (parts[offerReasons.indexOf(b)] ?? 0) - (parts[offerReasons.indexOf(a)] ?? 0));
  for (const reason of ranked) {
    const said = sayings[reason](evidence, person, thing);
    if (said !== null) return said;
  }
  const recent = evidence.popularity.recentBuyers[thing] ?? 0;
  return { reason: 'popular', thing: -1, count: recent, medianDays: Number.NaN };
}
