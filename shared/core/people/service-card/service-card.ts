import type { ServiceLine, ServiceRule } from '../../model/service-card.ts';
import { daysBetween } from '../day-distance.ts';
import type { CardFacts } from './card-facts.ts';
import { contactLine } from './contacts.ts';
import { feedbackLine } from './feedback.ts';
import { birthdayLine, loyalLine, returnsLine } from './occasions.ts';
import { nextOfferLine } from './next-offer.ts';
import { nextReadLine } from './next-read.ts';
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
  'next-offer',
  'next-read',
  'note',
  'permission',
];

/** What stands on every card. */
const always = 1000;

/** How much a line asks to be on the card; those of one rule alike but where said below. */
const weights: Readonly<Record<ServiceRule, number>> = {
  permission: always,
  'late-order': always,
  'order-undone': always,
  'last-order': always,
  'no-orders': always,
  'open-cases': 95,
  returns: 70,
  'follow-up': 65,
  birthday: 60,
  'next-offer': 55,
  'past-contacts': 50,
  feedback: 45,
  'next-read': 42,
  loyal: 40,
  note: 35,
};
const overdueWeight = 100;
const loudWeight = 85;

function weightOf(line: ServiceLine, { today }: CardFacts): number {
  if (line.rule === 'follow-up' && line.isOverdue) return overdueWeight;
  const isLoud =
    line.rule === 'feedback' && line.mood === 'low' && (daysBetween(line.on, today) ?? 0) <= loudDays;
  return isLoud ? loudWeight : weights[line.rule];
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
    nextOfferLine,
    nextReadLine,
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
