import { expect, test } from 'vitest';
import type { Day } from '../../model/day.ts';
import { minor, type Currency } from '../../model/money.ts';
import { applyFile, dump, freshDb, lines, nobody, on, who } from '../../../testing/apply-drafts.ts';
import type {
  ConsentRowDraft,
  EventDraft,
  PreferenceDraft,
  ProductDraft,
  ResponseDraft,
  SpendDraft,
} from '../normalise/drafts.ts';

const usd = 'USD' as Currency;
const ada = who({ email: 'ada@x.test' });

function product(row: number, parts: Partial<ProductDraft>): ProductDraft {
  const values = { sku: null, name: null, category: null, price: null, cost: null, currency: usd };
  return {
    kind: 'products',
    row,
    custom: [],
    ...values,
    state: 'active',
    family: null,
    step: null,
    ...parts,
  };
}

function event(row: number, parts: Partial<EventDraft>): EventDraft {
  const values = {
    eventKey: null,
    anonymousKey: null,
    channel: 'email',
    campaign: null,
    subject: null,
    body: null,
  };
  return {
    kind: 'events',
    row,
    custom: [],
    who: nobody,
    event: 'open',
    when: on('2024-01-02'),
    ...values,
    ...parts,
  };
}

function spend(row: number, parts: Partial<SpendDraft>): SpendDraft {
  const day = '2024-01-02' as Day;
  const values = { channel: 'ads', campaign: 'Spring', day, amount: minor(100), currency: usd };
  return { kind: 'spend', row, custom: [], ...values, impressions: null, clicks: null, ...parts };
}

function preference(row: number, parts: Partial<PreferenceDraft>): PreferenceDraft {
  return {
    kind: 'preferences',
    row,
    custom: [],
    who: ada,
    topic: 'tea',
    value: 'green',
    declaredOn: null,
    ...parts,
  };
}

test('products are known by sku, else by name; a later list fills or overwrites by its policy', async () => {
  const db = await freshDb();
  const list = [
    product(1, { sku: 'MUG', name: 'Mug', price: minor(950) }),
    product(2, { name: 'Green Tea' }),
    product(3, { name: 'GREEN  tea', category: 'Tea' }),
    product(4, {}),
  ];
  const first = applyFile(db, { drafts: list });
  expect(first).toMatchObject({ created: 2, updated: 1, added: { products: 2 } });
  expect(first.refused).toMatchObject([{ row: 4, reason: 'key-missing' }]);
  const before = dump(db);
  expect(applyFile(db, { drafts: list })).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  expect(dump(db)).toEqual(before);
  const dearer = [product(1, { sku: 'MUG', price: minor(990), cost: minor(400) })];
  applyFile(db, { drafts: dearer });
  expect(lines(db, "SELECT price_minor, cost_minor FROM product WHERE sku = 'MUG'")).toEqual(['950 | 400']);
  const taken = applyFile(db, { drafts: dearer, policy: 'overwrite' });
  expect(taken.changes).toEqual([{ row: 1, field: 'product.price', before: '9.50', after: '9.90' }]);
  expect(lines(db, "SELECT docid FROM product_search WHERE product_search MATCH 'tea'")).toEqual(['2']);
});

test('events keep their people, campaigns and equal rows, and are found again', async () => {
  const db = await freshDb();
  const drafts = [
    event(1, { who: ada, campaign: 'Spring' }),
    event(2, { who: ada, campaign: 'Spring' }),
    event(3, { anonymousKey: 'visitor 9', event: 'page' }),
    event(4, { eventKey: 'e4', who: ada, subject: 'old' }),
  ];
  const first = applyFile(db, { drafts });
  expect(first).toMatchObject({ created: 4, added: { customers: 1, events: 4, campaigns: 1 } });
  const before = dump(db);
  expect(applyFile(db, { drafts })).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  expect(dump(db)).toEqual(before);
  const changed = applyFile(db, { drafts: [event(1, { eventKey: 'e4', who: ada, subject: 'new' })] });
  expect(changed.changes).toEqual([{ row: 1, field: 'event.subject', before: 'old', after: 'new' }]);
  expect(lines(db, 'SELECT customer_id, COUNT(*) FROM event GROUP BY 1')).toEqual(['– | 1', '1 | 3']);
});

test('spend of one campaign and day is added up within a file and replaced by the next', async () => {
  const db = await freshDb();
  const rows = [
    spend(1, { clicks: 3, custom: [['Ad', 'blue']] }),
    spend(2, { clicks: 4, custom: [['Ad', 'red']] }),
    spend(3, { currency: 'EUR' as Currency }),
  ];
  expect(applyFile(db, { drafts: rows })).toMatchObject({
    created: 3,
    added: { campaigns: 1, campaignSpend: 2 },
  });
  expect(lines(db, 'SELECT amount_minor, currency, clicks FROM campaign_spend')).toEqual([
    '200 | USD | 7',
    '100 | EUR | –',
  ]);
  // columns that map to nothing are kept for every row that was added up
  expect(lines(db, 'SELECT custom FROM campaign_spend')).toEqual(['[["Ad","blue"],["Ad","red"]]', '–']);
  const before = dump(db);
  expect(applyFile(db, { drafts: rows })).toMatchObject({ unchanged: 3 });
  expect(dump(db)).toEqual(before);
  const corrected = applyFile(db, { drafts: [spend(1, { amount: minor(250) })] });
  expect(corrected.changes).toEqual([{ row: 1, field: 'spend.amount', before: '2.00', after: '2.50' }]);
  expect(lines(db, 'SELECT amount_minor, clicks FROM campaign_spend ORDER BY id')).toEqual([
    '250 | 7',
    '100 | –',
  ]);
});

