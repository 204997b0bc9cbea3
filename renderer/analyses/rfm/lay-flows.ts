import type { Output } from '../../../shared/contract/api.ts';
import type { RfmGroup } from './group-words.ts';

export type Flow = NonNullable<Output<'analysis.rfm'>['movement']>['flows'][number];
/** A group, or null: not a customer yet, or none any more. */
export type End = RfmGroup | null;

/** A group on one side, and where its bar begins and ends. */
export type Stand = Readonly<{ group: End; customers: number; top: number; bottom: number }>;
/** A flow with the middle of its band on either side, and how thick it is. */
export type Band = Readonly<{ flow: Flow; from: number; to: number; thickness: number }>;

const sum = (flows: readonly Flow[]) => flows.reduce((total, { customers }) => total + customers, 0);

function stands(
  flows: readonly Flow[],
  order: readonly End[],
  endOf: (flow: Flow) => End,
  scale: number,
  gap: number,
): readonly Stand[] {
  let top = 0;
  return order.flatMap((group) => {
    const customers = sum(flows.filter((flow) => endOf(flow) === group));
    if (customers === 0) return [];
    const stand = { group, customers, top, bottom: top + customers * scale };
    top = stand.bottom + gap;
    return [stand];
  });
}

/**
 * Places flows between two columns of bars, as a Sankey diagram: heights in the unit of `height`, from the top. Bands leave and reach a
 * group in the order of the groups, so that they cross as little as they can.
 */
export function layFlows(flows: readonly Flow[], order: readonly End[], height: number, gap: number) {
  const most = (endOf: (flow: Flow) => End) => new Set(flows.map(endOf)).size;
  const fromOf = ({ from }: Flow) => from;
  const toOf = ({ to }: Flow) => to;
  const gaps = Math.max(most(fromOf), most(toOf)) - 1;
  const scale = Math.max(0, height - gaps * gap) / Math.max(1, sum(flows));
  const before = stands(flows, order, fromOf, scale, gap);
  const after = stands(flows, order, toOf, scale, gap);
  const place = (flow: Flow) => order.indexOf(flow.from) * order.length + order.indexOf(flow.to);
  const [left, right] = [new Map<End, number>(), new Map<End, number>()];
  const bands: Band[] = flows
    .toSorted((a, b) => place(a) - place(b))
    .map((flow) => {
      const thickness = flow.customers * scale;
      const start = left.get(flow.from) ?? before.find(({ group }) => group === flow.from)?.top ?? 0;
      const end = right.get(flow.to) ?? after.find(({ group }) => group === flow.to)?.top ?? 0;
      left.set(flow.from, start + thickness);
      right.set(flow.to, end + thickness);
      return { flow, from: start + thickness / 2, to: end + thickness / 2, thickness };
    });
  return { before, after, bands };
}
