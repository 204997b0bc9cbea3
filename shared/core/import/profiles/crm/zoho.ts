import type { Profile } from '../profile.ts';

/** Zoho CRM, Contacts backup or export. */
export const zohoContacts: Profile = {
  system: 'zoho',
  title: 'Contacts',
  kind: 'contacts',
  signature: ['Record Id', 'First Name', 'Last Name', 'Account Name', 'Account Name.id'],
  columns: {
    'Record Id': 'customer.externalId',
    'First Name': 'customer.givenName',
    'Last Name': 'customer.familyName',
    'Account Name': 'customer.company',
    Email: 'customer.email',
    Mobile: 'customer.phone',
    Phone: 'customer.phone',
    'Date of Birth': 'customer.birthDate',
    'Mailing City': 'customer.city',
    'Mailing State': 'customer.region',
    'Mailing Zip': 'customer.postcode',
    'Mailing Country': 'customer.country',
    'Email Opt Out': 'consent.emailOptOut',
    'Unsubscribed Time': 'consent.optOutAt',
    'Modified Time': 'customer.updatedAt',
  },
};

/** Zoho CRM, Leads backup or export. */
export const zohoLeads: Profile = {
  system: 'zoho',
  title: 'Leads',
  kind: 'contacts',
  signature: ['Record Id', 'Lead Owner', 'Company', 'First Name', 'Last Name', 'Lead Source'],
  columns: {
    'Record Id': 'customer.externalId',
    'First Name': 'customer.givenName',
    'Last Name': 'customer.familyName',
    Company: 'customer.company',
    Email: 'customer.email',
    Mobile: 'customer.phone',
    Phone: 'customer.phone',
    City: 'customer.city',
    State: 'customer.region',
    'Zip Code': 'customer.postcode',
    Country: 'customer.country',
    'Email Opt Out': 'consent.emailOptOut',
    'Unsubscribed Time': 'consent.optOutAt',
    'Modified Time': 'customer.updatedAt',
  },
};

/** Zoho CRM, Deals backup or export. */
export const zohoDeals: Profile = {
  system: 'zoho',
  title: 'Deals',
  kind: 'order-lines',
  signature: ['Record Id', 'Deal Name', 'Stage', 'Amount', 'Closing Date'],
  columns: {
    'Record Id': 'orders.key',
    'Deal Name': 'line.product',
    Stage: 'orders.stage',
    Amount: 'line.amount',
    'Closing Date': 'orders.placedAt',
    Currency: 'orders.currency',
    'Contact Name.id': 'customer.externalId',
    'Contact Name': 'customer.name',
    'Account Name': 'customer.company',
  },
};
