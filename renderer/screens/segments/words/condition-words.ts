import { assertNever } from '../../../../shared/core/model/errors.ts';
import type { Condition, ConditionKind } from '../../../../shared/core/segments/schema.ts';
import { didWords, goodsKey, goodsWords, stepWords, surveyWords } from './goods-words.ts';
import { anyOf, anyQuoted, named, quoted, say, type Speech } from './speech.ts';
import {
  asksForNone,
  dayWords,
  numberWords,
  periodWords,
  spanWords,
  textValues,
  type AmountUnit,
} from './test-words.ts';

type Of<K extends ConditionKind> = Extract<Condition, { kind: K }>;
type Measure = Of<'orders'>['measure'];

/** What each measure of orders counts, and how goods stand beside it. */
export const measureUnits: Readonly<Record<Measure, AmountUnit>> = {
  orders: 'times',
  spent: 'money',
  average: 'money',
  largest: 'money',
  items: 'items',
  products: 'products',
  refunded: 'money',
  discounted: 'percent',
};

const roles = {
  orders: 'object',
  spent: 'on',
  average: 'on',
  largest: 'on',
  items: 'of',
  products: 'of',
  refunded: 'of',
  discounted: 'of',
} as const satisfies Record<Measure, string>;

function ordersWords(speech: Speech, { measure, goods, period, test }: Of<'orders'>): string {
  const isNone = measure === 'orders' && asksForNone(test);
  return say(speech, `order.${isNone ? 'none' : measure}.${goodsKey(goods)}`, {
    test: numberWords(speech, test, measureUnits[measure]),
    goods: goodsWords(speech, goods, roles[measure]),
    period: periodWords(speech, period),
  });
}

function eventsWords(speech: Speech, condition: Of<'events'>): string {
  const { period, test } = condition;
  return say(speech, `events.${asksForNone(test) ? 'none' : 'some'}`, {
    did: didWords(speech, 'did', condition),
    not: didWords(speech, 'not', condition),
    test: numberWords(speech, test, 'times'),
    period: periodWords(speech, period),
  });
}

function answerWords(speech: Speech, { question: id, which, test }: Of<'answer'>): string {
  const question = named(speech, 'question', id);
  switch (test.as) {
    case 'number':
      return say(speech, `answer.${which}.number`, {
        question,
        values: numberWords(speech, test.test, 'plain'),
      });
    case 'choice':
      return say(speech, `answer.${which}.value`, { question, values: anyQuoted(speech, test.values) });
    case 'text':
      return say(speech, `answer.${which}.${test.test.op}`, {
        question,
        values: textValues(speech, test.test),
      });
    default:
      return assertNever(test);
  }
}

function consentWords(speech: Speech, { purpose: key, channel, state }: Of<'consent'>): string {
  const purpose = quoted(speech, speech.names.purpose(key));
  return state === 'may'
    ? say(speech, `consent.may.${channel}`, { purpose })
    : say(speech, `consent.${state}`, { purpose, channel: say(speech, `consent.by.${channel}`) });
}

function sequenceWords(speech: Speech, condition: Of<'sequence'>): string {
  const { first, then, happens, days, period } = condition;
  return say(speech, 'sequence', {
    first: stepWords(speech, 'did', first),
    period: periodWords(speech, period),
    then: stepWords(speech, happens ? 'did' : 'not', then),
    span: spanWords(speech, { count: days, unit: 'day' }),
  });
}

function rfmWords(speech: Speech, { groups, at }: Of<'rfm'>): string {
  const names = groups.map((group) => quoted(speech, speech.names.rfmGroup(group) ?? group));
  return say(speech, `rfm.${at}`, { groups: anyOf(speech, names) });
}

type Said = { readonly [K in ConditionKind]: (speech: Speech, condition: Of<K>) => string };

const said: Said = {
  text: (speech, { field, test }) =>
    say(speech, `text.${test.op}`, {
      field: say(speech, `field.${field}`),
      values: textValues(speech, test),
    }),
  custom: (speech, { field, test }) =>
    say(speech, `custom.${test.op}`, { field: quoted(speech, field), values: textValues(speech, test) }),
  day: (speech, { field, test }) => dayWords(speech, field, test),
  age: (speech, { test }) => say(speech, 'age', { test: numberWords(speech, test, 'years') }),
  completeness: (speech, { test }) =>
    say(speech, 'completeness', { test: numberWords(speech, test, 'percent') }),
  orders: ordersWords,
  'order-day': (speech, { which, goods, test }) =>
    dayWords(speech, which === 'first' ? 'orderFirst' : 'orderLast', test, {
      goods: goodsWords(speech, goods, 'of'),
    }),
  events: eventsWords,
  'event-day': (speech, condition) =>
    dayWords(speech, condition.which === 'first' ? 'eventFirst' : 'eventLast', condition.test, {
      did: didWords(speech, 'did', condition),
      not: didWords(speech, 'not', condition),
    }),
  answer: answerWords,
  responses: (speech, { survey, period, test }) =>
    say(speech, `responses.${asksForNone(test) ? 'none' : 'some'}`, {
      survey: surveyWords(speech, survey),
      test: numberWords(speech, test, 'times'),
      period: periodWords(speech, period),
    }),
  preference: (speech, { topic, values }) =>
    say(speech, values.length === 0 ? 'preference.any' : 'preference.values', {
      topic: quoted(speech, topic),
      values: anyQuoted(speech, values),
    }),
  consent: consentWords,
  source: (speech, { source }) => say(speech, 'source', { source: named(speech, 'source', source) }),
  'party-share': (speech, { party, test }) =>
    say(speech, 'partyShare', {
      party: say(speech, `party.${party}`),
      test: numberWords(speech, test, 'percent'),
    }),
  rfm: rfmWords,
  'rfm-score': (speech, { score, test }) =>
    say(speech, `rfmScore.${score}`, { test: numberWords(speech, test, 'plain') }),
  segment: (speech, { segment }) => say(speech, 'segment', { segment: named(speech, 'segment', segment) }),
  sequence: sequenceWords,
  people: (speech, { ids }) => say(speech, 'people', { count: ids.length }),
  'follow-up': (speech, { state }) => say(speech, `followUp.${state}`),
};

/** One condition as what is true of those who meet it: 'bought from category “Coffee” at least 3 times in the last 90 days'. */
export function conditionWords(speech: Speech, condition: Condition): string {
  // the function is of the very kind of the condition
  const words = said[condition.kind] as (speech: Speech, condition: Condition) => string;
  return words(speech, condition);
}
