import { ratioOfShares } from '../../stats/effects/ratio-of-shares.ts';
import { normal975, wilsonInterval } from '../../stats/interval.ts';
import { medianWithInterval } from '../../stats/median-with-interval.ts';
import type { WhiteSpaceCell } from './schema.ts';

/** Fewer people than this on either side say nothing. */
export const leastPeople = 5;

/** What is known of one row and one column. Money in minor units. */
export type CellFacts = Readonly<{
  people: number;
  buyers: number;
  spendMinor: number;
  others: number;
  /** What those of all others who bought of it spent on it, ascending. */
  otherSpends: ArrayLike<number>;
}>;

/**
 * What those who have not bought would, if they bought as all others do. The interval joins those of the share and of the usual spend on the
 * logarithm, as of the product of two numbers that know nothing of each other.
 */
function gapOf(notYet: number, { others, otherSpends }: CellFacts): NonNullable<WhiteSpaceCell['gap']> {
  const buyers = otherSpends.length;
  const share = buyers / others;
  const [low, high] = wilsonInterval(buyers, others);
  const people = {
    notYet,
    people: notYet * share,
    peopleInterval: [notYet * low, notYet * high] as [number, number],
  };
  const usual = medianWithInterval(otherSpends);
  const moneyMinor = Math.round(notYet * share * usual.value);
  if (buyers === 0 || !(usual.value > 0)) return { ...people, moneyMinor: 0, moneyInterval: [0, 0] };
  const ofShare = (high - low) / (2 * normal975 * share);
  const ofSpend = (usual.interval[1] - usual.interval[0]) / (2 * normal975 * usual.value);
  const times = Math.exp(normal975 * Math.hypot(ofShare, ofSpend));
  return {
    ...people,
    moneyMinor,
    moneyInterval: [
      Math.round((notYet * share * usual.value) / times),
      Math.round(notYet * share * usual.value * times),
    ],
  };
}

/** One cell; `q` is that of its own test until all tests are known. */
export function cellOf(facts: CellFacts): WhiteSpaceCell {
  const { people, buyers, spendMinor, others, otherSpends } = facts;
  const isTooFew = people < leastPeople || others < leastPeople;
  const ratio = isTooFew ? null : ratioOfShares(buyers, people, otherSpends.length, others);
  return {
    buyers,
    share: people === 0 ? 0 : buyers / people,
    interval: wilsonInterval(buyers, people),
    spendMinor,
    others,
    otherBuyers: otherSpends.length,
    index:
      ratio === null
        ? null
        : {
            value: ratio.value * 100,
            interval: [ratio.interval[0] * 100, ratio.interval[1] * 100],
            p: ratio.p,
            q: ratio.p,
          },
    isTooFew,
    gap: others < leastPeople || people === 0 ? null : gapOf(people - buyers, facts),
  };
}
