import type { Columns } from '../../shared/core/columns/columns.ts';
import type { HoldoutDraw, HoldoutEntry, HoldoutPreview } from '../../shared/core/model/offer-campaign.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { drawArms } from '../../shared/core/opportunities/campaign/draw-arms.ts';
import { smallestLift } from '../../shared/core/opportunities/campaign/smallest-lift.ts';
import { windowOf } from '../../shared/core/opportunities/campaign/window-of.ts';
import {
  readCampaign,
  readCampaigns,
  removeCampaign,
  saveCampaign,
  type StoredCampaign,
} from '../../shared/core/opportunities/store/campaigns.ts';
import { chooseFrom, type Chosen } from '../audience/choose-members.ts';
import { checkPurpose } from '../audience/purposes.ts';
import type { Session } from '../session.ts';
import type { OpenBoard } from './board.ts';
import { candidatesOf, type Candidate } from './call-people.ts';
import { readSpared } from './spared.ts';

type Draw = Readonly<{
  open: OpenBoard;
  chosen: Chosen;
  /** Those who may be contacted. */
  reachable: readonly Candidate[];
  contacted: Int32Array;
  heldOut: Int32Array;
}>;

/** The day number of the last order there is; null without orders. */
export function lastDayOf({ orders }: Columns): number | null {
  let last: number | null = null;
  for (const day of orders.day) if (last === null || day > last) last = day;
  return last;
}

/** Draws among those who may be contacted now: who could not be called anyway would only blur what calling does. */
async function draw(session: Session, asked: HoldoutDraw, job: Job): Promise<Draw> {
  const { filter, perCustomer, purpose, channel, share, seed } = asked;
  checkPurpose(session.workspace().db, purpose);
  const { open, candidates } = await candidatesOf(session, filter, perCustomer, job);
  const ids = Int32Array.from(candidates, ({ id }) => id);
  const held = { ids: readSpared(session, null), isSpared: true };
  const chosen = await chooseFrom(session, ids, { purpose, channel }, held);
  const passed = new Set(chosen.written);
  const reachable = candidates.filter(({ id }) => passed.has(id));
  return { open, chosen, reachable, ...drawArms(reachable, share, seed) };
}

function expectedShare({ open: { board, offers }, reachable }: Draw): number {
  const best = reachable.map(({ items }) => {
    const line = items[0]?.line ?? -1;
    return offers.probability[board.offer[line] ?? -1] ?? 0;
  });
  return best.length === 0 ? 0 : best.reduce((sum, chance) => sum + chance, 0) / best.length;
}

/** What a draw would do. @throws {AppError} as `pickOffers`; 'purpose-unknown' */
export async function previewHoldout(
  session: Session,
  asked: HoldoutDraw,
  job: Job,
): Promise<HoldoutPreview> {
  const drawn = await draw(session, asked, job);
  const { chosen, contacted, heldOut } = drawn;
  const anyway = expectedShare(drawn);
  return {
    members: chosen.members,
    excluded: [...chosen.leftOut],
    contacted: contacted.length,
    heldOut: heldOut.length,
    expectedShare: anyway,
    smallestLift: smallestLift(anyway, contacted.length, heldOut.length),
  };
}

/** A campaign as it is listed. @param lastDay as `lastDayOf` gives it */
export function tellEntry(campaign: StoredCampaign, lastDay: number | null): HoldoutEntry {
  const { contacted, heldOut, drawnAt, ...told } = campaign;
  const { drawnOn, endsOn, state } = windowOf(drawnAt, told.windowDays, lastDay);
  return { ...told, drawnOn, endsOn, state, contacted: contacted.length, heldOut: heldOut.length };
}

/**
 * Draws by lot who is kept out of a campaign, and keeps it as one step.
 * @throws {AppError} as `previewHoldout`; 'campaign-too-small' with fewer than two who may be contacted; 'campaign-name-taken'
 */
export async function drawHoldout(session: Session, asked: HoldoutDraw, job: Job): Promise<HoldoutEntry> {
  const { open, reachable, contacted, heldOut } = await draw(session, asked, job);
  if (heldOut.length === 0 || contacted.length === 0)
    throw new AppError('campaign-too-small', { count: reachable.length });
  const offered = reachable
    .map(({ id, items }) => ({ customer: id, products: items.map(({ product }) => product) }))
    .sort((a, b) => a.customer - b.customer);
  const workspace = session.workspace();
  const step = { name: 'draw-holdout', params: { name: asked.name } } as const;
  const id = await workspace.change(step, (db) =>
    saveCampaign(db, asked, { contacted, heldOut, offered }, session.now()),
  );
  return tellEntry(readCampaign(workspace.db, id), lastDayOf(open.columns));
}

/** Campaigns with a group kept out, the newest first. */
export async function listHoldouts(session: Session): Promise<HoldoutEntry[]> {
  const last = lastDayOf(await session.columns());
  return readCampaigns(session.workspace().db).map((campaign) => tellEntry(campaign, last));
}

/** Forgets a draw, as one step. @throws {AppError} 'campaign-unknown' */
export async function removeHoldout(session: Session, id: number): Promise<void> {
  const workspace = session.workspace();
  const { name } = readCampaign(workspace.db, id);
  await workspace.change({ name: 'remove-holdout', params: { name } }, (db) => removeCampaign(db, id));
}
