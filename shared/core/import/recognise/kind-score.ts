import type { ImportKind } from '../../model/import.ts';
import { readConsentName } from '../header/consent-name.ts';
import { impliedEvent } from '../header/implied-event.ts';
import { headerWords } from './header-words.ts';
import { foldLetters } from '../cells/month-names.ts';

type Guess = Readonly<{ column: number; meaning: string; confidence: number }>;

const hints: Readonly<Record<ImportKind, RegExp>> = {
  contacts: /contact|customer|client|subscriber|member|people|عملاء|جهات/u,
  'order-lines': /order|sale|invoice|transaction|purchase|commande|pedido|bestell|طلبات|مبيعات|فواتير/u,
  products: /product|catalog|item|produit|منتجات|اصناف/u,
  events: /event|visit|click|search|ticket|chat|support|activity|session|web|email_|mailing|احداث|زيارات/u,
  spend: /spend|cost|ads?[^a-z]|campaign|budget|انفاق|حملات/u,
  survey: /survey|nps|feedback|response|review|csat|استبيان|اراء/u,
  preferences: /preference|interest|تفضيلات|اهتمامات/u,
  consent: /consent|permission|opt|موافق/u,
  rates: /rates?[^a-z]|exchange|currenc|fx|صرف|عملات/u,
};

/** Best confidence among some meanings; 0 when no column has one. */
type Has = (...meanings: readonly string[]) => number;

const who = ['customer.email', 'customer.externalId', 'customer.phone', 'customer.name'] as const;

/** Files of the lines, refunds or cancellations of orders that another file has. */
function orderParts(has: Has): number {
  const key = has('orders.key');
  const product = has('line.sku', 'line.product');
  const amount = has('line.amount', 'line.unitPrice');
  const end = has('orders.refunded', 'orders.cancelledAt');
  if (key < 0.8) return 0;
  if (product >= 0.5 && amount >= 0.4)
    return 0.25 * key + 0.25 * product + 0.2 * amount + 0.1 * has('line.quantity');
  return end < 0.6 ? 0 : 0.25 * key + 0.35 * end;
}

function orderLines(has: Has): number {
  const money = has('line.amount', 'line.unitPrice', 'orders.total');
  const date = has('orders.placedAt');
  if (money < 0.4 || date < 0.4) return orderParts(has);
  return (
    0.25 * money +
    0.25 * date +
    0.17 * has('orders.key') +
    0.13 * has('line.sku', 'line.product') +
    0.1 * has('line.quantity') +
    0.1 * has(...who)
  );
}

function products(has: Has): number {
  const money = has('product.price', 'product.cost');
  const name = has('product.sku', 'product.name');
  if (money < 0.4 || name < 0.4) return 0;
  return (
    0.3 * money +
    0.25 * name +
    0.1 * has('product.category') +
    0.1 * has('product.cost') +
    0.1 * has('product.name') +
    0.05 * has('product.state')
  );
}

/** Exports of help desks and chats name no event: a ticket's number and its text say what it is. */
export function isHelpDesk(names: readonly string[]): boolean {
  return names.some((name) =>
    /^(?:ticket|case|conversation|chat)(?: id| number| no)?$/u.test(headerWords(name)),
  );
}

function events(has: Has, names: readonly string[], fileName: string): number {
  const isSupport = isHelpDesk(names);
  const kind = Math.max(
    has('event.kind'),
    !isSupport && impliedEvent(names, fileName) !== null ? 0.55 : 0,
    isSupport ? Math.max(0.8 * has('event.subject', 'event.body'), 0.6 * has('event.key')) : 0,
  );
  const at = has('event.at');
  if (kind < 0.4 || at < 0.4) return 0;
  return (
    0.35 * kind +
    0.25 * at +
    0.15 * has(...who, 'event.anonymousId') +
    0.1 * has('event.subject', 'event.body') +
    0.06 * has('event.channel') +
    0.06 * has('event.campaign', 'event.key')
  );
}

function spend(has: Has): number {
  const amount = has('spend.amount');
  const day = has('spend.day');
  const where = has('spend.channel', 'spend.campaign');
  if (amount < 0.4 || day < 0.4 || where < 0.4) return 0;
  return (
    0.3 * amount +
    0.2 * day +
    0.2 * where +
    0.15 * has('spend.campaign') +
    0.15 * has('spend.impressions', 'spend.clicks')
  );
}

