import type { ConditionKind } from '../../../../../shared/core/segments/schema.ts';
import type {
  BehaviourDraft,
  GoodsDraft,
  HalfOf,
  NumberDraft,
  StepDraft,
  TextDraft,
  WhenDraft,
} from './shapes.ts';

export const blankNumber: NumberDraft = { op: 'at-least', value: null, from: null, to: null };
export const blankText: TextDraft = { op: 'is', values: [], value: '' };
export const blankWhen: WhenDraft = {
  op: 'within-last',
  count: null,
  unit: 'day',
  day: null,
  from: null,
  to: null,
};
export const anyTime: WhenDraft = { ...blankWhen, op: 'ever' };
export const blankGoods: GoodsDraft = { by: 'anything', products: [], categories: [] };
export const blankBehaviour: BehaviourDraft = { event: null, campaigns: [], channel: null };
export const blankStep: StepDraft = { what: 'order', goods: blankGoods, ...blankBehaviour, survey: null };

type Blanks = { readonly [K in ConditionKind]: HalfOf<K> };

/** What each kind begins with: nothing of what only the user can know. */
export const blanks = {
  text: { kind: 'text', field: 'city', test: blankText },
  custom: { kind: 'custom', field: null, test: blankText },
  day: { kind: 'day', field: 'birthDate', test: blankWhen },
  age: { kind: 'age', test: blankNumber },
  completeness: { kind: 'completeness', test: blankNumber },
  orders: { kind: 'orders', measure: 'orders', goods: blankGoods, period: anyTime, test: blankNumber },
  'order-day': { kind: 'order-day', which: 'last', goods: blankGoods, test: blankWhen },
  events: { kind: 'events', ...blankBehaviour, period: anyTime, test: blankNumber },
  'event-day': { kind: 'event-day', which: 'last', ...blankBehaviour, test: blankWhen },
  answer: {
    kind: 'answer',
    question: null,
    which: 'latest',
    as: 'number',
    number: blankNumber,
    choices: [],
    text: { ...blankText, op: 'contains' },
  },
  responses: { kind: 'responses', survey: null, period: anyTime, test: blankNumber },
  preference: { kind: 'preference', topic: null, values: [] },
  consent: { kind: 'consent', purpose: null, channel: 'email', state: 'may' },
  source: { kind: 'source', source: null },
  'party-share': { kind: 'party-share', party: 'third', test: { ...blankNumber, op: 'more-than' } },
  rfm: { kind: 'rfm', groups: [], at: 'now' },
  'rfm-score': { kind: 'rfm-score', score: 'r', test: blankNumber },
  segment: { kind: 'segment', segment: null },
  sequence: {
    kind: 'sequence',
    first: { ...blankStep, what: 'event' },
    then: blankStep,
    happens: false,
    days: null,
    period: anyTime,
  },
  people: { kind: 'people', ids: [] },
  'follow-up': { kind: 'follow-up', state: 'open' },
} as const satisfies Blanks;
