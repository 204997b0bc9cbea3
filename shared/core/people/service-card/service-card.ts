import type { ServiceLine, ServiceRule } from '../../model/service-card.ts';
import { daysBetween } from '../day-distance.ts';
import type { CardFacts } from './card-facts.ts';
import { contactLine } from './contacts.ts';
import { feedbackLine } from './feedback.ts';
import { birthdayLine, loyalLine, returnsLine } from './occasions.ts';
import { orderLine } from './orders.ts';
import { permissionLine } from './permission.ts';
import { followUpLine, noteLine } from './team.ts';

const most = 5;
/** A low score speaks loudly for a year. */
const loudDays = 365;

/** In which order lines are read: what may come up first, what is nice to know later, what may be done last. */
const readingOrder: readonly ServiceRule[] = [
  'open-cases',
  'follow-up',
  'late-order',
  'order-undone',
  'last-order',
  'no-orders',
  'feedback',
  'past-contacts',
  'returns',
  'birthday',
  'loyal',
  'note',
  'permission',
];

/** How much a line asks to be on the card, from most to least; what stands on every card comes before all. */
function weightOf(line: ServiceLine, { today }: CardFacts): number {
  switch (line.rule) {
    case 'permission':
    case 'late-order':
    case 'order-undone':
    case 'last-order':
    case 'no-orders':
      return 1000;
    case 'open-cases':
      return 95;
    case 'follow-up':
      return line.isOverdue ? 100 : 65;
    case 'feedback': {
      const isLoud = line.mood === 'low' && (daysBetween(line.on, today) ?? 0) <= loudDays;
      return isLoud ? 85 : 45;
    }
    case 'returns':
      return 70;
    case 'birthday':
      return 60;
    case 'past-contacts':
      return 50;
    case 'loyal':
      return 40;
    case 'note':
      return 35;
  }
}

/**
 * The five things to know before picking up the phone, in the order in which they are read. The order and what may be done are on every
 * card; of the rest the weightiest are taken. Fewer than five when there is no more to say. The rules and weights are told in
 * docs/customer-page.md.
 */
export function serviceCard(facts: CardFacts): ServiceLine[] {
  const found = [
    contactLine,
    followUpLine,
    orderLine,
    feedbackLine,
    returnsLine,
    birthdayLine,
    loyalLine,
    noteLine,
    permissionLine,
  ]
    .map((rule) => rule(facts))
    .filter((line) => line !== null);
  return found
    .map((line) => ({ line, weight: weightOf(line, facts) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ line }) => line)
    .sort((a, b) => readingOrder.indexOf(a.rule) - readingOrder.indexOf(b.rule));
}
