import type { ArmRead, LiftOfRevenue, LiftOfShare } from '../../model/offer-campaign.ts';
import type { Chance } from '../../model/opportunities.ts';
import { differenceOfMeans } from '../../stats/effects/difference-of-means.ts';
import { differenceOfShares } from '../../stats/effects/difference-of-shares.ts';
import { wilsonInterval } from '../../stats/interval.ts';
import type { ArmSums } from './measure-arm.ts';

function shareOf(count: number, n: number): Chance {
  return { value: count / n, interval: wilsonInterval(count, n) };
}

/** Shares of both sides and how far the first lies above the second. @returns null when a side is empty */
export function liftOfShare(a: number, na: number, b: number, nb: number): LiftOfShare | null {
  const effect = differenceOfShares(a, na, b, nb);
  if (effect === null) return null;
  const [low, high] = effect.interval;
  return {
    contacted: shareOf(a, na),
    heldOut: shareOf(b, nb),
    difference: { value: effect.value, interval: [low, high] },
    p: effect.p,
    isBeyondNoise: low > 0 || high < 0,
  };
}

/** Money a person of both sides. @returns null when a side has fewer than two people, or nobody of either spent anything different */
export function liftOfRevenue(contacted: ArmSums, heldOut: ArmSums): LiftOfRevenue | null {
  const effect = differenceOfMeans(contacted.revenue, heldOut.revenue);
  if (effect === null) return null;
  const [low, high] = effect.interval;
  const n = contacted.people;
  return {
    contactedMinor: contacted.revenue.sum / n,
    heldOutMinor: heldOut.revenue.sum / heldOut.people,
    differenceMinor: effect.value,
    interval: [low, high],
    p: effect.p,
    isBeyondNoise: low > 0 || high < 0,
    extraMinor: effect.value * n,
    extraInterval: [low * n, high * n],
  };
}

/** A side as it is told. */
export function tellArm({ people, buyers, offeredBuyers, revenue }: ArmSums): ArmRead {
  return { people, buyers, offeredBuyers, revenueMinor: revenue.sum };
}
