import fc from 'fast-check';
import { rfmGroups } from '../../../core/analyses/rfm/schema.ts';
import {
  orderMeasures,
  type Condition,
  type Goods,
  type SequenceStep,
} from '../../../core/segments/schema.ts';
import {
  campaignIds,
  categories,
  channels,
  choices,
  consentChannels,
  eventKinds,
  likes,
  ownFields,
  parties,
  partsOfWords,
  productIds,
  purposes,
  questionIds,
  sourceIds,
  surveyIds,
  topics,
  words,
} from '../vocabulary.ts';
import { dayTest, numberTest, period, textTest } from './random-tests.ts';

const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const few = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const kind = <K extends string>(name: K) => fc.constant(name);
const which = fc.constantFrom('first' as const, 'last' as const);
const spelled = textTest(words, partsOfWords);

const goods: fc.Arbitrary<Goods> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ by: 'anything' as const }) },
  { weight: 1, arbitrary: fc.record({ by: kind('product'), products: some(productIds) }) },
  { weight: 1, arbitrary: fc.record({ by: kind('category'), categories: some(categories) }) },
);
const behaviour = {
  event: fc.constantFrom(...eventKinds),
  campaigns: fc.uniqueArray(fc.constantFrom<number[]>(...campaignIds), { maxLength: 2 }),
  channel: fc.option(fc.constantFrom(...channels), { freq: 1 }),
};
const survey = fc.option(fc.constantFrom(...surveyIds));

const counts = numberTest(0, 1, 2, 3, 1.5, -1);
const money = numberTest(0, 333, 1000, 1333, 2500, 500, -400);
const shares = numberTest(0, 25, 50, 100, 100 / 3, (100 * 3) / 13, (100 * 5) / 13);

const testsOfMeasures = {
  orders: counts,
  spent: money,
  average: money,
  largest: money,
  items: counts,
  products: counts,
  refunded: money,
  discounted: shares,
} as const satisfies Record<(typeof orderMeasures)[number], fc.Arbitrary<unknown>>;

const orders = fc.constantFrom(...orderMeasures).chain((measure) =>
  fc.record({
    kind: kind('orders'),
    measure: fc.constant(measure),
    goods,
    period,
    test: testsOfMeasures[measure],
  }),
);

const step: fc.Arbitrary<SequenceStep> = fc.oneof(
  fc.record({ what: kind('order'), goods }),
  fc.record({ what: kind('event'), ...behaviour }),
  fc.record({ what: kind('response'), survey }),
);

const answerTest = fc.oneof(
  fc.record({ as: kind('number'), test: numberTest(0, 6, 9, 4.5) }),
  fc.record({ as: kind('choice'), values: some(choices) }),
  fc.record({ as: kind('text'), test: textTest([...choices, ...words], partsOfWords) }),
);

/** One arbitrary for every kind of condition but that of another segment. */
const byKind: Readonly<Record<Exclude<Condition['kind'], 'segment'>, fc.Arbitrary<Condition>>> = {
  text: fc.oneof(
    fc.record({
      kind: kind('text'),
      field: fc.constantFrom('name' as const, 'givenName' as const, 'city' as const, 'region' as const),
      test: spelled,
    }),
    fc.record({
      kind: kind('text'),
      field: kind('email'),
      test: textTest(['ada@x.test', 'grace y'], ['ADA', '@y.', 'test']),
    }),
    fc.record({
      kind: kind('text'),
      field: kind('birthDate'),
      test: textTest(['1990-02-28', 'Spring'], ['1990', '02']),
    }),
  ),
  custom: fc.record({ kind: kind('custom'), field: fc.constantFrom(...ownFields, 'tier'), test: spelled }),
  day: fc.record({
    kind: kind('day'),
    field: fc.constantFrom('birthDate' as const, 'firstSeenOn' as const),
    test: dayTest,
  }),
  age: fc.record({ kind: kind('age'), test: numberTest(0, 23, 31, 32, 33, 34) }),
  completeness: fc.record({ kind: kind('completeness'), test: shares }),
  orders,
  'order-day': fc.record({ kind: kind('order-day'), which, goods, test: dayTest }),
  events: fc.record({ kind: kind('events'), ...behaviour, period, test: counts }),
  'event-day': fc.record({ kind: kind('event-day'), ...behaviour, which, test: dayTest }),
  answer: fc.record({
    kind: kind('answer'),
    question: fc.constantFrom(...questionIds),
    which: fc.constantFrom('latest' as const, 'any' as const),
    test: answerTest,
  }),
  responses: fc.record({ kind: kind('responses'), survey, period, test: counts }),
  preference: fc.record({ kind: kind('preference'), topic: fc.constantFrom(...topics), values: few(likes) }),
  consent: fc.record({
    kind: kind('consent'),
    purpose: fc.constantFrom(...purposes),
    channel: fc.constantFrom('email' as const, ...consentChannels),
    state: fc.constantFrom('may' as const, 'refused' as const, 'unknown' as const, 'expired' as const),
  }),
  source: fc.record({ kind: kind('source'), source: fc.constantFrom(...sourceIds) }),
  'party-share': fc.record({ kind: kind('party-share'), party: fc.constantFrom(...parties), test: shares }),
  rfm: fc.record({
    kind: kind('rfm'),
    groups: fc.uniqueArray(fc.constantFrom(...rfmGroups), { minLength: 1, maxLength: 6 }),
    at: fc.constantFrom('now' as const, 'last-import' as const),
  }),
  'rfm-score': fc.record({
    kind: kind('rfm-score'),
    score: fc.constantFrom('r' as const, 'f' as const, 'm' as const),
    test: numberTest(1, 2, 3, 4, 5),
  }),
  sequence: fc.record({
    kind: kind('sequence'),
    first: step,
    then: step,
    happens: fc.boolean(),
    days: fc.constantFrom(1, 30, 60, 200),
    period,
  }),
  people: fc.record({
    kind: kind('people'),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 6 }),
  }),
  'follow-up': fc.record({
    kind: kind('follow-up'),
    state: fc.constantFrom('open' as const, 'waiting' as const, 'done' as const),
  }),
};

/** A condition of any kind, each as often. @param segments ids that may be named */
export function condition(segments: readonly number[]): fc.Arbitrary<Condition> {
  const named: readonly fc.Arbitrary<Condition>[] =
    segments.length === 0
      ? []
      : [fc.record({ kind: kind('segment'), segment: fc.constantFrom(...segments) })];
  // there are eight measures of orders
  return fc.noBias(fc.oneof(...Object.values(byKind), byKind.orders, byKind.orders, byKind.orders, ...named));
}
