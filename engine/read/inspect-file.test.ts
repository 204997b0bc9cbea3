import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { headerFingerprint } from '../../shared/core/import/mapping/fingerprint.ts';
import { overrideMapping, readMappingOverride } from '../../shared/core/import/mapping/mapping-override.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { Inspection, type Mapping } from '../../shared/core/model/import.ts';
import { inspectFile } from './inspect-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-inspect-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const nothingSaved = { currency: null, savedMapping: () => null };

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const inspect = (name: string, content: string | Uint8Array, currency: string | null = null) =>
  inspectFile(file(name, content), {}, undefined, { ...nothingSaved, currency });
const meanings = (found: Inspection) =>
  Object.fromEntries(found.columns.map(({ name, meaning }) => [name, meaning]));

test.each<[code: string, name: string, content: string | Uint8Array]>([
  ['spreadsheet-damaged', 'book.csv', Buffer.from('PK\u0003\u0004....[Content_Types].xml')],
  ['file-is-spreadsheet', 'old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['file-not-table', 'archive.csv', Buffer.from('PK\u0003\u0004........photo.jpg')],
  ['file-not-table', 'paper.csv', '%PDF-1.7\n1 0 obj'],
  ['file-not-table', 'picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  [
    'file-not-table',
    'packed-picture.csv.gz',
    gzipSync(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
  ],
  ['file-not-table', 'noise.csv', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))],
  ['file-not-table', 'page.csv', '<!DOCTYPE html><html><body>Sign in</body></html>'],
  ['file-not-table', 'data.csv', '[{"a": 1}, {"a": 2}]'],
  ['file-not-table', 'letter.csv', 'Dear Sir\nwe are glad\nto hear from you\nand remain\nyours\n'],
  ['file-empty', 'empty.csv', ''],
  ['file-empty', 'mark.csv', '\ufeff'],
  ['file-header-only', 'header.csv', 'Name,Email,Phone\n'],
  ['file-too-many-columns', 'wide.csv', `${'a,'.repeat(2000)}a\n${'1,'.repeat(2000)}1\n`],
])('%s: %s', async (code, name, content) => {
  const found = await inspect(name, content).then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
  expect(found).toBe(code);
});

test('hostile names of columns are data', async () => {
  const found = await inspect(
    'hostile.csv',
    '__proto__,x text); drop table customers; --,Email,Email,constructor\n1,2,a@b.co,c@d.co,5\n',
  );
  expect(found.columns.map(({ name, meaning }) => [name, meaning])).toEqual([
    ['__proto__', 'custom'],
    ['x text); drop table customers; --', 'custom'],
    ['Email', 'customer.email'],
    ['Email', 'custom'],
    ['constructor', 'custom'],
  ]);
});

test.each<[title: string, name: string, content: string, kind: string, expected: Record<string, string>]>([
  [
    'Arabic contacts',
    'a.csv',
    'الاسم الكامل;البريد الإلكتروني;رقم الجوال;المدينة;تاريخ الميلاد\nمنى;mona@example.com;٠٥٠١٢٣٤٥٦٧;دبي;1990-01-02\n',
    'contacts',
    {
      'الاسم الكامل': 'customer.name',
      'البريد الإلكتروني': 'customer.email',
      'رقم الجوال': 'customer.phone',
      المدينة: 'customer.city',
      'تاريخ الميلاد': 'customer.birthDate',
    },
  ],
  [
    'French orders',
    'a.csv',
    'N° commande;Date de commande;Courriel;Désignation;Quantité;Prix unitaire\nF1;31/01/2025;a@b.fr;Thé;2;9,50\n',
    'order-lines',
    {
      'N° commande': 'orders.key',
      'Date de commande': 'orders.placedAt',
      Courriel: 'customer.email',
      Désignation: 'line.product',
      Quantité: 'line.quantity',
      'Prix unitaire': 'line.unitPrice',
    },
  ],
  [
    'German orders',
    'a.csv',
    'Bestellnummer\tBestelldatum\tKundennummer\tArtikelnummer\tMenge\tEinzelpreis\tWährung\n1\t31.01.2025\t7\tA\t2\t9,50\tEUR\n',
    'order-lines',
    {
      Bestellnummer: 'orders.key',
      Bestelldatum: 'orders.placedAt',
      Kundennummer: 'customer.externalId',
      Artikelnummer: 'line.sku',
      Menge: 'line.quantity',
      Einzelpreis: 'line.unitPrice',
      Währung: 'orders.currency',
    },
  ],
  [
    'Spanish contacts, by value where the name says nothing',
    'a.csv',
    'Nombre|Apellidos|Dato|Baja\nAna|Ruiz|ana@example.es|sí\nLuis|Gil|luis@example.es|no\n',
    'contacts',
    {
      Nombre: 'customer.givenName',
      Apellidos: 'customer.familyName',
      Dato: 'customer.email',
      Baja: 'consent.emailOptOut',
    },
  ],
  [
    'campaign spend with its currency in the header',
    'a.csv',
    'Day,Campaign name,Amount spent (USD),Impressions,Link clicks\n2025-01-31,Spring,12.50,1000,30\n',
    'spend',
    {
      Day: 'spend.day',
      'Campaign name': 'spend.campaign',
      'Amount spent (USD)': 'spend.amount',
      Impressions: 'spend.impressions',
      'Link clicks': 'spend.clicks',
    },
  ],
])('%s', async (_, name, content, kind, expected) => {
  const found = await inspect(name, content);
  expect(found.kind).toBe(kind);
  expect(meanings(found)).toEqual(expected);
});

