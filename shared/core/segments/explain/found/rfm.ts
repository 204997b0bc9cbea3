import type { Condition } from '../../schema.ts';
import type { Finding, Person } from '../person.ts';
import { meantOrders } from '../trade/meant-orders.ts';
import { readOrdersOf } from '../trade/read-orders-of.ts';
import { orderRows } from './orders.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** Scores compare everybody, so they come from the evaluation; what decides them are all orders. */
function allOrders(person: Person) {
  const meant = meantOrders(readOrdersOf(person), { by: 'anything' }, { op: 'ever' }, person.on);
  return orderRows(meant.filter(({ counts, backMinor }) => counts || backMinor !== 0));
}

/** The group of RFM; 'none' of somebody who has not bought. */
export function findRfmGroup(person: Person, { at }: Of<'rfm'>): Finding {
  const group = person.evaluated.rfmGroupOf(person.row, at);
  return { fact: { as: 'state', state: group ?? 'none' }, ...allOrders(person) };
}

/** One of the three scores; null of somebody who has not bought. */
export function findRfmScore(person: Person, condition: Of<'rfm-score'>): Finding {
  const score = person.evaluated.valuesOf(condition)?.[person.row] ?? Number.NaN;
  return {
    fact: { as: 'number', unit: 'score', value: Number.isNaN(score) ? null : score },
    ...allOrders(person),
  };
}
