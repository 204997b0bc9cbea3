import { offerStates } from '../../shared/core/model/offer-pick.ts';
import type { OfferFilter, OfferOverview, OfferProof } from '../../shared/core/model/opportunities.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { OfferProof as ComputedProof } from '../../shared/core/offers/offer-columns.ts';
import { lostDays } from '../../shared/core/opportunities/decision.ts';
import { readExclusions } from '../../shared/core/opportunities/store/exclusions.ts';
import { sumLines } from '../../shared/core/opportunities/sum-lines.ts';
import { wilsonInterval } from '../../shared/core/stats/interval.ts';
import type { Session } from '../session.ts';
import { basisOf } from './basis.ts';
import { pickOffers } from './pick.ts';

/** All offers that are to do. */
export const everything: OfferFilter = {
  ...{ productId: null, category: null, reason: null, leastMinor: 0, people: null },
  state: 'to-do',
};

function tellProof(proof: ComputedProof | null): OfferProof | null {
  if (proof === null) return null;
  const { customers, beatsPopularity, difference, low, high } = proof;
  const share = (value: number) => ({
    value,
    interval: wilsonInterval(Math.round(value * customers), customers),
  });
  return {
    beats: beatsPopularity,
    customers,
    hitRateAt3: share(proof.hitRateAt3),
    popularityAt3: share(proof.popularityAt3),
    difference: { value: difference, interval: [low, high] },
  };
}

/** What there is to offer, in sum. @throws {AppError} as `readBoard` */
export async function tellOverview(session: Session, job: Job): Promise<OfferOverview> {
  const { open, lines } = await pickOffers(session, everything, job);
  const { board, offers } = open;
  const counts = new Array<number>(offerStates.length).fill(0);
  for (const state of board.state) counts[state] = (counts[state] ?? 0) + 1;
  const { customers, offers: count, expected } = sumLines(board, offers, lines);
  return {
    ...basisOf(open),
    customers,
    offers: count,
    expected,
    ...{ chances: offers.chances, proof: tellProof(offers.proof) },
    exclusions: readExclusions(session.workspace().db),
    states: offerStates.map((state, at) => ({ state, offers: counts[at] ?? 0 })),
    lostDays,
  };
}
