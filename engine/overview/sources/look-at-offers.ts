import type { People } from '../../../shared/core/model/people.ts';
import { normal975 } from '../../../shared/core/stats/interval.ts';
import { normalTail } from '../../../shared/core/stats/normal-tail.ts';
import { tellOverview } from '../../opportunities/overview.ts';
import type { Source } from '../looking.ts';

/** Whoever has an offer that is to do: those that the overview of offers counts. */
const toDo: People = {
  ...{ kind: 'offered', productId: null, category: null, reason: null },
  ...{ state: 'to-do', leastMinor: 0 },
};
/** Where the past is too short to prove anything, offers are as likely to be worth it as not. */
const unproved = 0.5;

/** What could be sold next: as sure as offers did better than what most people buy, when they were tried on the past. */
export const lookAtOffers: Source = async ({ session, job }) => {
  const { customers, offers, expected, horizonDays, proof } = await tellOverview(session, job);
  if (offers === 0) return [];
  const error =
    proof === null ? 0 : (proof.difference.interval[1] - proof.difference.interval[0]) / (2 * normal975);
  const certainty = proof === null || error === 0 ? unproved : 1 - normalTail(proof.difference.value / error);
  return [
    {
      key: 'offers',
      told: { kind: 'offers', customers, offers, horizonDays },
      money: { minor: expected.minor, interval: expected.interval },
      ...{ certainty, people: toDo, customers },
      place: { screen: 'opportunities', tab: 'board' },
    },
  ];
};
