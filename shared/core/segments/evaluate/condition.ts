import { rfmGroups } from '../../analyses/rfm/schema.ts';
import type { Bits } from '../bits.ts';
import { bitsOfCodes } from '../find-bits.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { consented } from './consent.ts';
import { daysPassing, numbersPassing } from './passing.ts';
import { answered } from './feedback.ts';
import { followedUp } from './follow-ups.ts';
import { listed } from './people.ts';
import { declared } from './preferences.ts';
import { profileTexts } from './profile-texts.ts';
import { spokenOf } from './provenance.ts';
import type { Remember } from './remember.ts';
import { noGroup } from './rfm.ts';
import { sequences } from './sequence.ts';
import { daysOf, numbersOf, rfmOf, type OfDay, type OfNumber } from './values.ts';

/** A condition that needs no other segment. */
export type PlainCondition = Exclude<Condition, { kind: 'segment' }>;

function numbersPass(condition: OfNumber, asked: Asked, remember: Remember): Bits {
  return numbersPassing(numbersOf(condition, asked, remember), condition.test);
}

function daysPass(condition: OfDay, asked: Asked, remember: Remember): Bits {
  return daysPassing(daysOf(condition, asked, remember), condition.test, asked.on);
}

function inRfmGroups(
  { groups, at }: Extract<PlainCondition, { kind: 'rfm' }>,
  asked: Asked,
  remember: Remember,
): Bits {
  const { group } = rfmOf(at, asked, remember);
  const wanted = new Uint8Array(noGroup + 1);
  rfmGroups.forEach((name, at) => {
    if (groups.includes(name)) wanted[at] = 1;
  });
  return bitsOfCodes(group, wanted, false);
}

type Answer<K extends PlainCondition['kind']> = (
  condition: Extract<PlainCondition, { kind: K }>,
  asked: Asked,
  remember: Remember,
) => Bits;

const answers: Readonly<{ [K in PlainCondition['kind']]: Answer<K> }> = {
  text: profileTexts,
  custom: profileTexts,
  day: daysPass,
  age: numbersPass,
  completeness: numbersPass,
  orders: numbersPass,
  'order-day': daysPass,
  events: numbersPass,
  'event-day': daysPass,
  answer: answered,
  responses: numbersPass,
  preference: declared,
  consent: consented,
  source: spokenOf,
  'party-share': numbersPass,
  rfm: inRfmGroups,
  'rfm-score': numbersPass,
  sequence: sequences,
  people: listed,
  'follow-up': followedUp,
};

/**
 * Who meets a condition on a day, whether or not they were there on that day.
 * @param remember keeps what conditions that differ in their test alone share
 */
export function evaluateCondition(condition: PlainCondition, asked: Asked, remember: Remember): Bits {
  const answer = answers[condition.kind] as Answer<PlainCondition['kind']>; // the one of its own kind
  return answer(condition, asked, remember);
}
