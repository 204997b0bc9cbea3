import { clockText, dayNumber, dayText } from './calendar.ts';
import { catalogue, type Product } from './catalogue.ts';
import type { Order } from './orders.ts';
import type { Voice } from './people.ts';
import { fragileSku } from './planted-pairs.ts';
import type { Random } from './random.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { courierTrouble, lastDay, lateCountries } from './story.ts';
import { type SupportReason, supportReasons, supportTexts } from './support-texts.ts';
import { linesOf, oneOf } from './text-table.ts';

const columns = [
  'Ticket ID',
  'Created At',
  'Closed At',
  'Requester Email',
  'Channel',
  'Reason',
  'State',
  'Order ID',
  'Message',
] as const;
export type SupportSheet = Sheet<(typeof columns)[number]>;

const contactCount = 270;
const keptSince = dayNumber('2025-06-01');

/** What customers wrote to the service desk. */
export function writeSupport(random: Random, orders: readonly Order[]): SupportSheet {
  const sheet: SupportSheet = createSheet('support_contacts.csv', columns);
  pickContacts(random, orders).forEach(({ order, reason, day }, index) => {
    const closedOn = day + random.integer(0, 9);
    const isOpen = closedOn > lastDay || (day > lastDay - 25 && random.chance(0.65));
    const minute = random.integer(8 * 60, 21 * 60);
    sheet.add({
      'Ticket ID': String(3001 + index),
      'Created At': `${dayText(day)} ${clockText(minute)}`,
      'Closed At': isOpen
        ? ''
        : `${dayText(closedOn)} ${clockText(Math.min(1439, minute + random.integer(20, 150)))}`,
      'Requester Email': order.email,
      Channel: random.pickWeighted(
        ['email', 'whatsapp', 'chat', 'phone'] as const,
        (channel) => ({ email: 40, whatsapp: 38, chat: 14, phone: 8 })[channel],
      ),
      Reason: reason,
      State: isOpen ? 'open' : 'closed',
      'Order ID': isAboutOrder(reason) ? order.orderId : '',
      Message: message(random, order, reason),
    });
  });
  return sheet;
}

type Contact = { readonly order: Order; readonly reason: SupportReason; readonly day: number };

function pickContacts(random: Random, orders: readonly Order[]): readonly Contact[] {
  const candidates = random.shuffled(
    orders.filter(
      ({ buyer, day }) => buyer !== null && buyer.person !== null && day >= keptSince && day < lastDay - 4,
    ),
  );
  const contacts: Contact[] = [];
  for (const order of candidates) {
    if (contacts.length === contactCount) break;
    const reason = pickReason(random, order);
    const delay = reason === 'refund status' ? random.integer(14, 25) : random.integer(4, 14);
    if (reason !== null) contacts.push({ order, reason, day: Math.min(lastDay, order.day + delay) });
  }
  return contacts.toSorted((one, other) => one.day - other.day);
}

/** Most orders bring nobody to write; late and broken parcels and refunds do. */
function pickReason(random: Random, order: Order): SupportReason | null {
  const isLate =
    order.day >= courierTrouble.from &&
    order.day <= courierTrouble.to &&
    lateCountries.includes(order.buyer?.city.country ?? '');
  const isBroken = order.lines.some(
    ({ product, refundedFils }) => product.sku === fragileSku && refundedFils > 0,
  );
  if (isBroken && random.chance(0.8)) return 'damaged item';
  if (isLate && random.chance(0.16)) return 'late delivery';
  if (order.status === 'refunded' && random.chance(0.4)) return 'refund status';
  if (!random.chance(0.055)) return null;
  return random.pickWeighted(supportReasons, (reason) => reasonWeights[reason]);
}

const reasonWeights: Readonly<Record<SupportReason, number>> = {
  'late delivery': 22,
  'damaged item': 9,
  'wrong item': 9,
  'refund status': 0,
  'product question': 26,
  invoice: 9,
  subscription: 8,
  'wholesale enquiry': 4,
  'account and consent': 8,
};

function isAboutOrder(reason: SupportReason): boolean {
  return ['late delivery', 'damaged item', 'wrong item', 'refund status', 'invoice'].includes(reason);
}

function message(random: Random, order: Order, reason: SupportReason): string {
  const language = deskLanguage(random, order.buyer?.person?.voice ?? 'english');
  const nameOf = (product: Product | undefined): string | undefined =>
    language === 'english' ? product?.english : product?.arabic;
  const ordered = order.lines.map(({ product }) => product);
  const asked = reason === 'product question' ? catalogue : [];
  const names: Readonly<Record<string, string | undefined>> = {
    order: order.orderId,
    coffee: nameOf([...ordered, ...random.shuffled(asked)].find(({ category }) => category === 'Coffee')),
    piece: nameOf(
      ordered.find(({ sku }) => sku === fragileSku) ??
        ordered.find(({ category }) => category === 'Serving' || category === 'Brewing'),
    ),
  };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/gu, (slot, name: string) => names[name] ?? slot);
  const texts = textsAbout(language, reason)
    .map(fill)
    .filter((text) => !text.includes('{'));
  return random.pick(
    texts.length > 0
      ? texts
      : textsAbout('english', reason)
          .map(fill)
          .filter((text) => !text.includes('{')),
  );
}

function textsAbout(language: keyof typeof supportTexts, reason: SupportReason): readonly string[] {
  return linesOf(supportTexts[language]).flatMap((line) => {
    const [about = '', text = ''] = line.split('|').map((cell) => cell.trim());
    return oneOf(about, supportReasons) === reason ? [text] : [];
  });
}

/** People who mix languages in comments settle for one when they want something solved. */
function deskLanguage(random: Random, voice: Voice): keyof typeof supportTexts {
  if (voice === 'arabizi' || voice === 'mixed') return random.pick(['english', 'standard'] as const);
  return voice;
}
