import type { Profile } from '../profile.ts';

const base = { system: 'mailchimp', title: 'Campaign activity', kind: 'events' } as const;
const columns = { Email: 'customer.email', Timestamp: 'event.at', Url: 'event.subject' } as const;

/** Mailchimp, Account > Settings > Manage my data: the folder of opens and clicks, a file a campaign. */
export const mailchimpActivity: readonly Profile[] = [
  {
    ...base,
    signature: ['Email', 'Timestamp'],
    without: ['Metric', 'Event', 'Action'],
    fileName: /(?:^|[^a-z])opens?(?:ed)?(?![a-z])/iu,
    columns,
    constants: { 'event.kind': 'email_open', 'event.channel': 'email' },
  },
  {
    ...base,
    signature: ['Email', 'Timestamp'],
    without: ['Metric', 'Event', 'Action'],
    fileName: /(?:^|[^a-z])click(?:s|ed)?(?![a-z])/iu,
    columns,
    constants: { 'event.kind': 'email_click', 'event.channel': 'email' },
  },
];
