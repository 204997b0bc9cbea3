import * as z from 'zod';
import { customerFields } from '../model/customer-fields.ts';

/** Limits that keep a definition readable, and one made to hang harmless. */
export const mostConditions = 100;
export const deepestNesting = 8;
/** As many people as a definition may list by their ids. */
export const mostListed = 100_000;

const Text = z.string().min(1).max(200);
const Texts = z.array(Text).min(1).max(200);
const Amount = z.number().min(-1e12).max(1e12);
const Day = z.iso.date();

/** A test of a number. Bounds of `between` are both included. */
export const NumberTest = z.discriminatedUnion('op', [
  z.object({ op: z.literal('at-least'), value: Amount }),
  z.object({ op: z.literal('at-most'), value: Amount }),
  z.object({ op: z.literal('more-than'), value: Amount }),
  z.object({ op: z.literal('less-than'), value: Amount }),
  z.object({ op: z.literal('exactly'), value: Amount }),
  z.object({ op: z.literal('other-than'), value: Amount }),
  z.object({ op: z.literal('between'), from: Amount, to: Amount }),
]);
export type NumberTest = z.infer<typeof NumberTest>;

/** A test of a text; compared folded (case, accents, Arabic letter forms), so that Cairo is cairo. A blank value meets `is-not`, `lacks` and `blank` only. */
export const TextTest = z.discriminatedUnion('op', [
  z.object({ op: z.literal('is'), values: Texts }),
  z.object({ op: z.literal('is-not'), values: Texts }),
  z.object({ op: z.literal('contains'), value: Text }),
  z.object({ op: z.literal('lacks'), value: Text }),
  z.object({ op: z.literal('starts-with'), value: Text }),
  z.object({ op: z.literal('ends-with'), value: Text }),
  z.object({ op: z.literal('filled') }),
  z.object({ op: z.literal('blank') }),
]);
export type TextTest = z.infer<typeof TextTest>;

const Span = { count: z.int().min(1).max(10_000), unit: z.enum(['day', 'week', 'month', 'year']) };

/**
 * A test of a day against the day on which the segment is asked for. `within-last` reaches back `count` units and ends on that day, both
 * included; `longer-ago` is everything before that. `anniversary-within` is the next time its day of the year comes, that day included.
 * A day that is not known meets `blank` only.
 */
export const DayTest = z.discriminatedUnion('op', [
  z.object({ op: z.literal('within-last'), ...Span }),
  z.object({ op: z.literal('longer-ago'), ...Span }),
  z.object({ op: z.literal('on-or-after'), day: Day }),
  z.object({ op: z.literal('on-or-before'), day: Day }),
  z.object({ op: z.literal('between'), from: Day, to: Day }),
  z.object({ op: z.literal('anniversary-within'), ...Span }),
  z.object({ op: z.literal('filled') }),
  z.object({ op: z.literal('blank') }),
]);
export type DayTest = z.infer<typeof DayTest>;

/** When something happened, as a `DayTest` says it. Nothing of after the day asked for counts. */
export const Period = z.discriminatedUnion('op', [
  z.object({ op: z.literal('ever') }),
  z.object({ op: z.literal('within-last'), ...Span }),
  z.object({ op: z.literal('longer-ago'), ...Span }),
  z.object({ op: z.literal('on-or-after'), day: Day }),
  z.object({ op: z.literal('on-or-before'), day: Day }),
  z.object({ op: z.literal('between'), from: Day, to: Day }),
]);
export type Period = z.infer<typeof Period>;

/** Which lines of orders are meant: all, those of products (by `product.id`), or of categories (as written, compared folded). */
export const Goods = z.discriminatedUnion('by', [
  z.object({ by: z.literal('anything') }),
  z.object({ by: z.literal('product'), products: z.array(z.int().min(1)).min(1).max(200) }),
  z.object({ by: z.literal('category'), categories: Texts }),
]);
export type Goods = z.infer<typeof Goods>;

/** Which things that somebody did are meant: of a kind; of any of these campaigns where some are named; over a channel where one is. */
const Behaviour = { event: Text, campaigns: z.array(z.int().min(1)).max(200), channel: Text.nullable() };

/** One part of a sequence. */
export const SequenceStep = z.discriminatedUnion('what', [
  z.object({ what: z.literal('order'), goods: Goods }),
  z.object({ what: z.literal('event'), ...Behaviour }),
  z.object({ what: z.literal('response'), survey: z.int().min(1).nullable() }),
]);
export type SequenceStep = z.infer<typeof SequenceStep>;

export const orderMeasures = [
  /** Orders that count, as everywhere: not cancelled, failed, pending or a return, and not of amount 0. */
  'orders',
  /** Money of the lines meant, refunds and returns subtracted, minor units of the workspace's currency. */
  'spent',
  /** `spent` by `orders`. */
  'average',
  /** Of the largest order, in the same money. */
  'largest',
  'items',
  /** Different products. */
  'products',
  /** Money paid back, and of returns. */
  'refunded',
  /** Share of orders with any discount, in percent. Nobody without orders. */
  'discounted',
] as const;

