import { fillBasket } from './baskets.ts';
import type { Buyer } from './buyers.ts';
import { type Campaign, campaigns, measuredFrom } from './campaigns.ts';
import type { EventRow } from './event-row.ts';
import { mailings } from './mailings.ts';
import type { Order } from './orders.ts';
import type { Random } from './random.ts';
import { lastDay } from './story.ts';
import { pickGuide, pickQuery } from './reading.ts';

/** Web and app orders whose visits are in the file. */
export const measuredShareOfOrders = 0.34;
const lookers = 400;

/** Visits that led to orders and visits that did not, with what was looked at. */
export function visitEvents(
  random: Random,
  orders: readonly Order[],
  buyers: readonly Buyer[],
): readonly EventRow[] {
  let lastVisitor = 0;
  const newVisitor = (): string => `v${String((lastVisitor += 1)).padStart(5, '0')}`;
  const online = orders.filter(
    ({ day, channel }) => day >= measuredFrom + 20 && (channel === 'web' || channel === 'app'),
  );
  const leadingToOrders = online
    .filter(() => random.chance(measuredShareOfOrders))
    .flatMap((order) => journeyTo(random, order, newVisitor()));
  const individuals = buyers.filter(({ person }) => person !== null);
  const leadingNowhere = Array.from({ length: lookers }, () =>
    lookAround(random, random.pick(individuals), newVisitor()),
  ).flat();
  return [...leadingToOrders, ...leadingNowhere];
}

function journeyTo(random: Random, order: Order, visitor: string): readonly EventRow[] {
  const visits = random.pickWeighted([1, 2, 3, 4], (count) => [46, 30, 16, 8][count - 1] ?? 0);
  const gaps = Array.from({ length: visits - 1 }, () => random.integer(1, 6));
  return Array.from({ length: visits }, (_, index): readonly EventRow[] => {
    const isLast = index === visits - 1;
    const day = order.day - gaps.slice(index).reduce((sum, gap) => sum + gap, 0);
    // On a phone the first visits are often not signed in; the visitor's number ties them to the later ones.
    const email = isLast || random.chance(0.6) ? order.email : '';
    const minute = isLast
      ? Math.max(0, order.minute - random.integer(6, 25))
      : random.integer(8 * 60, 23 * 60);
    const source = pickSource(random, day, isLast ? ({ pull }) => pull : () => 1);
    const visit = startVisit(random, { email, visitor, day, minute, ...source });
    const seen = isLast
      ? order.lines.map(({ product }) => product.sku)
      : order.lines.slice(0, 1).map(({ product }) => product.sku);
    const views = seen.slice(0, 2).map((sku) => visit('product_view', sku));
    const carts = isLast ? seen.slice(0, 1).map((sku) => visit('add_to_cart', sku)) : [];
    return [visit('visit', pickLanding(random)), ...views, ...carts];
  }).flat();
}

function lookAround(random: Random, buyer: Buyer, visitor: string): readonly EventRow[] {
  const day = random.integer(measuredFrom, lastDay);
  const email = random.chance(0.45) ? buyer.email : '';
  const source = pickSource(random, day, ({ pull }) => 1 / (0.5 + pull));
  const visit = startVisit(random, {
    email,
    visitor,
    day,
    minute: random.integer(8 * 60, 23 * 60),
    ...source,
  });
  const events = [visit('visit', pickLanding(random))];
  const isArabic = buyer.person?.voice !== 'english';
  if (random.chance(0.34)) events.push(visit('search', pickQuery(random, buyer.taste, isArabic)));
  if (random.chance(0.3)) events.push(visit('content_view', pickGuide(random, buyer.taste)));
  if (random.chance(0.62)) {
    const [line] = fillBasket(random, buyer, day, null, null);
    if (line !== undefined) {
      events.push(visit('product_view', line.product.sku));
      if (random.chance(0.2)) events.push(visit('add_to_cart', line.product.sku));
    }
  }
  return events;
}

type VisitStart = Pick<EventRow, 'email' | 'visitor' | 'day' | 'minute' | 'channel' | 'campaign'>;

/** Each step of a visit is a little later than the one before; a visit that reaches midnight ends there. */
function startVisit(random: Random, start: VisitStart): (kind: string, subject: string) => EventRow {
  let seconds = start.minute * 60;
  return (kind, subject) => {
    seconds = Math.min(86399, seconds + random.integer(8, 150));
    return {
      ...start,
      minute: Math.floor(seconds / 60),
      second: seconds % 60,
      kind,
      subject,
      properties: kind === 'search' ? `{"results":${random.integer(0, 14)}}` : '',
    };
  };
}

function pickSource(
  random: Random,
  day: number,
  weightOf: (campaign: Campaign) => number,
): Pick<EventRow, 'channel' | 'campaign'> {
  const mailing = mailings.find((candidate) => day >= candidate.day && day <= candidate.day + 4);
  if (mailing !== undefined && random.chance(0.22)) return { channel: 'email', campaign: mailing.campaign };
  const { channel, name } = random.pickWeighted(campaigns, (candidate) =>
    day >= candidate.from && day <= candidate.to ? candidate.visitWeight * weightOf(candidate) : 0,
  );
  return { channel, campaign: name };
}

function pickLanding(random: Random): string {
  return random.pick([
    '/',
    '/ar',
    '/collections/coffee',
    '/ar/collections/coffee',
    '/collections/brewing',
    '/collections/home',
  ]);
}
