import { noDay } from '../../columns/customer-totals.ts';
import { customerFields } from '../../model/customer-fields.ts';
import { assertNever } from '../../model/errors.ts';
import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import type { Condition, NumberTest } from '../schema.ts';
import type { Asked } from './asked.ts';
import { eventCounts, eventDays } from './behaviour.ts';
import { consented } from './consent.ts';
import { dayTester } from './day-test.ts';
import { answered, responseCounts } from './feedback.ts';
import { followedUp } from './follow-ups.ts';
import { numberTester } from './number-test.ts';
import { orderDays } from './order-days.ts';
import { orderMeasures } from './order-measures.ts';
import { declared } from './preferences.ts';
import { ages, profileDays } from './profile-days.ts';
import { profileTexts } from './profile-texts.ts';
import { partyShares, spokenOf } from './provenance.ts';
import type { Remember } from './remember.ts';
import { rfmByRow, type RfmByRow } from './rfm.ts';
import { sequences } from './sequence.ts';

/** A condition that needs no other segment. */
export type PlainCondition = Exclude<Condition, { kind: 'segment' }>;

type Tests<T> = Extract<PlainCondition, { test: T }>;
type OfNumber = Exclude<Tests<NumberTest>, { kind: 'age' }>;
type OfDay = Extract<PlainCondition, { kind: 'order-day' | 'event-day' }>;
type OfRfm = Extract<PlainCondition, { kind: 'rfm' | 'rfm-score' }>;

function rfmOf(condition: OfRfm, asked: Asked, remember: Remember): RfmByRow {
  const at = condition.kind === 'rfm' ? condition.at : 'now';
  return remember(JSON.stringify(['rfm', at, asked.rfm, asked.on]), () => rfmByRow(at, asked));
}

/** The number of everybody that a condition tests, by row; NaN where there is none. */
function numbersOf(condition: OfNumber, asked: Asked, remember: Remember): Float64Array {
  switch (condition.kind) {
    case 'completeness':
      return Float64Array.from(asked.facts.get('filled'), (filled) => (100 * filled) / customerFields.length);
    case 'orders':
      return orderMeasures(condition, asked);
    case 'events':
      return eventCounts(condition, asked);
    case 'responses':
      return responseCounts(condition, asked);
    case 'party-share':
      return partyShares(condition, asked);
    case 'rfm-score':
      return Float64Array.from(rfmOf(condition, asked, remember)[condition.score], (score) =>
        score === 0 ? Number.NaN : score,
      );
    default:
      return assertNever(condition);
  }
}

/** Numbers are kept without their test: whoever drags a threshold asks for the same ones again. */
function numbersPass(condition: OfNumber, asked: Asked, remember: Remember): Bits {
  const { test, ...measured } = condition;
  const key = JSON.stringify([measured, asked.on, condition.kind === 'rfm-score' ? asked.rfm : null]);
  const numbers = remember(key, () => numbersOf(condition, asked, remember));
  const passes = numberTester(test);
  return bitsWhere(numbers.length, (row) => passes(numbers[row] ?? Number.NaN));
}

function daysPass(condition: OfDay, asked: Asked, remember: Remember): Bits {
  const { test, ...measured } = condition;
  const days = remember(JSON.stringify([measured, asked.on]), () =>
    condition.kind === 'order-day' ? orderDays(condition, asked) : eventDays(condition, asked),
  );
  const passes = dayTester(test, asked.on);
  return bitsWhere(days.length, (row) => passes(days[row] ?? noDay));
}

function inRfmGroups(condition: Extract<OfRfm, { kind: 'rfm' }>, asked: Asked, remember: Remember): Bits {
  const { group } = rfmOf(condition, asked, remember);
  const groups = new Set(condition.groups);
  return bitsWhere(group.length, (row) => groups.has(group[row] ?? ''));
}

type Answer<K extends PlainCondition['kind']> = (
  condition: Extract<PlainCondition, { kind: K }>,
  asked: Asked,
  remember: Remember,
) => Bits;

const answers: Readonly<{ [K in PlainCondition['kind']]: Answer<K> }> = {
  text: profileTexts,
  custom: profileTexts,
  day: profileDays,
  age: ages,
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
