import type { TimelineGroup, TimelineKind } from '../model/timeline.ts';

const ofEvents: Readonly<Record<string, TimelineGroup>> = {
  visit: 'web',
  page_view: 'web',
  product_view: 'web',
  content_view: 'web',
  search: 'web',
  add_to_cart: 'web',
  remove_from_cart: 'web',
  checkout: 'web',
  login: 'web',
  sign_up: 'web',
  email_sent: 'messages',
  email_open: 'messages',
  email_click: 'messages',
  email_bounce: 'messages',
  email_unsubscribe: 'messages',
  email_complaint: 'messages',
  sms_sent: 'messages',
  sms_click: 'messages',
  subscribe: 'messages',
  social_like: 'social',
  social_comment: 'social',
  social_share: 'social',
  social_follow: 'social',
  social_mention: 'social',
  social_message: 'social',
  support: 'support',
  chat: 'support',
  call: 'support',
  meeting: 'support',
  form_submit: 'support',
};

const ofEntries: Readonly<Record<Exclude<TimelineKind, 'event'>, TimelineGroup>> = {
  order: 'orders',
  response: 'feedback',
  preference: 'preferences',
  consent: 'consent',
  note: 'team',
  'follow-up': 'team',
};

/** What is told by itself, whatever happened around it: a withdrawal in a row of mails must be seen. */
const standOut: ReadonlySet<string> = new Set([
  'email_bounce',
  'email_unsubscribe',
  'email_complaint',
  'subscribe',
  'sign_up',
]);

/**
 * The group of a timeline's entry.
 * @param event the kind of an event as it is stored; one that has no name of ours is 'other'
 */
export function timelineGroup(kind: TimelineKind, event: string): TimelineGroup {
  if (kind !== 'event') return ofEntries[kind];
  return (Object.hasOwn(ofEvents, event) ? ofEvents[event] : undefined) ?? 'other';
}

/** Whether events of a kind may be told together in one line: contacts never are, they have words to be read. */
export function canFold(event: string): boolean {
  return timelineGroup('event', event) !== 'support' && !standOut.has(event);
}
