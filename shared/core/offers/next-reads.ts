import type { ReadReason } from '../model/opportunities.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { startLooking, type Person } from './candidates.ts';
import { keptNeighbours, type Neighbours } from './nearest.ts';
import type { OffersInput } from './offers-input.ts';

/** Something to read next, and why. */
export type ChosenRead = Readonly<{
  /** Index in the subjects that were read. */
  subject: number;
  reason: ReadReason;
  /** The subject the reason cites, -1 for none. */
  reasonSubject: number;
  /** Readers behind the reason. */
  count: number;
  medianDays: number;
}>;

function evidenceOfReads({ columns, facts }: OffersInput): Evidence {
  const { reads } = facts;
  const asOfDay = reads.day.reduce((last, day) => Math.max(last, day), -1);
  const things = reads.subjects.length;
  const none = new Int32Array(0);
  return evidenceOf({
    takings: {
      ...{ customers: columns.customers.count, things, customer: reads.customer, thing: reads.subject },
      ...{ day: reads.day, basket: reads.customer, quantity: new Float64Array(reads.day.length).fill(1) },
    },
    ...{ asOfDay, horizonDays: 90, canRepeat: false },
    ...{ category: new Int32Array(things).fill(-1), categories: 0, wishes: [] },
    wished: { customer: none, wish: none },
    views: { customer: none, thing: none, day: none },
    isBlocked: new Uint8Array(things),
    barred: { customer: none, thing: none },
  });
}

function cited(reason: 'together' | 'next', list: Neighbours, at: number): Omit<ChosenRead, 'subject'> {
  return {
    ...{ reason, reasonSubject: Math.floor(at / keptNeighbours), count: list.count[at] ?? 0 },
    medianDays: list.medianDays[at] ?? Number.NaN,
  };
}

function whyRead(evidence: Evidence, person: Person, thing: number): Omit<ChosenRead, 'subject'> {
  const together = person.together[thing] ?? 0;
  const next = person.next[thing] ?? 0;
  if (next > 0 && next >= together) return cited('next', evidence.next, person.nextAt[thing] ?? 0);
  if (together > 0) return cited('together', evidence.together, person.togetherAt[thing] ?? 0);
  const count = evidence.popularity.recentBuyers[thing] ?? 0;
  return { reason: 'popular', reasonSubject: -1, count, medianDays: Number.NaN };
}

/**
 * What each customer may read next: what they have not read, by how strongly it goes with what they read (`togetherOf`, `followersOf`), then by
 * how many read it in the last 90 days. Readings are few, so nothing is learned and nothing foretold: it is an order, no probability.
 *
 * @returns gives the reads of a customer, best first; none to who never read anything
 */
export function startNextReads(input: OffersInput, top: number): (customer: number) => ChosenRead[] {
  const evidence = evidenceOfReads(input);
  const look = startLooking(evidence);
  return (customer) => {
    const person = look(customer);
    if (person.takings === 0) return [];
    const things = [...person.list.subarray(0, person.count)];
    const strength = (thing: number) => (person.together[thing] ?? 0) + (person.next[thing] ?? 0);
    const readers = (thing: number) => evidence.popularity.recentBuyers[thing] ?? 0;
    things.sort((a, b) => strength(b) - strength(a) || readers(b) - readers(a) || a - b);
    return things.slice(0, top).map((subject) => ({ subject, ...whyRead(evidence, person, subject) }));
  };
}
