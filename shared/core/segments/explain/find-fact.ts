import type { Condition } from '../schema.ts';
import { findEventDay, findEvents } from './found/behaviour.ts';
import { findConsent } from './found/consent.ts';
import { findAnswer, findResponses } from './found/feedback.ts';
import { findOrderDay, findOrders } from './found/orders.ts';
import { findPreference } from './found/preference.ts';
import { findAge, findCompleteness, findCustom, findDay, findPartyShare, findText } from './found/profile.ts';
import { findRfmGroup, findRfmScore } from './found/rfm.ts';
import { findSequence } from './found/sequence.ts';
import { findSource } from './found/source.ts';
import { findFollowUp, findPeople, findSegment } from './found/work.ts';
import type { Finding, Person } from './person.ts';

/** By kind of condition, how its fact is found. */
type Finders = {
  readonly [K in Condition['kind']]: (
    person: Person,
    condition: Extract<Condition, { kind: K }>,
    holds: boolean,
  ) => Finding;
};

const finders: Finders = {
  text: findText,
  custom: findCustom,
  day: findDay,
  age: findAge,
  completeness: findCompleteness,
  orders: findOrders,
  'order-day': findOrderDay,
  events: findEvents,
  'event-day': findEventDay,
  answer: findAnswer,
  responses: findResponses,
  preference: findPreference,
  consent: findConsent,
  source: findSource,
  'party-share': findPartyShare,
  rfm: findRfmGroup,
  'rfm-score': findRfmScore,
  segment: findSegment,
  sequence: findSequence,
  people: findPeople,
  'follow-up': findFollowUp,
};

/** What is found about a person for a condition, read for that one person. @param holds whether the evaluation says that it holds */
export function findFact(person: Person, condition: Condition, holds: boolean): Finding {
  // the finder of a kind takes conditions of that kind
  const find = finders[condition.kind] as (person: Person, condition: Condition, holds: boolean) => Finding;
  return find(person, condition, holds);
}
