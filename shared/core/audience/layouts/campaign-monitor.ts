import type { Layout } from '../layout.ts';

/** Campaign Monitor, Lists & subscribers > a list > Add subscribers > Import from file. */
export const campaignMonitor: Layout = {
  id: 'campaign-monitor',
  columns: {
    email: [
      { header: 'Email Address', value: 'email' },
      { header: 'Name', value: 'name' },
    ],
  },
  fieldNames: { phone: 'Mobile Number' },
  hashRules: null,
  hasMark: false,
  reads: ['csv', 'xlsx'],
};
