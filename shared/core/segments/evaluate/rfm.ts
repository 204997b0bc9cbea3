import { measureRfm } from '../../analyses/rfm/measure.ts';
import { rfmInput } from '../../analyses/rfm/query.ts';
import { rfmGroups } from '../../analyses/rfm/schema.ts';
import { scoreRfm } from '../../analyses/rfm/score.ts';
import { orderStates } from '../../columns/columns.ts';
import { addDays, dayFromNumber, dayNumber, readDay } from '../../model/day.ts';
import type { Facts } from '../facts/facts.ts';
import type { Asked } from './asked.ts';

/** The groups and scores of every customer, by row; 0 for r, f and m, and '' for the group, of those without orders. */
export type RfmByRow = Readonly<{ r: Uint8Array; f: Uint8Array; m: Uint8Array; group: readonly string[] }>;

const nothing = orderStates.indexOf('failed');

/** The last import of orders that came in until the day and stands; 0 where none did. */
function lastImport(facts: Facts, on: number): number {
  const before = facts.get('imports').imports.filter(({ day }) => day <= on);
  return before.at(-1)?.id ?? 0;
}

/** The last day until which orders count: as RFM is set, but never after the day. */
function asOf(setTo: string | null, on: number): string | null {
  const day = setTo === null ? null : readDay(setTo);
  if (day === null) return null;
  return dayNumber(day) <= on ? day : addDays(dayFromNumber(on), 1);
}

/**
 * RFM as the workspace has it set, from the orders until the day; for 'last-import' without those that the last import of orders brought.
 * The recency of settings without a day counts from the last of these orders, as everywhere.
 */
export function rfmByRow(at: 'now' | 'last-import', { facts, on, rfm }: Asked): RfmByRow {
  const columns = facts.get('columns');
  const left = at === 'now' ? 0 : lastImport(facts, on);
  const broughtBy = left === 0 ? null : facts.get('imports').of;
  const { day, state } = columns.orders;
  // an order that is not to count is one that never went through
  const counted = state.map((code, order) =>
    (day[order] ?? 0) > on || (broughtBy !== null && broughtBy[order] === left) ? nothing : code,
  );
  const params = { ...rfm, asOf: asOf(rfm.asOf, on) };
  const measures = measureRfm({ ...rfmInput(columns), state: counted }, params);
  const scores = scoreRfm(measures, params.scale);
  const { count, id } = columns.customers;
  const found = {
    r: new Uint8Array(count),
    f: new Uint8Array(count),
    m: new Uint8Array(count),
    group: new Array<string>(count).fill(''),
  };
  let row = 0;
  measures.customerId.forEach((customer, place) => {
    while (id[row] !== customer) row += 1; // both ascend
    found.r[row] = scores.r[place] ?? 0;
    found.f[row] = scores.f[place] ?? 0;
    found.m[row] = scores.m[place] ?? 0;
    found.group[row] = rfmGroups[scores.group[place] ?? 0] ?? '';
  });
  return found;
}
