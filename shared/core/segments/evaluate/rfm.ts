import { measureRfm } from '../../analyses/rfm/measure.ts';
import { rfmInput } from '../../analyses/rfm/query.ts';
import { RfmParams } from '../../analyses/rfm/schema.ts';
import { scoreRfm } from '../../analyses/rfm/score.ts';
import { orderStates } from '../../columns/columns.ts';
import type { Asked } from './asked.ts';

/** Stands for "in no group" among the groups. */
export const noGroup = 255;

/** The scores of every customer, by row, 0 of those without orders; `group` is an index of `rfmGroups`, `noGroup` of those. */
export type RfmByRow = Readonly<{ r: Uint8Array; f: Uint8Array; m: Uint8Array; group: Uint8Array }>;

const nothing = orderStates.indexOf('failed');

/**
 * RFM as the workspace has it set, from the orders until the day; for 'last-import' without those that came with the last import of
 * orders. Recency counts from the last of these orders, as everywhere.
 */
export function rfmByRow(at: 'now' | 'last-import', { facts, on, rfm }: Asked): RfmByRow {
  const columns = facts.get('columns');
  const { day, state } = columns.orders;
  // an order of after the day is one that never went through
  const known = state.map((code, order) => ((day[order] ?? 0) > on ? nothing : code));
  const params = RfmParams.parse(rfm);
  const input = { ...rfmInput(columns), state: known };
  const measures = measureRfm(input, params, at === 'now' ? 'all' : 'before');
  const scores = scoreRfm(measures, params);
  const { count, id } = columns.customers;
  const found = {
    r: new Uint8Array(count),
    f: new Uint8Array(count),
    m: new Uint8Array(count),
    group: new Uint8Array(count).fill(noGroup),
  };
  let row = 0;
  measures.customerId.forEach((customer, place) => {
    while (id[row] !== customer) row += 1; // both ascend
    found.r[row] = scores.r[place] ?? 0;
    found.f[row] = scores.f[place] ?? 0;
    found.m[row] = scores.m[place] ?? 0;
    found.group[row] = scores.group[place] ?? noGroup;
  });
  return found;
}
