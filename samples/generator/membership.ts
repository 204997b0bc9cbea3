import { clockText, dayText, twoDigits } from './calendar.ts';
import type { Member } from './contacts.ts';

export const memberColumns = [
  'Email Address',
  'First Name',
  'Last Name',
  'Phone Number',
  'Date of Birth',
  'Gender',
  'City',
  'Country',
  'MEMBER_RATING',
  'OPTIN_TIME',
  'OPTIN_IP',
  'CONFIRM_TIME',
  'CONFIRM_IP',
  'LATITUDE',
  'LONGITUDE',
  'GMTOFF',
  'DSTOFF',
  'TIMEZONE',
  'CC',
  'REGION',
  'LAST_CHANGED',
  'LEID',
  'EUID',
  'NOTES',
  'TAGS',
] as const;
export const leaverColumns = [
  'UNSUB_TIME',
  'UNSUB_CAMPAIGN_TITLE',
  'UNSUB_CAMPAIGN_ID',
  'UNSUB_REASON',
  'UNSUB_REASON_OTHER',
] as const;

export type MemberColumn = (typeof memberColumns)[number];
export type LeaverColumn = MemberColumn | (typeof leaverColumns)[number];

/** When somebody joined the list, and left it. */
export type Membership = {
  readonly member: Member;
  /** Null where the address was uploaded without proof. */
  readonly joinedAt: Moment | null;
  readonly leftAt: Moment | null;
  readonly isConfirmed: boolean;
};

export type Moment = { readonly day: number; readonly minute: number; readonly second: number };

export function momentText({ day, minute, second }: Moment): string {
  return `${dayText(day)} ${clockText(minute)}:${twoDigits(second)}`;
}
