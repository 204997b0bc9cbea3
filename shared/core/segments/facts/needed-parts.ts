import { assertNever } from '../../model/errors.ts';
import type { Condition, SequenceStep } from '../schema.ts';
import type { PartKey } from './facts.ts';

function goodsParts(goods: { readonly by: string }): readonly PartKey[] {
  return goods.by === 'category' ? ['columns', 'categories'] : ['columns'];
}

function stepParts(step: SequenceStep): readonly PartKey[] {
  switch (step.what) {
    case 'order':
      return [...goodsParts(step.goods), 'moments'];
    case 'event':
      return ['events'];
    case 'response':
      return ['responses'];
  }
}

/** Which parts a condition is asked of, beside the customers. */
export function neededParts(condition: Condition): readonly PartKey[] {
  switch (condition.kind) {
    case 'text':
      return [`field:${condition.field}`];
    case 'custom':
      return [`custom:${condition.field}`];
    case 'day':
      return condition.field === 'birthDate' ? ['field:birthDate'] : [];
    case 'age':
      return ['field:birthDate'];
    case 'completeness':
      return ['filled'];
    case 'orders':
      return [
        ...goodsParts(condition.goods),
        ...(condition.measure === 'discounted' ? (['discounts'] as const) : []),
      ];
    case 'order-day':
      return goodsParts(condition.goods);
    case 'events':
    case 'event-day':
      return ['events'];
    case 'answer':
      return [`answers:${condition.question}`];
    case 'responses':
      return ['responses'];
    case 'preference':
      return ['preferences'];
    case 'consent':
      return ['consent'];
    case 'source':
      return ['sources'];
    case 'party-share':
      return ['parties'];
    case 'rfm':
      return condition.at === 'last-import' ? ['columns', 'imports'] : ['columns'];
    case 'rfm-score':
      return ['columns'];
    case 'segment':
      return [];
    case 'sequence':
      return [...stepParts(condition.first), ...stepParts(condition.then)];
    case 'follow-up':
      return ['followUps'];
    default:
      return assertNever(condition);
  }
}
