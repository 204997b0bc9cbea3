import type { Profile } from '../profile.ts';

/** LinkedIn Campaign Manager, Campaign performance > Export, time breakdown daily. */
export const linkedInAds: Profile = {
  system: 'linkedin-ads',
  title: 'Campaign performance',
  kind: 'spend',
  signature: ['Start Date (in UTC)', 'Campaign Name', 'Total Spent', 'Impressions', 'Clicks'],
  columns: {
    'Start Date (in UTC)': 'spend.day',
    'Campaign Name': 'spend.campaign',
    Currency: 'spend.currency',
    'Total Spent': 'spend.amount',
    Impressions: 'spend.impressions',
    Clicks: 'spend.clicks',
  },
  constants: { 'spend.channel': 'LinkedIn Ads' },
};

/** Microsoft Advertising, Reports > Campaign performance, by day. */
export const microsoftAds: Profile = {
  system: 'microsoft-ads',
  title: 'Campaign performance',
  kind: 'spend',
  signature: ['Gregorian date', 'Campaign name', 'Spend', 'Impressions', 'Clicks'],
  columns: {
    'Gregorian date': 'spend.day',
    'Campaign name': 'spend.campaign',
    'Currency code': 'spend.currency',
    Spend: 'spend.amount',
    Impressions: 'spend.impressions',
    Clicks: 'spend.clicks',
  },
  constants: { 'spend.channel': 'Microsoft Ads' },
};
