import type { Profile } from '../profile.ts';

const columns = {
  'Email Address': 'customer.email',
  'First Name': 'customer.givenName',
  'Last Name': 'customer.familyName',
  'Phone Number': 'customer.phone',
  Phone: 'customer.phone',
  OPTIN_TIME: 'consent.optInAt',
  OPTIN_IP: 'consent.optInIp',
  CONFIRM_TIME: 'consent.confirmedAt',
  CONFIRM_IP: 'consent.confirmIp',
  CC: 'customer.country',
  REGION: 'customer.region',
  LAST_CHANGED: 'customer.updatedAt',
  EUID: 'customer.externalId',
} as const;
const signature = ['Email Address', 'MEMBER_RATING', 'OPTIN_TIME', 'LEID', 'EUID'] as const;

const audience = { system: 'mailchimp', title: 'Audience', kind: 'contacts', signature, columns } as const;

/** Mailchimp, Audience > Export: which list a member is on stands in the file's name, and in UNSUB_TIME or CLEAN_TIME. */
export const mailchimp: readonly Profile[] = [
  {
    ...audience,
    signature: [...signature, 'UNSUB_TIME'],
    columns: { ...columns, UNSUB_TIME: 'consent.optOutAt', UNSUB_REASON: 'consent.optOutReason' },
    constants: { 'consent.emailState': 'withdrawn' },
  },
  {
    ...audience,
    fileName: /(?:^|[^a-z])unsubscribed(?![a-z])/iu,
    constants: { 'consent.emailState': 'withdrawn' },
  },
  {
    ...audience,
    signature: [...signature, 'CLEAN_TIME'],
    constants: { 'consent.emailState': 'unreachable' },
  },
  {
    ...audience,
    fileName: /(?:^|[^a-z])cleaned(?![a-z])/iu,
    constants: { 'consent.emailState': 'unreachable' },
  },
  {
    // bought from the shop without asking for news: nobody asked them
    ...audience,
    fileName: /(?:^|[^a-z])non[-_ ]?subscribed(?![a-z])/iu,
    constants: { 'consent.emailState': 'not subscribed' },
  },
  {
    ...audience,
    fileName: /(?:^|[^a-z])subscribed(?![a-z])/iu,
    constants: { 'consent.emailState': 'granted' },
  },
  // renamed files: the times alone say what was agreed to
  audience,
];
