import { dayFromNumber } from '../../shared/core/model/day.ts';
import type { NoOfferReason, OfferBasis } from '../../shared/core/model/opportunities.ts';
import type { OpenBoard } from './board.ts';

function notEnough({ offers, board }: OpenBoard): NoOfferReason | null {
  return offers.missing ?? (board.count === 0 ? 'no-offers' : null);
}

/** What all offers of a board rest on. */
export function basisOf(open: OpenBoard): OfferBasis {
  const { columns, offers } = open;
  const { method, horizonDays, basis, asOfDay } = offers;
  return {
    currency: columns.currency,
    ...{ method, horizonDays, basis },
    asOf: asOfDay < 0 ? null : dayFromNumber(asOfDay),
    notEnough: notEnough(open),
  };
}
