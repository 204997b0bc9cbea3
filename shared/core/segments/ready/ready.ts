import type { Condition, Goods, Period, SegmentNode } from '../schema.ts';

/** Kinds of import that a ready segment may need. */
export type Need = 'orders' | 'responses' | 'consent' | 'preferences' | 'events';

/** What ready segments are made of that differs from workspace to workspace. */
export type ReadyFacts = Readonly<{
  /** Questions that ask whether somebody would recommend us, on 0 to 10. */
  npsQuestions: readonly number[];
  /** Keys of the purposes that marketing is sent for. */
  marketingPurposes: readonly string[];
  /** What everybody in the given share of buyers, those who spent most, spent at least, minor units; null where nobody bought. */
  spentByTop: (share: number) => number | null;
  /** What half of all orders, the larger half, cost at least, minor units; null without orders. */
  usualOrderMinor: number | null;
}>;

/** A segment that comes with the app: messages `segments.ready.<key>.{name,why,action}`. */
export type Ready = Readonly<{
  key: string;
  /** Without data of these kinds nobody can say who is in it. */
  needs: readonly Need[];
  /** Or the kind of data of which the workspace has none that the definition could be made of. */
  define: (facts: ReadyFacts) => SegmentNode | Need;
}>;

/** A condition as a part of a definition. */
export function ask(condition: Condition): SegmentNode {
  return { op: 'condition', condition };
}

export const anything: Goods = { by: 'anything' };
export const ever: Period = { op: 'ever' };

/** Those in any of some groups of RFM now. */
export function inRfm(...groups: string[]): SegmentNode {
  return ask({ kind: 'rfm', groups, at: 'now' });
}

/** Those who made at least so many orders. */
export function orderedAtLeast(orders: number): SegmentNode {
  return ask({
    kind: 'orders',
    measure: 'orders',
    goods: anything,
    period: ever,
    test: { op: 'at-least', value: orders },
  });
}

/** Those whose last order is longer ago than so many months. */
export function lastOrderBefore(months: number): SegmentNode {
  return ask({
    kind: 'order-day',
    which: 'last',
    goods: anything,
    test: { op: 'longer-ago', count: months, unit: 'month' },
  });
}

/** Those who spent at least so much, minor units. */
export function spentAtLeast(value: number): SegmentNode {
  return ask({
    kind: 'orders',
    measure: 'spent',
    goods: anything,
    period: ever,
    test: { op: 'at-least', value },
  });
}

const channels = ['email', 'sms', 'phone', 'post'] as const;

/** Everything that would let somebody be written to or called for marketing. */
export function permissions({ marketingPurposes }: ReadyFacts): SegmentNode[] {
  return marketingPurposes.flatMap((purpose) =>
    channels.map((channel) => ask({ kind: 'consent', purpose, channel, state: 'may' })),
  );
}
