import type { Layout } from '../layout.ts';

/** Google Ads, Audience manager > Your data segments > Customer list, as a file of hashed data. */
export const googleAds: Layout = {
  id: 'google-ads',
  columns: {
    ads: [
      { header: 'Email', value: 'hashedEmail' },
      { header: 'Phone', value: 'hashedPhone' },
    ],
  },
  fieldNames: null,
  hashRules: 'google',
  hasMark: false,
  reads: ['csv'],
};
