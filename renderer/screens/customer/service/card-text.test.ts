import { expect, test } from 'vitest';
import type { CustomerPage } from '../../../../shared/core/model/customer-page.ts';
import type { ServiceLine } from '../../../../shared/core/model/service-card.ts';
import { wordsIn } from '../../../i18n/intl.tsx';
import { cardText } from './card-text.ts';
import { serviceWords } from './service-words.ts';

const english = wordsIn('en', 'latin', ['en-GB']);
const arabic = wordsIn('ar', 'latin', ['ar']);
const on = '2025-05-03';
const source = { kind: 'order', id: 1, place: 0 } as const;

const lines: readonly ServiceLine[] = [
  { rule: 'open-cases', count: 2, reason: 'refund', words: 'متى ترجع فلوسي؟', on, source },
  {
    rule: 'past-contacts',
    count: 3,
    reasons: [
      { reason: 'refund', times: 2 },
      { reason: 'invoice', times: 1 },
    ],
    on,
    source,
  },
  { rule: 'late-order', key: 'A1', state: 'pending', days: 9, on, source },
  { rule: 'order-undone', key: null, state: 'refunded', refundedMinor: 1234, currency: 'EUR', on, source },
  {
    ...{ rule: 'last-order', key: 'A1', state: 'paid', totalMinor: 1234, currency: 'EUR', on, source },
    products: ['Kettle', 'كوب'],
    moreProducts: 2,
  },
  { rule: 'no-orders' },
  {
    rule: 'feedback',
    survey: 'NPS',
    score: 3,
    scale: { least: 0, most: 10 },
    words: 'slow',
    mood: 'low',
    on,
    source,
  },
  { rule: 'follow-up', count: 2, reason: 'Call back', owner: 'Mona', dueOn: on, isOverdue: true, on, source },
  { rule: 'returns', returned: 2, orders: 5 },
  { rule: 'birthday', on, inDays: 1 },
  { rule: 'loyal', orders: 12, spentMinor: 99900, on },
  {
    rule: 'next-offer',
    product: 'Descaler',
    reason: { kind: 'next', about: 'Kettle', count: 12, medianDays: 34 },
    others: ['كوب', 'Tea'],
  },
  {
    rule: 'next-read',
    read: { subject: 'Grinding', reason: 'next', about: 'Brewing', count: 2, medianDays: 5.5 },
  },
  { rule: 'note', words: 'Likes tea', author: 'Mona', on, source },
  {
    rule: 'permission',
    mayCall: false,
    channels: [{ channel: 'phone', granted: ['surveys'], refused: ['offers', 'Club'] }],
  },
];
/** Without the marks that keep words of data apart, and with plain spaces. */
const plain = (text: string) =>
  text.replaceAll(/[\u2066-\u2069\u200e\u200f]/gu, '').replaceAll('\u00a0', ' ');

test('each line is told in English', () => {
  const told = lines.map((line) => {
    const { title, text } = serviceWords(line, english, 'EUR');
    return plain(`${title}: ${text}`);
  });
  expect(told).toEqual([
    '2 open cases: refund, since 3 May 2025. “متى ترجع فلوسي؟”',
    '3 contacts before: refund × 2, invoice. Last on 3 May 2025',
    'Late order: Order A1 of 3 May 2025 has been pending for 9 days',
    'Last order: Refunded: Purchase of 3 May 2025, €12.34 paid back',
    'Last order: Order A1 of 3 May 2025, €12.34, Paid. Kettle, كوب, and 2 more',
    'Orders: Has not bought anything yet',
    'Last feedback: not pleased: 3 of 10 on 3 May 2025. “slow”',
    '2 follow-ups, the first overdue: Call back, Mona, by 3 May 2025',
    'Sends much back: 2 orders of 5 came back or were refunded in full',
    'Birthday: 3 May · tomorrow',
    'Buys again and again: 12 orders since 3 May 2025, €999.00 in all',
    'Could be offered: Descaler: Often bought next after Kettle, typically 34 days later. Then كوب, Tea',
    'Could read next: Grinding: Often read after Brewing, typically 6 days later',
    'Last note: “Likes tea”, Mona, 3 May 2025',
    'Refuses calls: Phone no: Offers, Club. Phone yes: Surveys',
  ]);
});

test('each line is told in Arabic, with every word of data isolated', () => {
  for (const line of lines) {
    const { title, text } = serviceWords(line, arabic, 'EUR');
    expect(title).toMatch(/^\p{Script=Arabic}|^\d+ \p{Script=Arabic}/u);
    // no Latin letter stands outside an isolate, but for the currency's own sign
    const outside = text.replaceAll(/\u2068[^\u2069]*\u2069/gu, '');
    expect(outside).not.toMatch(/[a-z]/iu);
    expect(text.split('\u2068').length).toBe(text.split('\u2069').length);
  }
});

test('the text of a card names whom it is about, how to reach them, and of when it is', () => {
  const page = {
    ...{ name: 'Mona Adel', email: 'mona@example.org', phone: '+20100', company: null, externalIds: [] },
    ...{ today: on, serviceCard: lines.slice(5, 6) },
  } as Partial<CustomerPage> as CustomerPage; // the card needs no more
  expect(plain(cardText(page, english, 'EUR'))).toBe(
    'Mona Adel\n+20100 · mona@example.org\nAs of 3 May 2025\n\n• Orders: Has not bought anything yet',
  );
  expect(cardText(page, arabic, 'EUR')).toMatch(/^\u2068Mona Adel\u2069\n/u);
});
