import { blanks } from './draft/blank.ts';
import type { Half } from './draft/shapes.ts';

/** What can be asked, by subject, as the menu offers it. An entry is named by `segments.builder.kind.<id>`. */
export const subjects = [
  { id: 'who', kinds: ['text', 'age', 'birthday', 'firstSeen', 'completeness', 'custom'] },
  {
    id: 'bought',
    kinds: [
      'orders',
      'spent',
      'average',
      'largest',
      'items',
      'products',
      'refunded',
      'discounted',
      'firstOrder',
      'lastOrder',
    ],
  },
  { id: 'did', kinds: ['events', 'firstEvent', 'lastEvent'] },
  { id: 'said', kinds: ['answer', 'responses'] },
  { id: 'want', kinds: ['preference'] },
  { id: 'permission', kinds: ['consent'] },
  { id: 'from', kinds: ['source', 'partyShare'] },
  { id: 'scores', kinds: ['rfm', 'rfmScore'] },
  { id: 'segments', kinds: ['segment'] },
  { id: 'order', kinds: ['sequence'] },
  { id: 'team', kinds: ['followUp'] },
] as const;

/** People listed by their ids are kept from elsewhere; nobody writes them by hand. */
export type KindId = (typeof subjects)[number]['kinds'][number] | 'people';

/** What each begins with. */
export const kindBlanks: Readonly<Record<KindId, Half>> = {
  text: blanks.text,
  age: blanks.age,
  birthday: blanks.day,
  firstSeen: { ...blanks.day, field: 'firstSeenOn' },
  completeness: blanks.completeness,
  custom: blanks.custom,
  orders: blanks.orders,
  spent: { ...blanks.orders, measure: 'spent' },
  average: { ...blanks.orders, measure: 'average' },
  largest: { ...blanks.orders, measure: 'largest' },
  items: { ...blanks.orders, measure: 'items' },
  products: { ...blanks.orders, measure: 'products' },
  refunded: { ...blanks.orders, measure: 'refunded' },
  discounted: { ...blanks.orders, measure: 'discounted' },
  firstOrder: { ...blanks['order-day'], which: 'first' },
  lastOrder: blanks['order-day'],
  events: blanks.events,
  firstEvent: { ...blanks['event-day'], which: 'first' },
  lastEvent: blanks['event-day'],
  answer: blanks.answer,
  responses: blanks.responses,
  preference: blanks.preference,
  consent: blanks.consent,
  source: blanks.source,
  partyShare: blanks['party-share'],
  rfm: blanks.rfm,
  rfmScore: blanks['rfm-score'],
  segment: blanks.segment,
  sequence: blanks.sequence,
  people: blanks.people,
  followUp: blanks['follow-up'],
};

const plain = {
  'party-share': 'partyShare',
  'rfm-score': 'rfmScore',
  'follow-up': 'followUp',
} as const;

/** The entry of the menu that a condition came from. */
export function kindOf(half: Half): KindId {
  switch (half.kind) {
    case 'day':
      return half.field === 'birthDate' ? 'birthday' : 'firstSeen';
    case 'orders':
      return half.measure;
    case 'order-day':
      return half.which === 'first' ? 'firstOrder' : 'lastOrder';
    case 'event-day':
      return half.which === 'first' ? 'firstEvent' : 'lastEvent';
    case 'party-share':
    case 'rfm-score':
    case 'follow-up':
      return plain[half.kind];
    default:
      return half.kind;
  }
}

/** A condition of another kind; what both have in common is kept. */
export function withKind(half: Half, kind: KindId): Half {
  const blank = kindBlanks[kind];
  if (half.kind !== blank.kind) return blank;
  // what tells kinds of one shape apart is of the new one, all else of what was written
  return { ...half, ...distinction(blank) } as Half;
}

function distinction(blank: Half): Partial<Half> {
  if (blank.kind === 'day') return { field: blank.field };
  if (blank.kind === 'orders') return { measure: blank.measure };
  return blank.kind === 'order-day' || blank.kind === 'event-day' ? { which: blank.which } : {};
}