test('a currency named by a header or by every value is taken, several or none are asked for', async () => {
  const orders = (price: string) => `order id,date,amount\n1,2025-01-31,${price}\n2,2025-02-01,${price}\n`;
  expect((await inspect('a.csv', orders('"12,50 €"'))).mapping.currency).toBe('EUR');
  expect((await inspect('b.csv', orders('AED 12.50'))).mapping.currency).toBe('AED');
  const open = await inspect('c.csv', orders('12.50'));
  expect(open.mapping.currency).toBe(null);
  expect(open.ambiguous.map(({ key }) => key)).toEqual(['currency']);
  expect((await inspect('d.csv', orders('12.50'), 'GBP')).ambiguous).toEqual([]);
});

test('an ambiguous date column says how many rows speak for what, and asks', async () => {
  const found = await inspect(
    'e.csv',
    'order id,date,amount\n1,03/04/2025,5.00\n2,05/06/2025,6.00\n3,07/07/2025,6.00\n',
    'EUR',
  );
  expect(found.ambiguous).toEqual([
    { key: 'dateOrder', column: 'date', evidence: { dmy: 0, mdy: 0, either: 2 }, example: '03/04/2025' },
  ]);
  const decided = await inspect(
    'f.csv',
    'order id,date,amount\n1,03/04/2025,5.00\n2,25/06/2025,6.00\n',
    'EUR',
  );
  expect(decided.ambiguous).toEqual([]);
});

test('numbers that may have either decimal mark are asked for', async () => {
  const found = await inspect(
    'g.csv',
    'order id,date,amount\n1,2025-04-03,1.250\n2,2025-04-03,2.500\n',
    'EUR',
  );
  expect(found.ambiguous).toEqual([
    { key: 'decimalMark', column: 'amount', evidence: { point: 0, comma: 0, either: 2 }, example: '1.250' },
  ]);
});

test('a mapping saved for the same header is offered again, but never the consent of another list', async () => {
  const header = 'Email Address,MEMBER_RATING,OPTIN_TIME,LEID,EUID';
  const content = `${header}\na@b.co,1,2024-01-01 10:00:00,1,e1\n`;
  const saved = new Map<string, Mapping>();
  const context = { currency: null, savedMapping: (key: string) => saved.get(key) ?? null };
  const first = await inspectFile(file('subscribed_members.csv', content), {}, undefined, context);
  expect(first.mapping.constants).toEqual({ 'consent.emailState': 'granted' });
  const key = headerFingerprint(header.split(','), JSON.stringify(first.mapping.constants));
  saved.set(key, {
    ...first.mapping,
    columns: first.mapping.columns.map((c) => ({ ...c, meaning: c.name === 'LEID' ? 'ignore' : c.meaning })),
  });
  const again = await inspectFile(file('subscribed_members_2.csv', content), {}, undefined, context);
  expect(meanings(again)['LEID']).toBe('ignore');
  const left = await inspectFile(file('unsubscribed_members.csv', content), {}, undefined, context);
  expect(left.mapping.constants).toEqual({ 'consent.emailState': 'withdrawn' });
  expect(meanings(left)['LEID']).toBe('custom');
});

