import type { RequestsParams, RequestSummary } from './schema.ts';

type Order = (a: RequestSummary, b: RequestSummary) => number;

/** Everybody counts who may be a person: the known ones, and every answer of somebody unknown. */
const heads = ({ people, anonymous }: RequestSummary) => people + anonymous;
/** What lies within noise is no trend. */
const rise = ({ change }: RequestSummary) => (change?.isBeyondNoise === true ? change.value : 0);

const orders: Readonly<Record<RequestsParams['by'], Order>> = {
  people: (a, b) => heads(b) - heads(a),
  value: (a, b) => b.valueMinor - a.valueMinor,
  trend: (a, b) => rise(b) - rise(a),
};

/** Sorts groups by what was asked for, equal ones by people, value and trend, then by key: the order is always the same. */
export function rankRequests(groups: readonly RequestSummary[], by: RequestsParams['by']): RequestSummary[] {
  const all: readonly Order[] = [orders[by], orders.people, orders.value, orders.trend];
  return groups.toSorted((a, b) => {
    for (const order of all) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return a.key < b.key ? -1 : 1;
  });
}
