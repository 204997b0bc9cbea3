// Every profile by an export of its own: shared/testing/layouts/known, a header as the system writes it and a few made-up rows.
import { expect, test } from 'vitest';
import { readLayouts } from '../../../testing/layouts/read-layouts.ts';
import { scoreLayout } from '../../../testing/layouts/score-layouts.ts';
import { findProfile } from '../header/by-profile.ts';
import { isChoice } from '../mapping/meanings.ts';
import { recognise } from '../recognise/recognise.ts';
import { profiles } from './index.ts';

const known = readLayouts('known');

test.each(known.map((layout) => [layout.title, layout] as const))('%s', (_, layout) => {
  const found = recognise(layout.names, layout.rows, layout.fileName);
  expect([found.kind, found.system]).toEqual([layout.kind, layout.language]);
  const { misses, polarityErrors, lostGrants } = scoreLayout(layout);
  expect([...misses, ...polarityErrors]).toEqual([]);
  expect(lostGrants).toBe(0);
});

test('every profile has an export that it and no other recognises', () => {
  const met = new Set(known.map(({ names, fileName }) => findProfile(names, fileName)));
  expect(
    profiles.filter((profile) => !met.has(profile)).map(({ system, signature }) => [system, ...signature]),
  ).toEqual([]);
});

test('profiles give meanings that their kind has', () => {
  expect(
    profiles.flatMap(({ system, kind, columns }) =>
      Object.entries(columns)
        .filter(([, meaning]) => !isChoice(kind, meaning))
        .map(([name, meaning]) => [system, name, meaning]),
    ),
  ).toEqual([]);
});

// one column of the signature is missing, or the file is another one that looks like it
test.each<[what: string, names: string, fileName: string]>([
  ['a plain list of contacts', 'First Name,Last Name,Email', 'contacts.csv'],
  ['a CRM with record ids but no owner', 'Record ID,First Name,Last Name,Email', 'contacts.csv'],
  ['contacts of a CRM of one’s own', 'Contact ID,First Name,Last Name,Email,Stage', 'contacts.csv'],
  ['a table of a database', 'id,firstname,lastname,email', 'users.csv'],
  ['deals without stage', 'Record ID,Deal Name,Close Date,Amount', 'deals.csv'],
  ['chances without account', 'Id,Name,StageName,Amount,CloseDate', 'chances.csv'],
  ['deals without closing day', 'Record Id,Deal Name,Stage,Amount', 'deals.csv'],
  ['tickets without pipeline', 'Ticket ID,Ticket name,Create date', 'tickets.csv'],
  ['a database with accounts', 'Id,AccountId,LastName,Email', 'export.csv'],
  ['leads without source', 'Id,LastName,FirstName,Company,Status,Email', 'leads.csv'],
  ['contacts with accounts', 'First Name,Last Name,Account Name,Email', 'report.csv'],
  ['cases without contact', 'Id,CaseNumber,Subject,CreatedDate', 'cases.csv'],
  ['records without ids of accounts', 'Record Id,First Name,Last Name,Account Name', 'contacts.csv'],
  ['a list with ratings of its own', 'Email Address,MEMBER_RATING,OPTIN_TIME', 'subscribed.csv'],
  ['opens in a log with actions', 'Email,Timestamp,Action', 'opens.csv'],
  ['a log of contacts', 'Email,Timestamp', 'contacts.csv'],
  ['joined members', 'Email Address,Name,Date Joined', 'active members.csv'],
  ['profiles without consent or id', 'Email,First Name,Last Name,Organization', 'profiles.csv'],
  ['metrics without people', 'Metric,Timestamp,Value', 'metrics.csv'],
  ['contacts in capitals', 'EMAIL,FIRSTNAME,LASTNAME,SMS', 'contacts.csv'],
  ['a short log', 'ts,sub,email', 'log.csv'],
  ['customers without totals', 'Customer ID,Email,Accepts Email Marketing', 'customers.csv'],
  ['customers who accept marketing', 'First Name,Last Name,Email,Accepts Marketing', 'customers.csv'],
  [
    'orders without state of payment',
    'Name,Lineitem quantity,Lineitem name,Lineitem price,Created at',
    'orders.csv',
  ],
  ['products by handle', 'Handle,Title,Vendor,Price', 'products.csv'],
  ['users of a forum', 'Name,Username,Email,Last Active', 'users.csv'],
  ['orders of another shop', 'order_id,status,order_total,email', 'orders.csv'],
  ['products of another shop', 'ID,Type,SKU,Name,Price', 'products.csv'],
  ['payments of another service', 'id,Created,Amount,Currency,Status', 'payments.csv'],
  ['customers of another service', 'id,Email,Name,Created (UTC)', 'customers.csv'],
  ['an address book', 'First Name,Last Name,E-mail,Phone 1 - Value', 'contacts.csv'],
  ['an address book with groups', 'Name,Given Name,Family Name,E-mail 1 - Value', 'contacts.csv'],
  ['business cards', 'First Name,Last Name,Company,E-mail Address,Phone', 'contacts.csv'],
  ['respondents without collector', 'Respondent ID,Start Date,End Date', 'survey.csv'],
  ['numbered answers', '#,Submit Date (UTC),Score', 'responses.csv'],
  ['answers without progress', 'Start Date,End Date,Finished,Response ID', 'survey.csv'],
  ['a timed list that no form made', 'Timestamp,Name', 'visits.csv'],
  ['costs without currency', 'Day,Campaign,Cost', 'costs.csv'],
  ['costs of several channels', 'Day,Channel,Campaign,Currency,Cost', 'costs.csv'],
  ['campaigns with a budget', 'Day,Campaign name,Budget', 'campaigns.csv'],
  ['campaigns with spend', 'Date,Campaign name,Spend,Impressions,Clicks', 'campaigns.csv'],
  ['campaigns in total', 'Campaign Name,Total Spent,Impressions,Clicks', 'campaigns.csv'],
  ['purchases', 'customer_id,date,dollar_value', 'purchases.csv'],
])('%s is of no known system', (_, names, fileName) => {
  const header = names.split(',');
  expect(findProfile(header, fileName)).toBe(null);
  expect(recognise(header, [header.map(() => 'x')], fileName).system).toBe('generic');
});

test('an unreadable word of a known system leaves no yes standing', () => {
  const names = [
    'Email',
    'First Name',
    'Last Name',
    'Email Marketing Consent',
    'Email Marketing Consent Timestamp',
  ];
  const rows = [['ada@example.com', 'Ada', 'Moss', 'PERHAPS', '2023-01-14 09:12:00']];
  const layout = {
    title: 'Klaviyo', kind: 'contacts', language: 'klaviyo', fileName: 'list.csv', names, rows, half: 'tuning',
    meanings: [['customer.email'], ['customer.givenName'], ['customer.familyName'], ['consent.emailState'], ['consent.optInAt']],
    consent: new Map([['email', ['-']]]),
  } as const; // prettier-ignore
  const { misses, polarityErrors } = scoreLayout(layout);
  expect([...misses, ...polarityErrors]).toEqual([]);
});
