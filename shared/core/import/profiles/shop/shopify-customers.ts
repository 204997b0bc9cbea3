import type { Profile } from '../profile.ts';

/** Shopify, Customers > Export: ids, phones and postcodes carry an apostrophe. */
export const shopifyCustomers: Profile = {
  system: 'shopify',
  title: 'Customers',
  kind: 'contacts',
  signature: ['Customer ID', 'Email', 'Accepts Email Marketing', 'Total Spent', 'Total Orders'],
  columns: {
    'Customer ID': 'customer.externalId',
    'First Name': 'customer.givenName',
    'Last Name': 'customer.familyName',
    Email: 'customer.email',
    'Accepts Email Marketing': 'consent.emailOptIn',
    'Default Address Company': 'customer.company',
    'Default Address City': 'customer.city',
    'Default Address Province Code': 'customer.region',
    'Default Address Country Code': 'customer.country',
    'Default Address Zip': 'customer.postcode',
    Phone: 'customer.phone',
    'Accepts SMS Marketing': 'consent.smsOptIn',
  },
};

/** Shopify customers before 2022: one flag for marketing, address without "Default". */
export const shopifyCustomersOld: Profile = {
  system: 'shopify',
  title: 'Customers',
  kind: 'contacts',
  signature: ['First Name', 'Last Name', 'Email', 'Accepts Marketing', 'Total Spent', 'Total Orders'],
  columns: {
    'First Name': 'customer.givenName',
    'Last Name': 'customer.familyName',
    Email: 'customer.email',
    Company: 'customer.company',
    City: 'customer.city',
    'Province Code': 'customer.region',
    'Country Code': 'customer.country',
    Zip: 'customer.postcode',
    Phone: 'customer.phone',
    'Accepts Marketing': 'consent.emailOptIn',
  },
};
