import type { Profile } from './profile.ts';

/** Zoho CRM, Contacts backup. */
export const zohoContacts: Profile = {
  system: 'zoho',
  kind: 'contacts',
  signature: ['Record Id', 'First Name', 'Last Name', 'Account Name', 'Account Name.id'],
  columns: {
    'Record Id': 'customer.externalId',
    'First Name': 'customer.givenName',
    'Last Name': 'customer.familyName',
    'Account Name': 'customer.company',
    Email: 'customer.email',
    Mobile: 'customer.phone',
    'Mailing City': 'customer.city',
    'Mailing State': 'customer.region',
    'Mailing Zip': 'customer.postcode',
    'Mailing Country': 'customer.country',
    'Email Opt Out': 'consent.emailOptOut',
    'Modified Time': 'customer.updatedAt',
  },
};
