import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mappingOf, run } from '../../../testing/normalise-rows.ts';
import { eventKinds, isEventKind, readEventKind } from './event-kind.ts';
import { impliedEvent } from '../header/implied-event.ts';
import { recognise } from '../recognise/recognise.ts';

test.each([
  ['visit', ['Visit', 'session_start', 'زيارة', 'visite', 'Besuch']],
  ['page_view', ['page_view', 'Pageview', 'Viewed Page', 'مشاهدة صفحة', 'Seitenaufruf']],
  ['product_view', ['view_item', 'Viewed Product', 'عرض منتج', 'Produktansicht']],
  ['search', ['Search', 'view_search_results', 'بحث', 'recherche', 'búsqueda', 'Suche']],
  ['add_to_cart', ['add_to_cart', 'Added to Cart', 'إضافة إلى السلة', 'panier', 'carrito', 'Warenkorb']],
  ['checkout', ['begin_checkout', 'Started Checkout', 'Kasse']],
  ['email_sent', ['Sent', 'Received Email', 'Delivered', 'تم الإرسال', 'envoyé', 'enviado', 'versendet']],
  ['email_open', ['open', 'Opened Email', 'First opening', 'فتح', 'ouverture', 'apertura', 'geöffnet']],
  ['email_click', ['CLICK', 'Clicked Email', 'نقر', 'clic', 'geklickt']],
  ['email_bounce', ['Bounced', 'hard_bounce', 'Soft bounce', 'ارتداد', 'rebote']],
  ['email_unsubscribe', ['unsub', 'Unsubscribed', 'إلغاء الاشتراك', 'désabonnement', 'baja', 'Abmeldung']],
  ['support', ['Ticket', 'support ticket', 'شكوى', 'réclamation', 'Reklamation']],
  ['chat', ['Live chat', 'دردشة', 'conversación']],
  ['call', ['phone call', 'مكالمة', 'appel', 'llamada', 'Anruf']],
  ['form_submit', ['Form submitted', 'نموذج', 'formulaire', 'formulario', 'Formular']],
])('%s is what all of %j mean', (kind, words) => {
  expect(words.map(readEventKind)).toEqual(words.map(() => kind));
});

test('our own names stay, and so do words that are not known', () => {
  expect(eventKinds.map(readEventKind)).toEqual(eventKinds);
  expect(['Lit a lamp', 'شيء آخر'].map(readEventKind)).toEqual(['Lit a lamp', 'شيء آخر']);
  expect(isEventKind('Lit a lamp')).toBe(false);
});

test('every kind of event has its name in both languages', () => {
  for (const language of ['en', 'ar']) {
    // our own file
    const { event } = JSON.parse(readFileSync(`renderer/i18n/messages/${language}.json`, 'utf8')) as {
      event: Readonly<Record<string, string>>;
    };
    expect(eventKinds.filter((kind) => event[kind] === undefined)).toEqual([]);
  }
});

test('what the source calls it, and every column that means nothing else, goes to the properties', () => {
  const mapping = mappingOf('events', [
    'event.kind',
    'event.at',
    'customer.email',
    'event.campaign',
    'custom',
    'custom',
  ]);
  const { drafts } = run(mapping, [
    ['Opened Email', '2025-01-03 10:00:00', 'ada@example.com', 'Spring', 'iPhone', ''],
    ['email_open', '2025-01-03 11:00:00', 'ben@example.com', 'Spring', '', 'v2'],
    ['Lit a lamp', '2025-01-03 12:00:00', '', '', '', ''],
  ]);
  expect(drafts.map((draft) => (draft.kind === 'events' ? [draft.event, draft.campaign, draft.custom] : []))).toEqual([
    ['email_open', 'Spring', [['c0 event.kind', 'Opened Email'], ['c4 custom', 'iPhone']]],
    ['email_open', 'Spring', [['c5 custom', 'v2']]],
    ['Lit a lamp', null, []],
  ]); // prettier-ignore
});

test.each([
  [['Email', 'Opened at'], 'report.csv', 'email_open'],
  [['Email Address', 'Date Clicked', 'URL'], 'report.csv', 'email_click'],
  [['Email', 'Timestamp', 'IP'], 'spring_clicks.csv', 'email_click'],
  [['Visitor ID', 'Date', 'Page'], 'site visits.csv', 'visit'],
  [['Email', 'Created at'], 'clicks.csv', null],
  [['Email', 'Name'], 'opens.csv', null],
])('a file with %j called %s tells of %s', (names, fileName, kind) => {
  expect(impliedEvent(names, fileName)).toBe(kind);
});

test('a list of opens without a column for what happened is events', () => {
  const found = recognise(
    ['Email Address', 'Opened at', 'Campaign'],
    [
      ['ada@example.com', '2025-01-03 10:00:00', 'Spring'],
      ['ben@example.com', '2025-01-03 11:00:00', 'Spring'],
    ],
    'report.csv',
  );
  expect([found.kind, found.constants]).toEqual(['events', { 'event.kind': 'email_open' }]);
});
