import type { OfferReason } from './offer-columns.ts';

/** What the score is made of, in the order of its columns, and the reason each can give. */
export const offerFeatures = [
  { name: 'together', reason: 'together' },
  { name: 'next', reason: 'next' },
  { name: 'popular', reason: 'popular' },
  { name: 'category', reason: 'category' },
  { name: 'interest', reason: 'interest' },
  { name: 'viewed', reason: 'viewed' },
  { name: 'bought', reason: 'again' },
  { name: 'due', reason: 'again' },
  { name: 'repeats', reason: 'again' },
  { name: 'idle', reason: null },
  { name: 'orders', reason: null },
  { name: 'away', reason: null },
] as const satisfies readonly Readonly<{ name: string; reason: OfferReason | null }>[];
export type OfferFeature = (typeof offerFeatures)[number]['name'];

/** Features a candidate has. */
export const featureCount = offerFeatures.length;

/** Place of a feature in a row. */
export function placeOf(name: OfferFeature): number {
  return offerFeatures.findIndex((feature) => feature.name === name);
}

/** What popularity alone knows: demand, and how lively the customer is, without which a probability has no level. */
export const popularityFeatures: readonly OfferFeature[] = ['popular', 'orders', 'away'];
