import type { Profile } from '../profile.ts';

const columns = {
  'Email Address': 'customer.email',
  Email: 'customer.email',
  Name: 'customer.name',
  'Date Joined': 'consent.optInAt',
  'Date Subscribed': 'consent.optInAt',
  'Date Unsubscribed': 'consent.optOutAt',
  State: 'consent.emailState',
  Status: 'consent.emailState',
} as const;
const base = { system: 'campaign-monitor', title: 'Subscribers', kind: 'contacts', columns } as const;

/**
 * Campaign Monitor, Lists & subscribers > a list > Export. Which list the people are on stands in a column, or in the file's
 * name alone. Active people joined on the day in the file; the days of the others are no consent.
 */
export const campaignMonitor: readonly Profile[] = [
  { ...base, signature: ['Email Address', 'Name', 'Date Joined', 'State'] },
  { ...base, signature: ['Email Address', 'Name', 'Date Joined', 'Status'] },
  { ...base, signature: ['Email', 'Name', 'Date Subscribed', 'State'] },
  {
    ...base,
    signature: ['Email Address', 'Name', 'Date Unsubscribed'],
    constants: { 'consent.emailState': 'withdrawn' },
  },
  {
    ...base,
    signature: ['Email Address', 'Name', 'Date Subscribed'],
    without: ['MEMBER_RATING', 'State', 'Status', 'Date Unsubscribed'],
    fileName: /unsubscribed|deleted/iu,
    constants: { 'consent.emailState': 'withdrawn' },
  },
  {
    ...base,
    signature: ['Email Address', 'Name', 'Date Subscribed'],
    without: ['MEMBER_RATING', 'State', 'Status', 'Date Unsubscribed'],
    fileName: /bounced|suppress/iu,
    constants: { 'consent.emailState': 'unreachable' },
  },
  {
    ...base,
    signature: ['Email Address', 'Name', 'Date Subscribed'],
    without: ['MEMBER_RATING', 'State', 'Status', 'Date Unsubscribed'],
    fileName: /(?:^|[^a-z])active(?![a-z])/iu,
    constants: { 'consent.emailState': 'granted' },
  },
  {
    // a renamed file: without its name nothing says whether these people are still subscribed
    ...base,
    signature: ['Email Address', 'Name', 'Date Subscribed'],
    without: ['MEMBER_RATING', 'State', 'Status', 'Date Unsubscribed'],
    columns: { 'Email Address': 'customer.email', Name: 'customer.name' },
  },
];
