import { dayFromNumber } from '../../../model/day.ts';
import type { Condition } from '../../schema.ts';
import { mostRows, type Finding, type Person } from '../person.ts';
import { meantOrders, type MeantOrder } from '../trade/meant-orders.ts';
import { measureOrders } from '../trade/measure-orders.ts';
import { readOrdersOf } from '../trade/read-orders-of.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** Orders as rows, the newest first. */
export function orderRows(meant: readonly MeantOrder[]): Pick<Finding, 'rows' | 'totalRows'> {
  const newest = meant.toReversed().slice(0, mostRows);
  return {
    rows: newest.map(({ order, netMinor }) => ({
      table: 'orders' as const,
      id: order.id,
      day: dayFromNumber(order.day),
      label: order.key,
      amountMinor: netMinor,
    })),
    totalRows: meant.length,
  };
}

const isMoney = ['spent', 'average', 'largest', 'refunded'];

/** What the orders meant come to. */
export function findOrders(person: Person, { measure, goods, period }: Of<'orders'>): Finding {
  const meant = meantOrders(readOrdersOf(person), goods, period, person.on).filter(
    ({ counts, backMinor }) => counts || backMinor !== 0,
  );
  const value = measureOrders(measure, meant);
  const unit = measure === 'discounted' ? 'percent' : isMoney.includes(measure) ? 'money' : 'count';
  const takesBack = measure === 'spent' || measure === 'average' || measure === 'refunded';
  return {
    fact: { as: 'number', unit, value },
    ...orderRows(takesBack ? meant : meant.filter(({ counts }) => counts)),
  };
}

/** The day of the first or last order meant. */
export function findOrderDay(person: Person, { which, goods }: Of<'order-day'>): Finding {
  const meant = meantOrders(readOrdersOf(person), goods, { op: 'ever' }, person.on).filter(
    ({ counts }) => counts,
  );
  const decides = which === 'first' ? meant[0] : meant.at(-1);
  return {
    fact: { as: 'day', day: decides === undefined ? null : dayFromNumber(decides.order.day) },
    ...orderRows(decides === undefined ? [] : [decides]),
  };
}
