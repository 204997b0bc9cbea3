import type { Layout } from '../layout.ts';

/** For people and spreadsheets: names and what is needed to reach them, under names in the user's language. */
export const plain: Layout = {
  id: 'plain',
  columns: {
    email: [
      { header: '', value: 'name' },
      { header: '', value: 'email' },
    ],
    sms: [
      { header: '', value: 'name' },
      { header: '', value: 'phone' },
    ],
    phone: [
      { header: '', value: 'name' },
      { header: '', value: 'phone' },
    ],
    post: [
      { header: '', value: 'name' },
      { header: '', value: 'company' },
      { header: '', value: 'postcode' },
      { header: '', value: 'city' },
      { header: '', value: 'region' },
      { header: '', value: 'country' },
    ],
  },
  fieldNames: {},
  hashRules: null,
  hasMark: true,
  reads: ['csv', 'xlsx'],
};
