import type { HoldoutArm } from '../../shared/core/model/offer-campaign.ts';
import type { StoredCampaign } from '../../shared/core/opportunities/store/campaigns.ts';
import { readCampaign } from '../../shared/core/opportunities/store/campaigns.ts';
import { readMergedIds, type MergedIds } from '../../shared/core/segments/snapshots/merged-ids.ts';
import type { Session } from '../session.ts';

/** The sides of a campaign as people are merged now: ids, each once. Whoever is on both since a merge is in `both` alone. */
export type Arms = Readonly<{
  contacted: ReadonlySet<number>;
  heldOut: ReadonlySet<number>;
  both: ReadonlySet<number>;
}>;

/** The sides of a campaign, by the merges that stand. */
export function armsOf(
  { contacted, heldOut }: Pick<StoredCampaign, 'contacted' | 'heldOut'>,
  { liveOf }: MergedIds,
): Arms {
  const called = new Set(Array.from(contacted, liveOf));
  const out = new Set(Array.from(heldOut, liveOf));
  const both = new Set([...called].filter((id) => out.has(id)));
  const without = (ids: ReadonlySet<number>) => new Set([...ids].filter((id) => !both.has(id)));
  return { contacted: without(called), heldOut: without(out), both };
}

/**
 * People of one side of a campaign. Who is on both sides since a merge is kept out.
 * @returns ids, ascending
 * @throws {AppError} 'campaign-unknown'
 */
export function armOf(session: Session, { id, arm }: Readonly<{ id: number; arm: HoldoutArm }>): Int32Array {
  const { db } = session.workspace();
  const { contacted, heldOut, both } = armsOf(readCampaign(db, id), readMergedIds(db));
  return Int32Array.from(arm === 'contacted' ? contacted : [...heldOut, ...both]).sort();
}
