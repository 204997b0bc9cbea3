import type { Profile } from '../profile.ts';

const person = {
  'First Name': 'customer.givenName',
  'Last Name': 'customer.familyName',
  Email: 'customer.email',
  'Phone Number': 'customer.phone',
  'Mobile Phone Number': 'customer.phone',
  'Company Name': 'customer.company',
  'Associated Company': 'customer.company',
  City: 'customer.city',
  'State/Region': 'customer.region',
  'Postal Code': 'customer.postcode',
  'Country/Region': 'customer.country',
  'Date of birth': 'customer.birthDate',
  Gender: 'customer.gender',
  'Preferred language': 'customer.language',
  'Last Modified Date': 'customer.updatedAt',
  // a yes in any of them is a refusal; HubSpot leaves them blank for everyone else, which is no consent
  'Unsubscribed from all email': 'consent.emailOptOut',
  'Opted out of email*': 'consent.emailOptOut',
} as const;

/** HubSpot, CRM > Contacts > Export: named by labels, or by internal names when exported for another program. */
export const hubspotContacts: readonly Profile[] = [
  {
    system: 'hubspot',
    title: 'Contacts',
    kind: 'contacts',
    signature: ['Record ID', 'First Name', 'Last Name', 'Email', 'Contact owner'],
    // Zoho names its columns alike
    without: ['Account Name', 'Account Name.id'],
    columns: { 'Record ID': 'customer.externalId', ...person },
  },
  {
    system: 'hubspot',
    title: 'Contacts',
    kind: 'contacts',
    signature: ['Record ID - Contact', 'First Name', 'Last Name', 'Email'],
    columns: { 'Record ID - Contact': 'customer.externalId', ...person },
  },
  {
    // before 2021
    system: 'hubspot',
    title: 'Contacts',
    kind: 'contacts',
    signature: ['Contact ID', 'First Name', 'Last Name', 'Email', 'Lifecycle Stage'],
    columns: { 'Contact ID': 'customer.externalId', ...person },
  },
  {
    system: 'hubspot',
    title: 'Contacts',
    kind: 'contacts',
    signature: ['hs_object_id', 'firstname', 'lastname', 'email'],
    columns: {
      hs_object_id: 'customer.externalId',
      firstname: 'customer.givenName',
      lastname: 'customer.familyName',
      email: 'customer.email',
      phone: 'customer.phone',
      company: 'customer.company',
      city: 'customer.city',
      state: 'customer.region',
      zip: 'customer.postcode',
      country: 'customer.country',
      date_of_birth: 'customer.birthDate',
      hs_language: 'customer.language',
      lastmodifieddate: 'customer.updatedAt',
      hs_email_optout: 'consent.emailOptOut',
      'hs_email_optout_*': 'consent.emailOptOut',
    },
  },
];

/** HubSpot, CRM > Deals > Export: a deal that was won is an order of its amount, on the day it closed. */
export const hubspotDeals: Profile = {
  system: 'hubspot',
  title: 'Deals',
  kind: 'order-lines',
  signature: ['Record ID', 'Deal Name', 'Deal Stage', 'Close Date', 'Amount'],
  columns: {
    'Record ID': 'orders.key',
    'Deal Name': 'line.product',
    'Deal Stage': 'orders.stage',
    'Close Date': 'orders.placedAt',
    Amount: 'line.amount',
    Currency: 'orders.currency',
    'Associated Contact': 'customer.name',
    'Associated Contact Email': 'customer.email',
    'Associated Company': 'customer.company',
  },
};

/** HubSpot, CRM > Tickets > Export. */
export const hubspotTickets: Profile = {
  system: 'hubspot',
  title: 'Tickets',
  kind: 'events',
  signature: ['Ticket ID', 'Ticket name', 'Ticket status', 'Pipeline', 'Create date'],
  columns: {
    'Ticket ID': 'event.key',
    'Ticket name': 'event.subject',
    'Ticket description': 'event.body',
    'Create date': 'event.at',
    Source: 'event.channel',
    'Associated Contact': 'customer.name',
    'Associated Contact Email': 'customer.email',
  },
  constants: { 'event.kind': 'support' },
};
