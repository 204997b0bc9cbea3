import { noDay } from '../../columns/customer-totals.ts';
import { customerFields } from '../../model/customer-fields.ts';
import { assertNever } from '../../model/errors.ts';
import type { Condition, NumberTest } from '../schema.ts';
import type { Asked } from './asked.ts';
import { eventCounts, eventDays } from './behaviour.ts';
import { responseCounts } from './feedback.ts';
import { orderDays } from './orders/days.ts';
import { orderMeasures } from './orders/measures.ts';
import { ages, birthDays } from './profile-days.ts';
import { partyShares } from './provenance.ts';
import type { Remember } from './remember.ts';
import { rfmByRow, type RfmByRow } from './rfm.ts';

/** A condition that tests a number of everybody. */
export type OfNumber = Extract<Condition, { test: NumberTest }>;
/** A condition that tests a day of everybody. */
export type OfDay = Extract<Condition, { kind: 'day' | 'order-day' | 'event-day' }>;

/** RFM of a moment, made once. */
export function rfmOf(at: 'now' | 'last-import', asked: Asked, remember: Remember): RfmByRow {
  return remember(JSON.stringify(['rfm', at, asked.rfm, asked.on]), () => rfmByRow(at, asked));
}

function makeNumbers(condition: OfNumber, asked: Asked, remember: Remember): Float64Array {
  switch (condition.kind) {
    case 'age':
      return ages(asked);
    case 'completeness':
      return Float64Array.from(asked.facts.get('filled'), (filled) => (100 * filled) / customerFields.length);
    case 'orders':
      return orderMeasures(condition, asked, remember, (measure) =>
        numbersOf({ ...condition, measure }, asked, remember),
      );
    case 'events':
      return eventCounts(condition, asked);
    case 'responses':
      return responseCounts(condition, asked);
    case 'party-share':
      return partyShares(condition, asked);
    case 'rfm-score':
      return Float64Array.from(rfmOf('now', asked, remember)[condition.score], (score) =>
        score === 0 ? Number.NaN : score,
      );
    default:
      return assertNever(condition);
  }
}

/**
 * The numbers that a condition tests, by row; NaN where there is none. They are kept without their test: whoever drags a threshold asks for
 * the same ones again.
 */
export function numbersOf(condition: OfNumber, asked: Asked, remember: Remember): Float64Array {
  const key = JSON.stringify([
    { ...condition, test: null },
    asked.on,
    condition.kind === 'rfm-score' ? asked.rfm : null,
  ]);
  return remember(key, () => makeNumbers(condition, asked, remember));
}

function makeDays(condition: OfDay, asked: Asked, remember: Remember): Int32Array {
  switch (condition.kind) {
    case 'day':
      return condition.field === 'birthDate' ? birthDays(asked) : asked.facts.get('customers').seen;
    case 'order-day':
      return orderDays(condition, asked, remember);
    case 'event-day':
      return eventDays(condition, asked);
  }
}

/** The days that a condition tests, by row, `noDay` where none is known; kept as numbers are. */
export function daysOf(condition: OfDay, asked: Asked, remember: Remember): Int32Array {
  return remember(JSON.stringify([{ ...condition, test: null }, asked.on]), () =>
    makeDays(condition, asked, remember),
  );
}

/**
 * What a condition tests of everybody, in numbers: day numbers for days. NaN where it is not known.
 * @returns null for a condition that tests neither a number nor a day of everybody
 */
export function valuesOf(condition: Condition, asked: Asked, remember: Remember): Float64Array | null {
  switch (condition.kind) {
    case 'day':
    case 'order-day':
    case 'event-day':
      return Float64Array.from(daysOf(condition, asked, remember), (day) =>
        day === noDay ? Number.NaN : day,
      );
    case 'age':
    case 'completeness':
    case 'orders':
    case 'events':
    case 'responses':
    case 'party-share':
    case 'rfm-score':
      return numbersOf(condition, asked, remember);
    default:
      return null;
  }
}