const columns = [
  { name: 'Email', meaning: 'customer.email' },
  { name: 'How likely?', meaning: 'survey.nps' },
  { name: 'Why?', meaning: 'survey.text' },
  { name: 'Why?', meaning: 'survey.text' },
  { name: 'Which?', meaning: 'survey.choices' },
];

function response(row: number, key: string | null, score: number | null, text: string): ResponseDraft {
  const answers = [
    { question: 1, number: score, text: null, choices: null },
    { question: 3, number: null, text, choices: null },
    { question: 4, number: null, text: null, choices: ['a', 'b'] },
  ];
  const rest = { when: on('2024-01-02'), isFinished: true, isPreview: false, answers };
  return { kind: 'survey', row, custom: [], responseKey: key, who: ada, ...rest };
}

test('answers go to their questions, a blank score is no answer, and a changed answer replaces the old', async () => {
  const db = await freshDb();
  const file = {
    columns,
    fileName: 'NPS May.csv.gz',
    drafts: [response(1, 'r1', 9, 'fast'), response(2, null, null, 'slow')],
  };
  const first = applyFile(db, file);
  expect(first).toMatchObject({ created: 2, added: { surveys: 1, questions: 3, responses: 2 } });
  expect(lines(db, 'SELECT name FROM survey')).toEqual(['NPS']);
  expect(lines(db, 'SELECT question_key, label, kind, position FROM question ORDER BY position')).toEqual([
    'How likely? | How likely? | nps | 2',
    'Why? (2) | Why? | text | 4',
    'Which? | Which? | multi-choice | 5',
  ]);
  expect(
    lines(db, 'SELECT number, text, choices FROM answer WHERE response_id = 1 ORDER BY question_id'),
  ).toEqual(['9 | – | –', '– | fast | –', '– | – | ["a","b"]']);
  expect(lines(db, 'SELECT COUNT(*) FROM answer WHERE response_id = 2')).toEqual(['2']);
  const before = dump(db);
  expect(applyFile(db, file)).toMatchObject({ created: 0, unchanged: 2 });
  expect(dump(db)).toEqual(before);
  const changed = applyFile(db, { ...file, drafts: [response(1, 'r1', 3, 'fast')] });
  expect(changed).toMatchObject({ updated: 1, changes: [{ row: 1, before: '9', after: '3' }] });
  expect(lines(db, 'SELECT number FROM answer WHERE number IS NOT NULL')).toEqual(['3']);
});

test('a preference is kept once with its last date, a row of several counts once', async () => {
  const db = await freshDb();
  const drafts = [
    preference(1, { custom: [['Form', 'welcome']] }),
    preference(1, { value: 'black' }),
    preference(2, { declaredOn: '2024-03-01' as Day }),
    preference(3, { who: nobody }),
  ];
  const first = applyFile(db, { drafts });
  expect(first).toMatchObject({ created: 1, updated: 1, added: { preferences: 2, customers: 1 } });
  expect(first.refused).toMatchObject([{ row: 3, reason: 'who-missing' }]);
  expect(lines(db, 'SELECT value, declared_on FROM preference')).toEqual(['green | 2024-03-01', 'black | –']);
  expect(lines(db, 'SELECT custom FROM customer')).toEqual(['[["Form","welcome"]]']);
  const before = dump(db);
  expect(applyFile(db, { drafts })).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect(dump(db)).toEqual(before);
});

test('a list of withdrawals reaches people not known yet, and a history keeps all its rows', async () => {
  const db = await freshDb();
  const row = (at: number, state: 'granted' | 'withdrawn', day: string): ConsentRowDraft => ({
    kind: 'consent',
    row: at,
    custom: [],
    who: ada,
    consent: {
      purpose: 'marketing',
      channel: 'email',
      state,
      basis: 'consent',
      when: on(day),
      evidence: [['form', '7']],
    },
  });
  const drafts = [row(1, 'granted', '2021-05-03'), row(2, 'withdrawn', '2022-01-01')];
  expect(applyFile(db, { drafts })).toMatchObject({ created: 2, added: { customers: 1, consentEvents: 2 } });
  expect(lines(db, 'SELECT state FROM consent_state')).toEqual(['withdrawn']);
  const before = dump(db);
  expect(
    applyFile(db, { drafts: [...drafts].reverse().map((draft, at) => ({ ...draft, row: at + 1 })) }),
  ).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2,
  });
  expect(dump(db)).toEqual(before);
});
