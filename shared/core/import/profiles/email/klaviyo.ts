import type { Profile } from '../profile.ts';

const person = {
  'Klaviyo ID': 'customer.externalId',
  Email: 'customer.email',
  'First Name': 'customer.givenName',
  'Last Name': 'customer.familyName',
  Organization: 'customer.company',
  'Phone Number': 'customer.phone',
  City: 'customer.city',
  'State / Region': 'customer.region',
  'Zip Code': 'customer.postcode',
  Country: 'customer.country',
} as const;

/**
 * Klaviyo, Audience > Lists & segments > Export. NEVER_SUBSCRIBED is no consent; a suppression stands above a subscription.
 */
export const klaviyoProfiles: readonly Profile[] = [
  {
    system: 'klaviyo',
    title: 'Profiles',
    kind: 'contacts',
    signature: ['Email', 'First Name', 'Last Name', 'Email Marketing Consent'],
    columns: {
      ...person,
      'Email Marketing Consent': 'consent.emailState',
      'Email Marketing Consent Timestamp': 'consent.optInAt',
      'SMS Marketing Consent': 'consent.smsState',
      'Email Suppressions': 'consent.emailOptOut',
      Suppressed: 'consent.emailOptOut',
      'Email Suppressions Timestamp': 'consent.optOutAt',
    },
  },
  {
    // before the columns of consent: a list says nothing about who agreed
    system: 'klaviyo',
    title: 'Profiles',
    kind: 'contacts',
    signature: ['Email', 'First Name', 'Last Name', 'Klaviyo ID'],
    without: ['Email Marketing Consent'],
    columns: person,
  },
];

/** Klaviyo, Analytics > Metrics > a metric > activity, or an export of events. */
export const klaviyoEvents: Profile = {
  system: 'klaviyo',
  title: 'Events',
  kind: 'events',
  signature: ['Metric', 'Email', 'Timestamp'],
  columns: {
    'Event ID': 'event.key',
    Metric: 'event.kind',
    Email: 'customer.email',
    'Profile ID': 'customer.externalId',
    'Phone Number': 'customer.phone',
    Timestamp: 'event.at',
    'Campaign Name': 'event.campaign',
    Subject: 'event.subject',
    URL: 'event.subject',
  },
};
