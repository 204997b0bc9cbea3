import type { OfferFilter, OfferRow, OfferSort } from '../../../../shared/core/model/opportunities.ts';
import { call } from '../../../api/client.ts';
import { usePages, type LongList } from '../../../api/use-pages.ts';

/** Offers of a filter, any number of them, fetched as they are looked at. */
export function useOffers(filter: OfferFilter, sort: OfferSort): LongList<OfferRow> {
  return usePages(JSON.stringify([filter, sort]), fetchOffers);
}

function fetchOffers(key: string, offset: number, limit: number) {
  const [filter, sort] = JSON.parse(key) as [OfferFilter, OfferSort]; // written above
  return call('opportunities.list', { filter, sort, offset, limit });
}