function survey(has: Has, names: readonly string[], guesses: readonly Guess[]): number {
  const scores = has('survey.nps', 'survey.csat', 'survey.ces');
  const rating = has('survey.rating');
  const text = has('survey.text');
  const questions = names.filter(
    (name) => /[?؟]\s*$/u.test(name.trim()) && readConsentName(name) === null,
  ).length;
  const likert = guesses.filter((guess) => guess.meaning === 'survey.rating').length;
  // a form by which people sign up asks for permission, and little else
  const isSignUp =
    scores < 0.5 && likert === 0 && questions < 2 && names.some((name) => readConsentName(name));
  if (isSignUp) return 0;
  if (scores < 0.5 && questions === 0 && (rating < 0.7 || text < 0.45) && likert < 3) return 0;
  return (
    0.4 * Math.max(scores, rating, questions > 0 ? 0.8 : 0) +
    0.15 * text +
    0.1 * has('survey.at') +
    0.08 * has('survey.key') +
    Math.min(0.25, 0.12 * questions)
  );
}

function preferences(has: Has): number {
  const topic = has('preference.topic');
  const value = has('preference.value');
  if (has(...who) < 0.4) return 0;
  if (topic > 0.5 && value > 0.5)
    return 0.3 * topic + 0.3 * value + 0.15 * has(...who) + 0.1 * has('preference.declaredAt');
  return 0.5 * has('preference.answer') + 0.1 * has('preference.declaredAt');
}

function consent(has: Has): number {
  const state = has('consent.state');
  const about = has('consent.purpose', 'consent.channel');
  if (state < 0.5 || about < 0.5 || has(...who) < 0.4) return 0;
  return (
    0.3 * state +
    0.2 * about +
    0.2 * has('consent.purpose') +
    0.1 * has('consent.channel') +
    0.1 * has('consent.capturedAt') +
    0.1 * has('consent.basis')
  );
}

function rates(has: Has, names: readonly string[]): number {
  const [currency, base, value, day] = [
    has('rate.currency'),
    has('rate.base'),
    has('rate.value'),
    has('rate.day'),
  ];
  // a few columns and nothing else: orders have currencies and prices as well
  if (value < 0.6 || currency < 0.5 || day < 0.4 || names.length > 6 || (base < 0.5 && names.length > 4))
    return 0;
  return 0.35 * value + 0.3 * currency + 0.15 * day + 0.15 * base;
}

function contacts(has: Has): number {
  const address = has('customer.city', 'customer.country', 'customer.postcode', 'customer.company');
  return (
    0.3 * has('customer.email') +
    0.2 * has('customer.name', 'customer.givenName', 'customer.familyName') +
    0.15 * has('customer.phone') +
    0.1 * address +
    0.06 * has('customer.externalId') +
    0.04 *
      has(
        'consent.emailOptIn',
        'consent.emailOptOut',
        'consent.emailState',
        'consent.anyOptOut',
        'consent.smsOptIn',
      )
  );
}

/** How well a file suits a kind, 0–1, by the columns that were found for it and by its name. */
export function kindScore(
  kind: ImportKind,
  guesses: readonly Guess[],
  names: readonly string[],
  fileName: string,
): number {
  const best = new Map<string, number>();
  for (const { meaning, confidence } of guesses)
    best.set(meaning, Math.max(best.get(meaning) ?? 0, confidence));
  const has: Has = (...meanings) => Math.max(0, ...meanings.map((meaning) => best.get(meaning) ?? 0));
  const scorers: Record<ImportKind, () => number> = {
    contacts: () => contacts(has),
    'order-lines': () => orderLines(has),
    products: () => products(has),
    events: () => events(has, names, fileName),
    spend: () => spend(has),
    survey: () => survey(has, names, guesses),
    preferences: () => preferences(has),
    consent: () => consent(has),
    rates: () => rates(has, names),
  };
  const score = scorers[kind]();
  return score > 0 && hints[kind].test(foldLetters(fileName)) ? score + 0.1 : score;
}
