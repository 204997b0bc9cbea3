import { addDays, dayNumber, readDay } from '../../model/day.ts';
import type { HoldoutState } from '../../model/offer-campaign.ts';

/** Days in which a campaign is measured, and how far the data reach into them. */
export type CampaignWindow = Readonly<{
  /** 'YYYY-MM-DD'. */
  drawnOn: string;
  endsOn: string;
  /** Day numbers of the same. */
  after: number;
  to: number;
  state: HoldoutState;
}>;

/**
 * The window of a campaign: from the day after the draw on, for `windowDays`.
 *
 * @param drawnAt ISO 8601 UTC
 * @param lastDay day number of the last order there is; null without orders
 */
export function windowOf(drawnAt: string, windowDays: number, lastDay: number | null): CampaignWindow {
  const drawnOn = readDay(drawnAt.slice(0, 10));
  if (drawnOn === null) throw new Error(`a campaign was drawn at '${drawnAt}'`);
  const after = dayNumber(drawnOn);
  const to = after + windowDays;
  const state = lastDay === null || lastDay <= after ? 'too-early' : lastDay < to ? 'running' : 'done';
  return { drawnOn, endsOn: addDays(drawnOn, windowDays), after, to, state };
}
