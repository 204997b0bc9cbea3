import type { FoundThing } from '../../shared/core/model/found-thing.ts';
import type { Condition, SegmentDefinition } from '../../shared/core/segments/schema.ts';
import type { Words } from '../i18n/intl.tsx';
import { isolate } from '../i18n/isolate.ts';
import type { Place } from '../state/place.ts';

const ever = { op: 'ever' } as const;
const once = { op: 'at-least', value: 1 } as const;

function anyOf(conditions: readonly Condition[]): SegmentDefinition {
  const nodes = conditions.map((condition) => ({ op: 'condition' as const, condition }));
  return { version: 1, where: { op: 'any', nodes } };
}

function who(definition: SegmentDefinition, title: string): Place {
  const segment = { by: 'definition', definition } as const;
  return { screen: 'customers', title, people: { kind: 'segment', segment, on: null } };
}

/** Whoever bought it. */
function buyersOf(product: number): SegmentDefinition {
  return anyOf([
    {
      ...{ kind: 'orders', measure: 'orders', period: ever, test: once },
      goods: { by: 'product', products: [product] },
    },
  ]);
}

/** Whoever did anything in it. */
function reachedBy(campaign: number, events: readonly string[]): SegmentDefinition {
  const did = { campaigns: [campaign], channel: null, period: ever, test: once };
  return anyOf(events.map((event) => ({ kind: 'events', event, ...did })));
}

/**
 * Where one sees a thing that was found by its name: a product and a campaign lead to their people, anything else to its screen.
 * @param events the kinds of events that the workspace has
 */
export function placeOfThing(thing: FoundThing, { t }: Words, events: readonly string[]): Place {
  switch (thing.kind) {
    case 'segment':
      return { screen: 'segment', id: thing.id };
    case 'product':
      return who(buyersOf(thing.id), t('palette.buyers', { product: isolate(thing.name) }));
    case 'campaign':
      return thing.isDrawn
        ? { screen: 'opportunities', tab: 'hold-outs' }
        : who(reachedBy(thing.id, events), t('palette.reached', { campaign: isolate(thing.name) }));
    case 'survey':
      return { screen: 'feedback', tab: 'scores', survey: thing.id };
    case 'question':
      return thing.isText
        ? { screen: 'feedback', tab: 'answers', answers: { questions: [thing.id] } }
        : { screen: 'feedback', tab: 'scores', survey: thing.survey, question: thing.id };
    case 'theme':
      return { screen: 'feedback', tab: 'answers', answers: { themes: [thing.key] } };
    case 'recipe':
      return { screen: 'import', tab: 'recipes' };
    case 'rule':
      return { screen: 'quality', tab: 'rules' };
  }
}