test('a script decides columns by name, dates and currency; what it gets wrong is said', async () => {
  const { mapping } = await inspect('h.csv', 'order id,date,amount,extra\n1,03/04/2025,5.00,x\n');
  const decided = overrideMapping(
    mapping,
    readMappingOverride({
      kind: 'order-lines',
      columns: [{ name: 'extra', meaning: 'line.sku', confidence: 0.5, sample: [] }],
      dateOrder: 'mdy',
      currency: 'eur',
    }),
  );
  expect(decided.columns.map(({ meaning }) => meaning)).toEqual([
    'orders.key',
    'orders.placedAt',
    'line.amount',
    'line.sku',
  ]);
  expect([decided.dateOrder, decided.currency]).toEqual(['mdy', 'EUR']);
  const moved = overrideMapping(mapping, { columns: [{ name: 'extra', meaning: 'line.amount' }] });
  expect(moved.columns.map(({ meaning }) => meaning)).toEqual([
    'orders.key',
    'orders.placedAt',
    'custom',
    'line.amount',
  ]);
  expect(() => overrideMapping(mapping, { columns: [{ name: 'nowhere', meaning: 'line.sku' }] })).toThrow(
    AppError,
  );
  expect(() => overrideMapping(mapping, { columns: [{ name: 'extra', meaning: 'product.sku' }] })).toThrow(
    AppError,
  );
  expect(() => readMappingOverride({ currency: 12 })).toThrow(AppError);
});

const data = '../shared/data';
const hasData = existsSync(data);
if (!hasData) console.warn('the collected data sets are not there: their tests are skipped');

test.skipIf(!hasData).each([
  ['crm/shopify_orders_export.csv', 'order-lines', 'shopify', 30],
  ['crm/shopify_customers_export.csv', 'contacts', 'shopify', 12],
  ['crm/mailchimp_subscribed_members_export.csv', 'contacts', 'mailchimp', 12],
  ['crm/mailchimp_unsubscribed_members_export.csv', 'contacts', 'mailchimp', 3],
  ['crm/salesforce_Contact.csv', 'contacts', 'salesforce', 12],
  ['crm/zoho_Contacts_001.csv', 'contacts', 'zoho', 12],
  ['crm/google_contacts_2024_layout.csv', 'contacts', 'google-contacts', 12],
  ['crm/stripe_unified_payments.csv', 'order-lines', 'stripe', 12],
  ['crm/typeform_responses.csv', 'survey', 'typeform', 12],
  ['crm/qualtrics_choice_text.csv', 'survey', 'qualtrics', 10],
  ['transactions/cdnow_sample.txt', 'order-lines', 'generic', 6919],
  ['transactions/cdnow_master.txt.gz', 'order-lines', 'cdnow', 69_659],
  ['transactions/online_retail_2010-12_to_2011-06.csv.gz', 'order-lines', 'generic', 245_903],
  ['survey/openrefine_2024_nps_half_A.csv', 'survey', 'google-forms', 113],
  ['survey/openrefine_2022_limesurvey.csv', 'survey', 'limesurvey', 185],
])('%s is %s from %s', async (path, kind, system, rows) => {
  const found = await inspectFile(join(data, path), {}, undefined, nothingSaved);
  expect(Inspection.safeParse(found).error).toBeUndefined();
  expect([found.kind, found.system]).toEqual([kind, system]);
  expect(Math.abs(found.rows - rows) / rows).toBeLessThan(found.rowsAreExact ? 0.000_001 : 0.05);
});

test.each([
  ['campaign_spend.csv', 'spend'],
  ['consent_history.csv', 'consent'],
  ['events.csv', 'events'],
  ['mailchimp_subscribed_members_export.csv', 'contacts'],
  ['mailchimp_unsubscribed_members_export.csv', 'contacts'],
  ['nps_survey_typeform.csv', 'survey'],
  ['orders.csv', 'order-lines'],
  ['preferences.csv', 'preferences'],
  ['product_survey_google_forms.csv', 'survey'],
  ['products.csv', 'products'],
  ['shopify_customers_export.csv', 'contacts'],
  ['support_contacts.csv', 'events'],
])('the sample company’s %s is recognised as %s and leaves nothing open', async (name, kind) => {
  expect(readdirSync('samples/company')).toContain(name);
  const found = await inspectFile(join('samples/company', name), {}, undefined, nothingSaved);
  expect([found.kind, found.ambiguous]).toEqual([kind, []]);
  expect(found.kindConfidence).toBeGreaterThan(0.8);
});
