import { dayNumber } from './calendar.ts';
import { currency, lastDay } from './story.ts';
import type { Random } from './random.ts';
import { moneyText } from './money.ts';
import { dayText } from './calendar.ts';
import { createSheet, type Sheet } from './sheet.ts';

/** The web shop has been measured since this day; spend is kept from the same day on. */
export const measuredFrom = dayNumber('2026-07-01');

export type Campaign = {
  readonly channel: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** 0 where nothing is paid by the day. */
  readonly dailyFils: number;
  /** How often visits come by it, and how much more or less such visits lead to an order than others. */
  readonly visitWeight: number;
  readonly pull: number;
};

function campaign(
  channel: string,
  name: string,
  [from, to]: readonly [string, string],
  dailyDirhams: number,
  [visitWeight, pull]: readonly [number, number],
): Campaign {
  return {
    channel,
    name,
    from: dayNumber(from),
    to: dayNumber(to),
    dailyFils: dailyDirhams * 100,
    visitWeight,
    pull,
  };
}

export const campaigns: readonly Campaign[] = [
  campaign('google-ads', 'brand-search', ['2026-07-01', '2026-10-31'], 42, [14, 1.6]),
  campaign('google-ads', 'coffee-beans-search', ['2026-07-01', '2026-10-31'], 95, [12, 1]),
  campaign('meta-ads', 'always-on', ['2026-07-01', '2026-10-31'], 78, [14, 0.7]),
  campaign('meta-ads', 'summer-sale', ['2026-08-13', '2026-08-31'], 160, [10, 1.1]),
  campaign('meta-ads', 'autumn-harvest', ['2026-09-20', '2026-10-20'], 120, [9, 1]),
  campaign('tiktok-ads', 'home-cafe', ['2026-09-01', '2026-10-15'], 150, [11, 0.25]),
  campaign('snapchat-ads', 'riyadh-nights', ['2026-08-01', '2026-08-21'], 90, [0, 0]),
  campaign('print', 'emirates-home-magazine', ['2026-09-01', '2026-09-30'], 55, [0, 0]),
  campaign('influencer', 'noura-coffee', ['2026-10-01', '2026-10-31'], 0, [6, 1.2]),
  campaign('organic-search', '', ['2026-07-01', '2026-10-31'], 0, [16, 1.1]),
  campaign('instagram', '', ['2026-07-01', '2026-10-31'], 0, [12, 0.8]),
  campaign('direct', '', ['2026-07-01', '2026-10-31'], 0, [15, 1.7]),
];

export const spendWithoutVisits = campaigns
  .filter(({ dailyFils, visitWeight }) => dailyFils > 0 && visitWeight === 0)
  .map(({ channel, name }) => `${channel} / ${name}`);
export const visitsWithoutSpend = ['influencer / noura-coffee'];

export type SpendSheet = Sheet<'Channel' | 'Campaign' | 'Day' | 'Currency' | 'Amount'>;

export function writeSpend(random: Random): SpendSheet {
  const sheet: SpendSheet = createSheet('campaign_spend.csv', [
    'Channel',
    'Campaign',
    'Day',
    'Currency',
    'Amount',
  ]);
  for (let day = measuredFrom; day <= lastDay; day += 1) {
    for (const { channel, name, from, to, dailyFils } of campaigns) {
      if (dailyFils === 0 || day < from || day > to) continue;
      const amountFils = Math.round(random.bell(dailyFils, dailyFils * 0.12));
      sheet.add({
        Channel: channel,
        Campaign: name,
        Day: dayText(day),
        Currency: currency,
        Amount: moneyText(amountFils),
      });
    }
  }
  return sheet;
}
