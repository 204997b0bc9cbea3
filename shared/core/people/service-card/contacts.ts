import type { ServiceLine } from '../../model/service-card.ts';
import { daysBetween } from '../day-distance.ts';
import type { CardContact, CardFacts } from './card-facts.ts';
import { clip } from './clip.ts';

/** Contacts older than two years say little about this call. */
const recentDays = 730;
const shownReasons = 3;

function countReasons(contacts: readonly CardContact[]): { reason: string; times: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of contacts) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, times]) => ({ reason: clip(reason), times }))
    .sort((a, b) => b.times - a.times)
    .slice(0, shownReasons);
}

/** Cases that still wait for somebody, the newest in words; else why the person wrote or called before. Null: never, or long ago. */
export function contactLine({ contacts, today }: CardFacts): ServiceLine | null {
  const open = contacts.filter(({ isOpen }) => isOpen === true);
  const [newest] = open;
  if (newest !== undefined)
    return {
      rule: 'open-cases',
      count: open.length,
      reason: newest.reason === null ? null : clip(newest.reason),
      words: newest.words === null ? null : clip(newest.words),
      on: newest.on,
      source: { kind: 'event', id: newest.id, place: newest.place },
    };
  const recent = contacts.filter(({ on }) => (daysBetween(on, today) ?? 0) <= recentDays);
  const [last] = recent;
  if (last === undefined) return null;
  return {
    rule: 'past-contacts',
    count: recent.length,
    reasons: countReasons(recent),
    on: last.on,
    source: { kind: 'event', id: last.id, place: last.place },
  };
}
