import type { ServiceLine } from '../../model/service-card.ts';
import { daysBetween, nearestBirthday } from '../day-distance.ts';
import type { CardFacts } from './card-facts.ts';

const daysBefore = 14;
const daysAfter = 7;

/** A birthday of the last week, today, or of the next two. Null: none near, or not known. */
export function birthdayLine({ birthDate, today }: CardFacts): ServiceLine | null {
  const nearest = birthDate === null ? null : nearestBirthday(birthDate, today);
  if (nearest === null || nearest.inDays > daysBefore || nearest.inDays < -daysAfter) return null;
  return { rule: 'birthday', ...nearest };
}

const leastReturned = 2;
const returnedShare = 0.3;

/** At least two orders came back, and at least three in ten: something is wrong with what is sent, or with its use. */
export function returnsLine({ bought: { orders, returned } }: CardFacts): ServiceLine | null {
  if (returned < leastReturned || orders === 0 || returned / orders < returnedShare) return null;
  return { rule: 'returns', returned, orders };
}

const loyalOrders = 10;
const loyalDays = 730;
const activeDays = 365;

/** Ten orders, or two years since the first; and one within the last year, so that it still is so. */
export function loyalLine({ bought, today }: CardFacts): ServiceLine | null {
  const { orders, spentMinor, firstOrderOn, lastOrderOn } = bought;
  if (firstOrderOn === null || lastOrderOn === null) return null;
  const tenureDays = daysBetween(firstOrderOn, today) ?? 0;
  const sinceDays = daysBetween(lastOrderOn, today) ?? Number.POSITIVE_INFINITY;
  if (sinceDays > activeDays || (orders < loyalOrders && (tenureDays < loyalDays || orders < 2))) return null;
  return { rule: 'loyal', orders, spentMinor, on: firstOrderOn };
}
