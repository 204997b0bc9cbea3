import type { OfferReason } from '../model/offer-pick.ts';
import type { NextRead, ReadReason, ReasonTold } from '../model/opportunities.ts';

type Key = `opportunities.reason.${OfferReason}` | `opportunities.readReason.${ReadReason}`;
type Filling = Readonly<{ has: 'yes' | 'no'; about: string; count: number; days: number }>;
type Told = Readonly<Pick<ReasonTold, 'about' | 'count' | 'medianDays'>>;

/** Says a message of the catalogues, in whichever language. */
export type SayReason = (key: Key, params: Filling) => string;
/** How a name from data is put into a sentence: as it is in a file, isolated on a page. */
type Named = (name: string) => string;

const asItIs: Named = (name) => name;

function fill({ about, count, medianDays }: Told, named: Named): Filling {
  return {
    ...{ has: about === null ? 'no' : 'yes', about: about === null ? '' : named(about), count },
    days: medianDays === null ? 0 : Math.round(medianDays),
  };
}

/** Why a product is offered, in a few words. What the data do not say is left out. */
export function reasonWords(reason: ReasonTold, say: SayReason, named: Named = asItIs): string {
  return say(`opportunities.reason.${reason.kind}`, fill(reason, named));
}

/** Why something is to be read next, in a few words. */
export function readWords(read: NextRead, say: SayReason, named: Named = asItIs): string {
  return say(`opportunities.readReason.${read.reason}`, fill(read, named));
}
