import type { ServiceLine } from '../../model/service-card.ts';
import type { CardFacts } from './card-facts.ts';
import { clip } from './clip.ts';

const last = '9999-12-31';

/** The follow-up that is due first among those not done, and how many there are. Null: none. */
export function followUpLine({ followUps, today }: CardFacts): ServiceLine | null {
  const open = followUps
    .filter(({ state }) => state !== 'done')
    .sort((a, b) => (a.dueOn ?? last).localeCompare(b.dueOn ?? last) || a.id - b.id);
  const [first] = open;
  if (first === undefined) return null;
  return {
    rule: 'follow-up',
    count: open.length,
    reason: clip(first.reason),
    owner: first.owner,
    dueOn: first.dueOn,
    isOverdue: first.dueOn !== null && first.dueOn < today,
    on: first.changedAt.slice(0, 10),
    source: { kind: 'follow-up', id: first.id, place: first.place },
  };
}

/** The newest note. Null: none. */
export function noteLine({ notes }: CardFacts): ServiceLine | null {
  const [newest] = notes;
  if (newest === undefined) return null;
  return {
    rule: 'note',
    words: clip(newest.body),
    author: newest.author,
    on: newest.writtenAt.slice(0, 10),
    source: { kind: 'note', id: newest.id, place: newest.place },
  };
}
