import { setUpTrial } from '../../offers/prove.ts';
import { boughtIn, shopOf } from '../../offers/known-products.ts';
import { splitTime } from '../../offers/split-time.ts';
import type { OffersInput } from '../../offers/offers-input.ts';
import type { BacktestParams } from './schema.ts';

/**
 * The customers behind a part of the result.
 *
 * @param selection `tested` for those whose purchases were foretold
 * @returns customer ids, ascending; null when there is no such part
 */
export function backtestMembers(
  input: OffersInput,
  params: BacktestParams,
  selection: string,
): Int32Array | null {
  if (selection !== 'tested') return null;
  const shop = shopOf(input);
  const split = splitTime(boughtIn(shop, input.columns), params.horizonDays, params.split);
  const trial = split === null ? null : setUpTrial(shop, split);
  return (trial?.tested ?? new Int32Array(0)).map((row) => input.columns.customers.id[row] ?? 0);
}
