import type { Layout } from '../layout.ts';

/** Meta, Audiences > Create audience > Custom audience > Customer list, as a file of hashed data. */
export const metaAds: Layout = {
  id: 'meta-ads',
  columns: {
    ads: [
      { header: 'email', value: 'hashedEmail' },
      { header: 'phone', value: 'hashedPhone' },
    ],
  },
  fieldNames: null,
  hashRules: 'meta',
  hasMark: false,
  reads: ['csv'],
};
