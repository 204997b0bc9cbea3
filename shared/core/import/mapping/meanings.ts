import type { ImportKind } from '../../model/import.ts';

/** How the cells of a meaning are read. */
export type ValueForm =
  'text' | 'id' | 'email' | 'phone' | 'day' | 'money' | 'number' | 'boolean' | 'currency' | 'list';

const person = {
  'customer.externalId': 'id',
  'customer.email': 'email',
  'customer.phone': 'phone',
  'customer.name': 'text',
  'customer.givenName': 'text',
  'customer.familyName': 'text',
} as const satisfies Record<string, ValueForm>;

const address = {
  'customer.company': 'text',
  'customer.city': 'text',
  'customer.region': 'text',
  'customer.postcode': 'id',
  'customer.country': 'text',
} as const satisfies Record<string, ValueForm>;

/** "OptIn": yes grants. "OptOut": yes withdraws, "any" for every channel. "State": the words of a consent list. */
const permission = {
  'consent.emailOptIn': 'boolean',
  'consent.emailOptOut': 'boolean',
  'consent.smsOptIn': 'boolean',
  'consent.smsOptOut': 'boolean',
  'consent.phoneOptIn': 'boolean',
  'consent.phoneOptOut': 'boolean',
  'consent.postOptIn': 'boolean',
  'consent.postOptOut': 'boolean',
  'consent.anyOptOut': 'boolean',
  'consent.emailState': 'text',
  'consent.smsState': 'text',
  'consent.optInAt': 'day',
  'consent.optInIp': 'text',
  'consent.optInSource': 'text',
  'consent.confirmedAt': 'day',
  'consent.confirmIp': 'text',
  'consent.optOutAt': 'day',
  'consent.optOutReason': 'text',
} as const satisfies Record<string, ValueForm>;

/** Meanings by kind of file, in the order in which they are offered. */
const byKind = {
  contacts: {
    ...person,
    ...address,
    'customer.birthDate': 'day',
    'customer.gender': 'text',
    'customer.language': 'text',
    'customer.updatedAt': 'day',
    'customer.deleted': 'boolean',
    ...permission,
  },
  'order-lines': {
    'orders.key': 'id',
    'orders.placedAt': 'day',
    'orders.state': 'text',
    'orders.stage': 'text',
    'orders.cancelledAt': 'day',
    'orders.currency': 'currency',
    'orders.total': 'money',
    'orders.discount': 'money',
    'orders.tax': 'money',
    'orders.shipping': 'money',
    'orders.tip': 'money',
    'orders.fee': 'money',
    'orders.refunded': 'money',
    'orders.channel': 'text',
    'line.sku': 'id',
    'line.product': 'text',
    'line.category': 'text',
    'line.quantity': 'number',
    'line.unitPrice': 'money',
    'line.amount': 'money',
    'line.discount': 'money',
    'line.refunded': 'money',
    'line.items': 'text',
    ...person,
    ...address,
    ...permission,
  },
  products: {
    'product.sku': 'id',
    'product.name': 'text',
    'product.category': 'text',
    'product.price': 'money',
    'product.cost': 'money',
    'product.currency': 'currency',
    'product.state': 'text',
    'product.parent': 'id',
    'product.variant': 'text',
    'product.family': 'text',
    'product.step': 'number',
  },
  events: {
    'event.key': 'id',
    'event.kind': 'text',
    'event.at': 'day',
    'event.time': 'text',
    'event.channel': 'text',
    'event.campaign': 'text',
    'event.subject': 'text',
    'event.body': 'text',
    'event.anonymousId': 'id',
    ...person,
  },
  spend: {
    'spend.day': 'day',
    'spend.channel': 'text',
    'spend.campaign': 'text',
    'spend.amount': 'money',
    'spend.currency': 'currency',
    'spend.impressions': 'number',
    'spend.clicks': 'number',
  },
  survey: {
    'survey.key': 'id',
    'survey.at': 'day',
    'survey.finished': 'boolean',
    'survey.preview': 'text',
    'survey.nps': 'number',
    'survey.csat': 'number',
    'survey.ces': 'number',
    'survey.rating': 'number',
    'survey.number': 'number',
    'survey.likert': 'text',
    'survey.choice': 'text',
    'survey.choices': 'list',
    'survey.matrix': 'text',
    'survey.ranking': 'text',
    'survey.text': 'text',
    ...person,
  },
  preferences: {
    'preference.topic': 'text',
    'preference.value': 'text',
    'preference.answer': 'list',
    'preference.declaredAt': 'day',
    ...person,
  },
  consent: {
    'consent.purpose': 'text',
    'consent.channel': 'text',
    'consent.state': 'text',
    'consent.basis': 'text',
    'consent.capturedAt': 'day',
    'consent.evidence': 'text',
    ...permission,
    ...person,
  },
  rates: {
    'rate.currency': 'currency',
    'rate.base': 'currency',
    'rate.day': 'day',
    'rate.value': 'number',
  },
} as const satisfies Record<ImportKind, Record<string, ValueForm>>;

const forms: ReadonlyMap<string, ValueForm> = new Map(
  Object.values(byKind).flatMap((meanings) => Object.entries<ValueForm>(meanings)),
);

/** Meanings a column of a kind may be given: those of its tables, then 'custom' and 'ignore'. */
export function choicesOf(kind: ImportKind): string[] {
  return [...Object.keys(byKind[kind]), 'custom', 'ignore'];
}

/** Whether a column of a kind may have a meaning. */
export function isChoice(kind: ImportKind, meaning: string): boolean {
  return meaning === 'custom' || meaning === 'ignore' || Object.hasOwn(byKind[kind], meaning);
}

/** Meanings that several columns of a file may have: any of several refusals counts, and a survey asks many questions. */
export function mayRepeat(meaning: string): boolean {
  return (
    meaning === 'custom' ||
    meaning === 'ignore' ||
    meaning === 'preference.answer' ||
    meaning === 'consent.evidence' ||
    /^consent\.\p{L}+OptOut$/u.test(meaning) ||
    /^survey\.(?!key|at|finished|preview)/u.test(meaning)
  );
}

/** How the cells of a meaning are read; 'text' for custom columns. */
export function formOf(meaning: string): ValueForm {
  return forms.get(meaning) ?? 'text';
}
