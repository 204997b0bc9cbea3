import { abandonedInterest } from './abandoned-interest.ts';
import { aboutToSleep } from './about-to-sleep.ts';
import { atRisk } from './at-risk.ts';
import { birthdaySoon } from './birthday-soon.ts';
import { cannotLose } from './cannot-lose.ts';
import { champions } from './champions.ts';
import { detractorsWithHighSpend } from './detractors-with-high-spend.ts';
import { discountOnly } from './discount-only.ts';
import { highRefunds } from './high-refunds.ts';
import { incompleteProfiles } from './incomplete-profiles.ts';
import { loyal } from './loyal.ts';
import { mostlyThirdParty } from './mostly-third-party.ts';
import { newCustomers } from './new-customers.ts';
import { oneTimeBuyers } from './one-time-buyers.ts';
import { promoters } from './promoters.ts';
import { reachableButLapsed } from './reachable-but-lapsed.ts';
import type { Ready } from './ready.ts';
import { unreachable } from './unreachable.ts';
import { vip } from './vip.ts';
import { winBack } from './win-back.ts';

/** The segments that come with the app, in the order in which they are offered. */
export const readySegments: readonly Ready[] = [
  champions,
  vip,
  loyal,
  newCustomers,
  oneTimeBuyers,
  atRisk,
  cannotLose,
  aboutToSleep,
  winBack,
  reachableButLapsed,
  abandonedInterest,
  discountOnly,
  highRefunds,
  promoters,
  detractorsWithHighSpend,
  birthdaySoon,
  unreachable,
  incompleteProfiles,
  mostlyThirdParty,
];
