import type { Layout } from '../layout.ts';

/** Klaviyo, Lists & segments > a list > Upload contacts. The first column says who somebody is. */
export const klaviyo: Layout = {
  id: 'klaviyo',
  columns: {
    email: [
      { header: 'Email', value: 'email' },
      { header: 'First Name', value: 'givenName' },
      { header: 'Last Name', value: 'familyName' },
    ],
    sms: [
      { header: 'Phone Number', value: 'phone' },
      { header: 'First Name', value: 'givenName' },
      { header: 'Last Name', value: 'familyName' },
    ],
  },
  fieldNames: {
    email: 'Email',
    phone: 'Phone Number',
    company: 'Organization',
    city: 'City',
    region: 'Region',
    postcode: 'Zip Code',
    country: 'Country',
  },
  hashRules: null,
  hasMark: false,
  reads: ['csv'],
};
