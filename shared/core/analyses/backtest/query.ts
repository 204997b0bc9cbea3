import type { OffersInput } from '../../offers/offers-input.ts';
import type { Asked } from '../asked.ts';

/** Gathers what offers are computed from; the long lists are shared, not copied. */
export async function backtestInput(asked: Asked): Promise<OffersInput> {
  return {
    columns: asked.columns,
    facts: await asked.offerFacts(),
    exclusions: { productIds: [], categories: [] },
    hidden: { customer: new Int32Array(0), product: new Int32Array(0) },
  };
}
