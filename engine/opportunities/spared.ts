import { dayNumber } from '../../shared/core/model/day.ts';
import type { People } from '../../shared/core/model/people.ts';
import { windowOf } from '../../shared/core/opportunities/campaign/window-of.ts';
import { readCampaigns } from '../../shared/core/opportunities/store/campaigns.ts';
import { readMergedIds } from '../../shared/core/segments/snapshots/merged-ids.ts';
import { todayOf } from '../analysis/asked.ts';
import type { Session } from '../session.ts';

/**
 * Who is kept out of a campaign whose window has not ended, and of a given one however long ago it was: whoever of them is called makes the
 * comparison worthless.
 * @param campaign id of a hold-out; null: none in particular
 */
export function readSpared(session: Session, campaign: number | null): ReadonlySet<number> {
  const { db } = session.workspace();
  const today = dayNumber(todayOf(session));
  const { liveOf } = readMergedIds(db);
  const kept = readCampaigns(db).filter(
    ({ id, drawnAt, windowDays }) => id === campaign || windowOf(drawnAt, windowDays, null).to >= today,
  );
  return new Set(kept.flatMap(({ heldOut }) => Array.from(heldOut, liveOf)));
}

/** Who of a set of people is not to be contacted, as it is a set of people who are offered something; null where it is not. */
export function sparedOf(session: Session, people: People): ReadonlySet<number> | null {
  if (people.kind === 'reach') return sparedOf(session, people.of);
  if (people.kind === 'offered') return readSpared(session, null);
  return people.kind === 'holdout' ? readSpared(session, people.id) : null;
}
