import type { Profile } from '../profile.ts';

/** Google Contacts, layout of 2024: ` ::: ` parts several values of one cell; the first one counts. */
export const googleContacts: Profile = {
  system: 'google-contacts',
  title: 'Contacts',
  kind: 'contacts',
  signature: [
    'First Name',
    'Last Name',
    'Organization Name',
    'E-mail 1 - Value',
    'Phone 1 - Value',
    'Labels',
  ],
  columns: {
    'First Name': 'customer.givenName',
    'Last Name': 'customer.familyName',
    'Organization Name': 'customer.company',
    Birthday: 'customer.birthDate',
    'E-mail 1 - Value': 'customer.email',
    'Phone 1 - Value': 'customer.phone',
    'Address 1 - City': 'customer.city',
    'Address 1 - Region': 'customer.region',
    'Address 1 - Postal Code': 'customer.postcode',
    'Address 1 - Country': 'customer.country',
  },
};

/** Google Contacts, layout until 2024. */
export const googleContactsOld: Profile = {
  system: 'google-contacts',
  title: 'Contacts',
  kind: 'contacts',
  signature: ['Name', 'Given Name', 'Family Name', 'Group Membership', 'E-mail 1 - Value'],
  columns: {
    Name: 'customer.name',
    'Given Name': 'customer.givenName',
    'Family Name': 'customer.familyName',
    Birthday: 'customer.birthDate',
    Gender: 'customer.gender',
    'E-mail 1 - Value': 'customer.email',
    'Phone 1 - Value': 'customer.phone',
    'Address 1 - City': 'customer.city',
    'Address 1 - Region': 'customer.region',
    'Address 1 - Postal Code': 'customer.postcode',
    'Address 1 - Country': 'customer.country',
    'Organization 1 - Name': 'customer.company',
  },
};
