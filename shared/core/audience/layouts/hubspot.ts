import type { Layout, LayoutColumn } from '../layout.ts';

const names: readonly LayoutColumn[] = [
  { header: 'First Name', value: 'givenName' },
  { header: 'Last Name', value: 'familyName' },
];

/** HubSpot, Contacts > Import > a file. Names are those of its own properties, so that they are matched without asking. */
export const hubspot: Layout = {
  id: 'hubspot',
  columns: {
    email: [{ header: 'Email', value: 'email' }, ...names],
    sms: [{ header: 'Mobile Phone Number', value: 'phone' }, ...names],
    phone: [{ header: 'Phone Number', value: 'phone' }, ...names],
  },
  fieldNames: {
    email: 'Email',
    phone: 'Phone Number',
    company: 'Company Name',
    city: 'City',
    region: 'State/Region',
    postcode: 'Postal Code',
    country: 'Country/Region',
    language: 'Preferred language',
  },
  hashRules: null,
  hasMark: false,
  reads: ['csv', 'xlsx'],
};