/** One thing that is asked of a customer. */
export const Condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), field: z.enum(customerFields), test: TextTest }),
  /** A column of the user's own. */
  z.object({ kind: z.literal('custom'), field: Text, test: TextTest }),
  z.object({ kind: z.literal('day'), field: z.enum(['birthDate', 'firstSeenOn']), test: DayTest }),
  /** Full years; nobody without a birth date. */
  z.object({ kind: z.literal('age'), test: NumberTest }),
  /** Filled fields of the thirteen of a customer, in percent. */
  z.object({ kind: z.literal('completeness'), test: NumberTest }),

  z.object({
    kind: z.literal('orders'),
    measure: z.enum(orderMeasures),
    goods: Goods,
    period: Period,
    test: NumberTest,
  }),
  z.object({
    kind: z.literal('order-day'),
    which: z.enum(['first', 'last']),
    goods: Goods,
    test: DayTest,
  }),

  /** How often something was done. */
  z.object({ kind: z.literal('events'), ...Behaviour, period: Period, test: NumberTest }),
  z.object({
    kind: z.literal('event-day'),
    ...Behaviour,
    which: z.enum(['first', 'last']),
    test: DayTest,
  }),

  /** What was answered to a question: the latest answer, or any. */
  z.object({
    kind: z.literal('answer'),
    question: z.int().min(1),
    which: z.enum(['latest', 'any']),
    test: z.discriminatedUnion('as', [
      z.object({ as: z.literal('number'), test: NumberTest }),
      /** One of several choices; compared folded. */
      z.object({ as: z.literal('choice'), values: Texts }),
      z.object({ as: z.literal('text'), test: TextTest }),
    ]),
  }),
  /** How many finished responses; of any survey where none is named. */
  z.object({
    kind: z.literal('responses'),
    survey: z.int().min(1).nullable(),
    period: Period,
    test: NumberTest,
  }),

  /** What somebody declared about a topic; anything at all where no values are named. Compared folded. */
  z.object({ kind: z.literal('preference'), topic: Text, values: z.array(Text).max(200) }),

  /**
   * What the ledger says of a purpose over a channel. `may`: that person may be contacted; `refused`: denied, withdrawn or objected;
   * `unknown`: never asked; `expired`: given once, run out by now.
   */
  z.object({
    kind: z.literal('consent'),
    purpose: Text,
    channel: z.enum(['email', 'sms', 'phone', 'post', 'ads']),
    state: z.enum(['may', 'refused', 'unknown', 'expired']),
  }),

  /** Whether a source speaks of somebody. */
  z.object({ kind: z.literal('source'), source: z.int().min(1) }),
  /** The share of filled values of the profile that come from a party, in percent. */
  z.object({
    kind: z.literal('party-share'),
    party: z.enum(['zero', 'first', 'second', 'third']),
    test: NumberTest,
  }),

  /** In a group of RFM as the workspace has it set, now or as it was before the last import of orders. */
  z.object({ kind: z.literal('rfm'), groups: Texts, at: z.enum(['now', 'last-import']) }),
  z.object({ kind: z.literal('rfm-score'), score: z.enum(['r', 'f', 'm']), test: NumberTest }),

  /** In another segment. */
  z.object({ kind: z.literal('segment'), segment: z.int().min(1) }),

  /**
   * `first` happened in the period, and after it (on a later moment, or day where no moment is known) `then` did, or did not, within
   * `days`. Where `then` did not, those `days` must have passed by the day asked for.
   */
  z.object({
    kind: z.literal('sequence'),
    first: SequenceStep,
    then: SequenceStep,
    happens: z.boolean(),
    days: z.int().min(1).max(3_650),
    period: Period,
  }),

  /**
   * One of these people, by `customer.id`, whatever becomes of their data: a cluster that was kept, a list that was handed over. An id that
   * was merged into another stands for that other; one that does not exist stands for nobody.
   */
  z.object({ kind: z.literal('people'), ids: z.array(z.int().min(1)).min(1).max(mostListed) }),

  /** An open follow-up of the team. */
  z.object({ kind: z.literal('follow-up'), state: z.enum(['open', 'waiting', 'done']) }),
]);
export type Condition = z.infer<typeof Condition>;
export type ConditionKind = Condition['kind'];

/** All of, any of, or none of several, or one condition. A group of nothing is everybody for `all` and `none`, nobody for `any`. */
export type SegmentNode =
  | Readonly<{ op: 'all' | 'any' | 'none'; nodes: readonly SegmentNode[] }>
  | Readonly<{ op: 'condition'; condition: Condition }>;

export const SegmentNode: z.ZodType<SegmentNode> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.object({ op: z.enum(['all', 'any', 'none']), nodes: z.array(SegmentNode).max(mostConditions) }),
    z.object({ op: z.literal('condition'), condition: Condition }),
  ]),
);

function size(node: SegmentNode): Readonly<{ conditions: number; depth: number }> {
  if (node.op === 'condition') return { conditions: 1, depth: 0 };
  const parts = node.nodes.map(size);
  return {
    conditions: parts.reduce((sum, part) => sum + part.conditions, 0),
    depth: 1 + Math.max(0, ...parts.map(({ depth }) => depth)),
  };
}

/** A segment as it is stored: a version of this shape, and the tree of its conditions. */
export const SegmentDefinition = z
  .object({ version: z.literal(1), where: SegmentNode })
  .refine(({ where }) => {
    const { conditions, depth } = size(where);
    return conditions <= mostConditions && depth <= deepestNesting;
  });
export type SegmentDefinition = z.infer<typeof SegmentDefinition>;

/** Where a node is: the places of the children that lead to it, from the root. The root is []. */
export const NodePath = z.array(z.int().min(0)).max(deepestNesting);
export type NodePath = readonly number[];

/** What counts as a set of people to be looked at: a saved segment, or a definition that is not saved. */
export const SegmentRef = z.discriminatedUnion('by', [
  z.object({ by: z.literal('id'), id: z.int().min(1) }),
  z.object({ by: z.literal('definition'), definition: SegmentDefinition }),
]);
export type SegmentRef = z.infer<typeof SegmentRef>;
