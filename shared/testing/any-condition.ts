import fc from 'fast-check';
import { customerFields } from '../core/model/customer-fields.ts';
import {
  orderMeasures,
  type Condition,
  type ConditionKind,
  type SegmentNode,
} from '../core/segments/schema.ts';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
const text = fc.string({ minLength: 1, maxLength: 12 });
const texts = fc.array(text, { minLength: 1, maxLength: 9 });
const id = fc.integer({ min: 1, max: 9 });
const amount = fc.oneof(fc.integer({ min: -5, max: 1_000_000 }), fc.constantFrom(0, 1, 2, 2.5));
const day = oneOf('2024-02-29', '2025-05-03', '2026-12-31');
const span = { count: fc.integer({ min: 1, max: 400 }), unit: oneOf('day', 'week', 'month', 'year') };
const record = fc.record;

const numberTest = fc.oneof(
  record({
    op: oneOf('at-least', 'at-most', 'more-than', 'less-than', 'exactly', 'other-than'),
    value: amount,
  }),
  record({ op: oneOf('between'), from: amount, to: amount }),
);
const textTest = fc.oneof(
  record({ op: oneOf('is', 'is-not'), values: texts }),
  record({ op: oneOf('contains', 'lacks', 'starts-with', 'ends-with'), value: text }),
  record({ op: oneOf('filled', 'blank') }),
);
const dated = [
  record({ op: oneOf('within-last', 'longer-ago'), ...span }),
  record({ op: oneOf('on-or-after', 'on-or-before'), day }),
  record({ op: oneOf('between'), from: day, to: day }),
] as const;
const period = fc.oneof(record({ op: oneOf('ever') }), ...dated);
const dayTest = fc.oneof(
  ...dated,
  record({ op: oneOf('anniversary-within'), ...span }),
  record({ op: oneOf('filled', 'blank') }),
);
const goods = fc.oneof(
  record({ by: oneOf('anything') }),
  record({ by: oneOf('product'), products: fc.array(id, { minLength: 1, maxLength: 9 }) }),
  record({ by: oneOf('category'), categories: texts }),
);
const behaviour = {
  event: fc.oneof(oneOf('email_open', 'visit', 'support'), text),
  campaigns: fc.array(id, { maxLength: 3 }),
  channel: fc.oneof(oneOf(null, 'email', 'web'), text),
};
const survey = fc.option(id);
const step = fc.oneof(
  record({ what: oneOf('order'), goods }),
  record({ what: oneOf('event'), ...behaviour }),
  record({ what: oneOf('response'), survey }),
);

type Of<K extends ConditionKind> = Extract<Condition, { kind: K }>;
const kind = <K extends ConditionKind>(name: K) => fc.constant(name);

const kinds: { readonly [K in ConditionKind]: fc.Arbitrary<Of<K>> } = {
  text: record({ kind: kind('text'), field: oneOf(...customerFields), test: textTest }),
  custom: record({ kind: kind('custom'), field: text, test: textTest }),
  day: record({ kind: kind('day'), field: oneOf('birthDate', 'firstSeenOn'), test: dayTest }),
  age: record({ kind: kind('age'), test: numberTest }),
  completeness: record({ kind: kind('completeness'), test: numberTest }),
  orders: record({ kind: kind('orders'), measure: oneOf(...orderMeasures), goods, period, test: numberTest }),
  'order-day': record({ kind: kind('order-day'), which: oneOf('first', 'last'), goods, test: dayTest }),
  events: record({ kind: kind('events'), ...behaviour, period, test: numberTest }),
  'event-day': record({
    kind: kind('event-day'),
    ...behaviour,
    which: oneOf('first', 'last'),
    test: dayTest,
  }),
  answer: record({
    kind: kind('answer'),
    question: id,
    which: oneOf('latest', 'any'),
    test: fc.oneof(
      record({ as: oneOf('number'), test: numberTest }),
      record({ as: oneOf('choice'), values: texts }),
      record({ as: oneOf('text'), test: textTest }),
    ),
  }),
  responses: record({ kind: kind('responses'), survey, period, test: numberTest }),
  preference: record({ kind: kind('preference'), topic: text, values: fc.array(text, { maxLength: 9 }) }),
  consent: record({
    kind: kind('consent'),
    purpose: text,
    channel: oneOf('email', 'sms', 'phone', 'post', 'ads'),
    state: oneOf('may', 'refused', 'unknown', 'expired'),
  }),
  source: record({ kind: kind('source'), source: id }),
  'party-share': record({
    kind: kind('party-share'),
    party: oneOf('zero', 'first', 'second', 'third'),
    test: numberTest,
  }),
  rfm: record({
    kind: kind('rfm'),
    groups: fc.array(oneOf('champions', 'lost', 'my own'), { minLength: 1, maxLength: 3 }),
    at: oneOf('now', 'last-import'),
  }),
  'rfm-score': record({ kind: kind('rfm-score'), score: oneOf('r', 'f', 'm'), test: numberTest }),
  segment: record({ kind: kind('segment'), segment: id }),
  sequence: record({
    kind: kind('sequence'),
    first: step,
    then: step,
    happens: fc.boolean(),
    days: fc.integer({ min: 1, max: 3_650 }),
    period,
  }),
  people: record({ kind: kind('people'), ids: fc.array(id, { minLength: 1, maxLength: 12 }) }),
  'follow-up': record({ kind: kind('follow-up'), state: oneOf('open', 'waiting', 'done') }),
};

/** Any condition that the schema lets pass, every kind as often; ids and names need not exist anywhere. */
export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  ...Object.values<fc.Arbitrary<Condition>>(kinds),
);

const leaf = record({ op: oneOf('condition'), condition: anyCondition });

/** Conditions in groups of groups, empty ones too, a few levels deep. */
export const anyNode: fc.Arbitrary<SegmentNode> = fc.letrec<{ node: SegmentNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    record({ op: oneOf('all', 'any', 'none'), nodes: fc.array(tie('node'), { maxLength: 4 }) }),
  ),
})).node;
