import type { Condition, ConditionKind, Goods, SequenceStep } from '../schema.ts';
import type { PartKey } from './facts.ts';

const ofGoods = ({ by }: Goods): readonly PartKey[] =>
  by === 'category' ? ['columns', 'categories'] : ['columns'];

function ofStep(step: SequenceStep): readonly PartKey[] {
  switch (step.what) {
    case 'order':
      return [...ofGoods(step.goods), 'moments'];
    case 'event':
      return ['events'];
    case 'response':
      return ['responses'];
  }
}

type Needs<K extends ConditionKind> = (condition: Extract<Condition, { kind: K }>) => readonly PartKey[];

const needs: Readonly<{ [K in ConditionKind]: Needs<K> }> = {
  text: ({ field }) => [`field:${field}`],
  custom: ({ field }) => [`custom:${field}`],
  day: ({ field }) => (field === 'birthDate' ? ['field:birthDate'] : []),
  age: () => ['field:birthDate'],
  completeness: () => ['filled'],
  orders: ({ goods, measure }) =>
    measure === 'discounted' ? [...ofGoods(goods), 'discounts'] : ofGoods(goods),
  'order-day': ({ goods }) => ofGoods(goods),
  events: () => ['events'],
  'event-day': () => ['events'],
  answer: ({ question }) => [`answers:${question}`],
  responses: () => ['responses'],
  preference: () => ['preferences'],
  consent: () => ['consent'],
  source: () => ['sources'],
  'party-share': () => ['parties'],
  rfm: () => ['columns'],
  'rfm-score': () => ['columns'],
  segment: () => [],
  sequence: ({ first, then }) => [...ofStep(first), ...ofStep(then)],
  people: () => ['redirects'],
  'follow-up': () => ['followUps'],
};

/** Which parts a condition is asked of, beside the customers. */
export function neededParts(condition: Condition): readonly PartKey[] {
  return (needs[condition.kind] as Needs<ConditionKind>)(condition); // the one of its own kind
}
