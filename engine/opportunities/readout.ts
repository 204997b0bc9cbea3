import type { Columns } from '../../shared/core/columns/columns.ts';
import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import { dayFromNumber } from '../../shared/core/model/day.ts';
import type { HoldoutReadout } from '../../shared/core/model/offer-campaign.ts';
import {
  liftOfRevenue,
  liftOfShare,
  tellArm,
} from '../../shared/core/opportunities/campaign/compare-arms.ts';
import { measureArm, type ArmPerson } from '../../shared/core/opportunities/campaign/measure-arm.ts';
import { windowOf } from '../../shared/core/opportunities/campaign/window-of.ts';
import { readCampaign, readOffered } from '../../shared/core/opportunities/store/campaigns.ts';
import { readMergedIds } from '../../shared/core/segments/snapshots/merged-ids.ts';
import type { Session } from '../session.ts';
import { armsOf } from './arms.ts';
import { lastDayOf, tellEntry } from './holdouts.ts';

/** People of a side who are in the columns, with rows of what was to be offered to them. */
function peopleOf(
  { customers, products }: Columns,
  ids: ReadonlySet<number>,
  offered: ReadonlyMap<number, readonly number[]>,
): ArmPerson[] {
  const customerRow = rowFinder(customers.id);
  const productRow = rowFinder(products.id);
  return [...ids].flatMap((id) => {
    const customer = customerRow(id);
    if (customer < 0) return [];
    const rows = (offered.get(id) ?? []).map(productRow).filter((row) => row >= 0);
    return [{ customer, offered: new Set(rows) }];
  });
}

/**
 * What a campaign brought: orders of those who were to be contacted against those kept out, from the day after the draw to the end of the window
 * or of the data. Everybody counts on the side they were drawn for, whether they were reached or not.
 * @throws {AppError} 'campaign-unknown'
 */
export async function readHoldout(session: Session, id: number): Promise<HoldoutReadout> {
  const columns = await session.columns();
  const { db } = session.workspace();
  const campaign = readCampaign(db, id);
  const merges = readMergedIds(db);
  const arms = armsOf(campaign, merges);
  const offered = new Map<number, number[]>();
  for (const { customer, products } of readOffered(db, id)) {
    const live = merges.liveOf(customer);
    offered.set(live, [...(offered.get(live) ?? []), ...products]);
  }
  const last = lastDayOf(columns);
  const { after, to, state } = windowOf(campaign.drawnAt, campaign.windowDays, last);
  const isEarly = state === 'too-early' || last === null;
  const called = peopleOf(columns, arms.contacted, offered);
  const spared = peopleOf(columns, arms.heldOut, offered);
  const [contacted, heldOut] = [called, spared].map((people) => measureArm(columns, people, { after, to }));
  if (contacted === undefined || heldOut === undefined) throw new Error('a campaign has two sides');
  const { people: n } = contacted;
  const { people: m } = heldOut;
  return {
    entry: tellEntry(campaign, last),
    currency: columns.currency,
    until: isEarly ? null : dayFromNumber(Math.min(last, to)),
    contacted: tellArm(contacted),
    heldOut: tellArm(heldOut),
    inBoth: arms.both.size,
    gone: arms.contacted.size + arms.heldOut.size - n - m,
    bought: isEarly ? null : liftOfShare(contacted.buyers, n, heldOut.buyers, m),
    boughtOffered: isEarly ? null : liftOfShare(contacted.offeredBuyers, n, heldOut.offeredBuyers, m),
    revenue: isEarly ? null : liftOfRevenue(contacted, heldOut),
  };
}
