import type { Profile } from '../profile.ts';

const support = { kind: 'events', constants: { 'event.kind': 'support' } } as const;
const person = {
  Requester: 'customer.name',
  'Requester name': 'customer.name',
  'Requester email': 'customer.email',
  'Requester phone': 'customer.phone',
} as const;

/** Exports of help desks: a ticket a row. Status, priority, agent and tags stay beside it under their own names. */
export const helpDesks = [
  {
    ...support,
    system: 'zendesk',
    title: 'Tickets',
    signature: ['Subject', 'Requester', 'Assignee', 'Status'],
    columns: {
      'Ticket ID': 'event.key',
      ID: 'event.key',
      Ticket: 'event.key',
      Subject: 'event.subject',
      Description: 'event.body',
      'Created at': 'event.at',
      Created: 'event.at',
      Requested: 'event.at',
      Via: 'event.channel',
      Channel: 'event.channel',
      'Ticket channel': 'event.channel',
      ...person,
    },
  },
  {
    ...support,
    system: 'freshdesk',
    title: 'Tickets',
    signature: ['Ticket ID', 'Subject', 'Agent', 'Created time'],
    columns: {
      'Ticket ID': 'event.key',
      Subject: 'event.subject',
      Description: 'event.body',
      'Created time': 'event.at',
      Source: 'event.channel',
      'Full name': 'customer.name',
      Email: 'customer.email',
      'Work phone': 'customer.phone',
      'Contact ID': 'customer.externalId',
    },
  },
  {
    kind: 'events',
    constants: { 'event.kind': 'chat' },
    system: 'intercom',
    title: 'Conversations',
    signature: ['Conversation ID', 'Conversation started at'],
    columns: {
      'Conversation ID': 'event.key',
      'Conversation started at': 'event.at',
      'Conversation subject': 'event.subject',
      'First message': 'event.body',
      'Conversation channel': 'event.channel',
      Channel: 'event.channel',
      'User name': 'customer.name',
      'User email': 'customer.email',
      'User phone': 'customer.phone',
      'User external ID': 'customer.externalId',
    },
  },
] as const satisfies readonly (Profile & { title: string })[];
