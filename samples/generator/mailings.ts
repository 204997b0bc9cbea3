import { dayNumber } from './calendar.ts';
import type { EventRow } from './event-row.ts';
import type { Membership } from './membership.ts';
import type { Random } from './random.ts';

export type Mailing = {
  readonly campaign: string;
  readonly day: number;
  readonly minute: number;
  readonly subjects: readonly [string, ...string[]];
  readonly recipients: number;
  /** One for each subject. */
  readonly openShares: readonly number[];
};

/** Each subject of the autumn mailing went to a random half: the letters A and B stand in the properties. */
export const subjectTestCampaign = 'autumn-harvest';

export const mailings: readonly Mailing[] = [
  {
    campaign: 'summer-sale',
    day: dayNumber('2026-08-15'),
    minute: 10 * 60,
    subjects: ['15 % off until 31 August'],
    recipients: 210,
    openShares: [0.33],
  },
  {
    campaign: 'back-to-work',
    day: dayNumber('2026-09-06'),
    minute: 7 * 60 + 30,
    subjects: ['قهوة أفضل على مكتبك'],
    recipients: 200,
    openShares: [0.29],
  },
  {
    campaign: subjectTestCampaign,
    day: dayNumber('2026-09-22'),
    minute: 18 * 60,
    subjects: ['The new harvest is here', 'Your first cup of the new harvest'],
    recipients: 420,
    openShares: [0.27, 0.41],
  },
  {
    campaign: 'yemen-new-crop',
    day: dayNumber('2026-10-13'),
    minute: 19 * 60,
    subjects: ['بن حراز، قطاف مايو'],
    recipients: 200,
    openShares: [0.31],
  },
];

const clickShareOfOpens = 0.28;
const leaveShareOfOpens = 0.02;

/** Sends, opens, clicks and sign-offs of all mailings. */
export function mailingEvents(random: Random, memberships: readonly Membership[]): readonly EventRow[] {
  return mailings.flatMap((mailing) => {
    const reachable = memberships.filter(
      ({ joinedAt, leftAt, member }) =>
        joinedAt !== null &&
        joinedAt.day < mailing.day &&
        (leftAt === null || leftAt.day > mailing.day) &&
        !member.mailbox.isMistyped,
    );
    return random
      .shuffled(reachable)
      .slice(0, mailing.recipients)
      .flatMap((membership, index) => oneSend(random, mailing, membership, index % mailing.subjects.length));
  });
}

function oneSend(
  random: Random,
  mailing: Mailing,
  { member }: Membership,
  version: number,
): readonly EventRow[] {
  const { campaign, day, subjects } = mailing;
  const isTest = subjects.length > 1;
  const event = (kind: string, minutesLater: number): EventRow => {
    const minute = mailing.minute + minutesLater;
    return {
      email: member.mailbox.email,
      visitor: '',
      kind,
      day: day + Math.floor(minute / 1440),
      minute: minute % 1440,
      second: random.integer(0, 59),
      channel: 'email',
      campaign,
      // Opens and clicks name the campaign only, as most senders export them.
      subject: kind === 'email_sent' ? (subjects[version] ?? '') : '',
      properties: isTest ? `{"variant":"${'AB'.charAt(version)}"}` : '',
    };
  };
  const events = [event('email_sent', random.integer(0, 4))];
  if (!random.chance(mailing.openShares[version] ?? 0)) return events;
  const opened = pickDelay(random);
  events.push(event('email_open', opened));
  if (random.chance(clickShareOfOpens)) events.push(event('email_click', opened + random.integer(1, 6)));
  if (random.chance(leaveShareOfOpens))
    events.push(event('email_unsubscribe', opened + random.integer(1, 3)));
  return events;
}

/** Most people open within hours, some the next day. */
function pickDelay(random: Random): number {
  return random.chance(0.7) ? random.integer(5, 360) : random.integer(361, 2600);
}
