import type { Profile } from '../profile.ts';

const base = { system: 'google-ads', title: 'Campaigns by day', kind: 'spend' } as const;
const constants = { 'spend.channel': 'Google Ads' } as const;

/** Google Ads, Campaigns > Segment by day > Download; the names are in the language of the account. */
export const googleAds: readonly Profile[] = (
  [
    ['Day', 'Campaign', 'Currency code', 'Cost', 'Impr.', 'Clicks'],
    ['Day', 'Campaign', 'Currency', 'Cost', 'Impressions', 'Clicks'],
    ['Tag', 'Kampagne', 'Währungscode', 'Kosten', 'Impr.', 'Klicks'],
    ['Jour', 'Campagne', 'Code de devise', 'Coût', 'Impr.', 'Clics'],
    ['Día', 'Campaña', 'Código de moneda', 'Coste', 'Impr.', 'Clics'],
    ['Día', 'Campaña', 'Código de moneda', 'Costo', 'Impr.', 'Clics'],
  ] as const
).map(([day, campaign, currency, cost, impressions, clicks]) => ({
  ...base,
  signature: [day, campaign, currency, cost],
  without: ['Channel', 'Platform', 'Source', 'Ad set name', 'CampaignId'],
  columns: {
    [day]: 'spend.day',
    [campaign]: 'spend.campaign',
    [currency]: 'spend.currency',
    [cost]: 'spend.amount',
    [impressions]: 'spend.impressions',
    [clicks]: 'spend.clicks',
  },
  constants,
}));
