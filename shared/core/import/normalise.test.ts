import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../model/errors.ts';
import { importKinds, Mapping } from '../model/import.ts';
import type { AnyDraft, ConsentRowDraft, OrderLineDraft, PreferenceDraft, Rejection } from './drafts.ts';
import { makeEvidenceCollector } from './evidence.ts';
import { choicesOf } from './meanings.ts';
import { isRejection, makeNormaliser, type Damage } from './normalise.ts';

type Options = Partial<Omit<Mapping, 'columns' | 'kind'>>;

function mappingOf(kind: Mapping['kind'], meanings: readonly string[], options: Options = {}): Mapping {
  const columns = meanings.map((meaning, i) => ({ name: `c${i} ${meaning}`, meaning }));
  return Mapping.parse({ kind, system: 'generic', read: {}, columns, currency: 'EUR', ...options });
}

function run(mapping: Mapping, rows: readonly (readonly string[])[], damage: readonly (Damage | undefined)[] = []) {
  const collector = makeEvidenceCollector(mapping);
  rows.forEach(collector.add);
  const normaliser = makeNormaliser(mapping, collector.finish());
  const outcomes = rows.map((cells, i) => normaliser.normalise(i + 1, cells, damage[i]));
  return {
    outcomes,
    drafts: outcomes.flatMap((found): AnyDraft[] => (isRejection(found) ? [] : [found].flat())),
    rejected: outcomes.filter((found): found is Rejection => isRejection(found)),
    issues: normaliser.issues(),
  };
}

const sales = ['orders.key', 'orders.placedAt', 'customer.externalId', 'line.sku', 'line.quantity', 'line.unitPrice'];
const lines = (meanings: readonly string[], rows: readonly (readonly string[])[], options: Options = {}) => {
  const found = run(mappingOf('order-lines', meanings, options), rows);
  // the mapping says that all drafts are order lines
  return { ...found, lines: found.drafts as OrderLineDraft[] };
};

test('quantity × price is exact: 3 × 0.1 is 30 cents and 6 × 2.55 is 15.30', () => {
  const found = lines(sales, [
    ['1', '2025-01-31', '7', 'A', '3', '0.1'],
    ['1', '2025-01-31', '7', 'B', '6', '2.55'],
  ]);
  expect(found.lines.map(({ line }) => [line.amount, line.unitPriceMicros])).toEqual([
    [30, 100_000],
    [1530, 2_550_000],
  ]);
});

test('returns, gifts and anonymous sales are no rejects', () => {
  const found = lines(sales, [
    ['C536379', '2025-01-31', '7', 'A', '-1', '27.50'],
    ['2', '2025-01-31', '', 'B', '10', '0'],
    ['3', '2025-01-31', '', 'B', '-10', '0'],
  ]);
  expect(found.rejected).toEqual([]);
  expect(found.lines.map(({ order, line, who }) => [order?.state, line.amount, who.externalId])).toEqual([
    ['return', -2750, '7'],
    ['paid', 0, null],
    ['paid', 0, null],
  ]);
});

test.each([
  [['', '2025-01-31', '7', 'A', '1', '2.00'], 'key-missing'],
  [['1', '', '7', 'A', '1', '2.00'], 'date-missing'],
  [['1', '2025-02-30', '7', 'A', '1', '2.00'], 'date-unreadable'],
  [['1', '2025-01-31', '7', 'A', '1', 'free'], 'amount-unreadable'],
  [['1', '2025-01-31', '7', 'A', 'two', '2.00'], 'amount-unreadable'],
  [['1', '2025-01-31', '7', 'A', '1', ''], 'amount-missing'],
  [['1', '2025-01-31', '7', 'A', '', '2.00'], 'amount-missing'],
  [['', '', '', '', '', ''], 'row-empty'],
  [['', ' ', '', '', '', ''], 'row-empty'],
])('%j is rejected: %s', (cells, reason) => {
  const { rejected } = lines(sales, [cells]);
  expect(rejected.map((row) => [row.reason, row.cells])).toEqual([[reason, cells]]);
});

test('an unreadable quantity beside a readable amount is counted and its text kept', () => {
  const found = lines(['orders.placedAt', 'line.quantity', 'line.amount'], [['2025-01-31', 'a few', '12.00']]);
  expect(found.lines[0]?.line).toMatchObject({ quantity: 1, amount: 1200 });
  expect(found.lines[0]?.custom).toEqual([['c1 line.quantity', 'a few']]);
  expect(found.issues).toEqual([
    { code: 'number-unreadable', column: 'c1 line.quantity', count: 1, example: 'a few', firstRow: 1 },
  ]);
});

test('dates and numbers are read by their column: one row decides for all', () => {
  const found = lines(['orders.key', 'orders.placedAt', 'line.amount'], [
    ['1', '03/04/2025', '1.250'],
    ['2', '31/12/2025', '1.250,75'],
  ]);
  expect(found.lines.map(({ order, line }) => [order?.placed.day, line.amount])).toEqual([
    ['2025-04-03', 125_000],
    ['2025-12-31', 125_075],
  ]);
});

test('what contradicts its column is rejected, not read the other way', () => {
  const rows = [['1', '31/12/2025', '1.00'], ['2', '30/11/2025', '2.50'], ['3', '12/31/2025', '3.00'], ['4', '01/02/2025', '1,5']];
  const { rejected } = lines(['orders.key', 'orders.placedAt', 'line.amount'], rows);
  expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'date-unreadable'],
    [4, 'amount-unreadable'],
  ]);
});

test('an open question is never answered by chance', () => {
  const rows = [['1', '03/04/2025', '1.00']];
  const meanings = ['orders.key', 'orders.placedAt', 'line.amount'];
  expect(() => lines(meanings, rows)).toThrow(AppError);
  expect(lines(meanings, rows, { dateOrder: 'mdy' }).lines[0]?.order?.placed.day).toBe('2025-03-04');
  expect(() => lines(meanings, [['1', '2025-01-31', '1.00']], { currency: null })).toThrow(AppError);
});

const shop = ['orders.key', 'orders.placedAt', 'orders.state', 'orders.total', 'orders.refunded', 'line.sku', 'line.amount'];

test('rows that repeat an order with its cells blank belong to it; its cells count once', () => {
  const found = lines(shop, [
    ['#1', '2025-01-31', 'paid', '30.00', '0', 'A', '10.00'],
    ['#1', '', '', '', '', 'B', '20.00'],
    ['#2', '2025-02-01', 'refunded', '5.00', '5.00', 'A', '5.00'],
  ]);
  expect(found.lines.map(({ order }) => order && [order.total, order.state, order.refunded])).toEqual([
    [3000, 'paid', 0],
    null,
    [500, 'refunded', 500],
  ]);
});

test('the lines of an order whose first row is rejected are rejected with it', () => {
  const { rejected, drafts } = lines(shop, [
    ['#1', 'soon', 'paid', '30.00', '', 'A', '10.00'],
    ['#1', '', '', '', '', 'B', '20.00'],
    ['#2', '2025-02-01', 'paid', '5.00', '', 'A', '5.00'],
  ]);
  expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [1, 'date-unreadable'],
    [2, 'order-rejected'],
  ]);
  expect(drafts).toHaveLength(1);
});

test('refunds that stand on repeated rows are those of the lines', () => {
  const found = lines(shop, [
    ['#1', '2025-01-31', 'partly refunded', '30.00', '', 'A', '10.00'],
    ['#1', '', '', '', '4.00', 'B', '20.00'],
    ['#2', '2025-02-01', 'refunded', '5.00', '5.00', 'A', '5.00'],
  ]);
  expect(found.lines.map(({ order, line }) => [order?.refunded ?? null, line.refunded])).toEqual([
    [0, 0],
    [null, 400],
    [0, 500],
  ]);
});

test('a file of whole orders: the total less tax and shipping is what the goods cost', () => {
  const found = lines(
    ['orders.key', 'orders.placedAt', 'orders.total', 'orders.tax', 'orders.shipping', 'orders.discount'],
    [['1', '2025-01-31', '121.00', '21.00', '10.00', '5.00']],
  );
  // 121 + 5 − 21 − 10
  expect(found.lines[0]?.line.amount).toBe(9500);
});

test('each currency has its own smallest unit', () => {
  const found = lines(['orders.placedAt', 'orders.currency', 'line.amount'], [
    ['2025-01-31', 'usd', '9.99'],
    ['2025-01-31', 'JPY', '9.00'],
    ['2025-01-31', 'KWD', '9.125'],
    ['2025-01-31', 'dollars', '9.00'],
  ]);
  expect(found.lines.map(({ order, line }) => [order?.currency, line.amount])).toEqual([
    ['USD', 999],
    ['JPY', 9],
    ['KWD', 9125],
  ]);
  expect(found.rejected.map(({ reason }) => reason)).toEqual(['currency-unreadable']);
});

test('cells beyond the header are kept under their place, missing ones are blank, both are counted', () => {
  const found = run(mappingOf('contacts', ['customer.email', 'customer.city']), [
    ['a@b.co', 'Cairo', 'extra'],
    ['c@d.co'],
  ]);
  expect(found.drafts.map(({ custom }) => custom)).toEqual([[['#3', 'extra']], []]);
  expect(found.issues.map(({ code, count }) => [code, count])).toEqual([
    ['cells-extra', 1],
    ['cells-missing', 1],
  ]);
});

test('a damaged row is rejected when its cells do not fit, else taken and counted', () => {
  const found = run(
    mappingOf('contacts', ['customer.email', 'customer.city']),
    [['a@b.co', '"Cairo'], ['b@c.de'], ['x'.repeat(200)]],
    ['quote-unclosed', 'quote-unclosed', 'cell-too-long'],
  );
  expect(found.drafts).toHaveLength(1);
  expect(found.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'quote-unclosed'],
    [3, 'cell-too-long'],
  ]);
});

test('consent: yes to unsubscribed withdraws, no to it grants nothing, a word that is none is kept and grants nothing', () => {
  const consentOf = (meaning: string, cell: string) => {
    const found = run(mappingOf('contacts', ['customer.email', meaning]), [['a@b.co', cell]]);
    const [draft] = found.drafts;
    return draft?.kind === 'contacts' ? draft.consent.map(({ channel, state }) => `${channel} ${state}`) : [];
  };
  expect(consentOf('consent.emailOptOut', 'yes')).toEqual(['email withdrawn']);
  expect(consentOf('consent.emailOptOut', 'no')).toEqual([]);
  expect(consentOf('consent.emailOptIn', 'نعم')).toEqual(['email granted']);
  expect(consentOf('consent.emailOptIn', '0')).toEqual(['email denied']);
  expect(consentOf('consent.emailOptIn', 'unsubscribed')).toEqual(['email denied']);
  expect(consentOf('consent.emailOptIn', 'perhaps')).toEqual([]);
  expect(consentOf('consent.emailState', 'unsubscribed')).toEqual(['email withdrawn']);
  expect(consentOf('consent.phoneOptOut', '1')).toEqual(['phone withdrawn']);
});

test('of two statements about one channel the stricter one counts', () => {
  const found = run(mappingOf('contacts', ['customer.email', 'consent.optInAt', 'consent.optOutAt']), [
    ['a@b.co', '2024-01-01', '2025-01-01'],
    ['c@d.co', '2024-01-01', 'some day'],
    ['e@f.co', '2024-01-01', ''],
  ]);
  expect(found.drafts.map((draft) => (draft.kind === 'contacts' ? draft.consent[0]?.state : null))).toEqual([
    'withdrawn',
    'withdrawn',
    'granted',
  ]);
});

test('a consent list whose decision or channel cannot be read is rejected, never guessed', () => {
  const meanings = ['customer.email', 'consent.purpose', 'consent.channel', 'consent.state', 'consent.capturedAt', 'consent.evidence'];
  const found = run(mappingOf('consent', meanings), [
    ['a@b.co', 'Newsletter', 'email', 'granted', '2025-01-31 10:00:00', 'form 3'],
    ['a@b.co', 'Newsletter', 'email', 'hm', '2025-01-31', ''],
    ['a@b.co', 'Newsletter', 'pigeon', 'granted', '2025-01-31', ''],
    ['', 'Newsletter', 'email', 'granted', '2025-01-31', ''],
  ]);
  const [only] = found.drafts as ConsentRowDraft[];
  expect(only?.consent).toMatchObject({ purpose: 'newsletter', channel: 'email', state: 'granted', evidence: [[meanings.length === 6 ? 'c5 consent.evidence' : '', 'form 3']] });
  expect(found.rejected.map(({ reason }) => reason)).toEqual(['consent-unreadable', 'channel-unreadable', 'who-missing']);
});

test('one row of several preferences gives several drafts of the same row', () => {
  const found = run(mappingOf('preferences', ['customer.email', 'preference.answer']), [['a@b.co', 'tea; coffee']]);
  expect((found.drafts as PreferenceDraft[]).map(({ row, value }) => [row, value])).toEqual([
    [1, 'tea'],
    [1, 'coffee'],
  ]);
});

test('scores outside their scale are kept as text and not counted', () => {
  const found = run(mappingOf('survey', ['survey.nps']), [['11'], ['10'], ['x'], ['']]);
  expect(found.drafts.map((draft) => (draft.kind === 'survey' ? draft.answers[0]?.number : 0))).toEqual([null, 10, null]);
  expect(found.issues.map(({ code }) => code)).toEqual(['number-unreadable', 'score-out-of-range']);
  expect(found.rejected.map(({ reason }) => reason)).toEqual(['row-empty']);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '1', '-5', '1,5', '1.234', '2025-01-31', '03/04/2025', 'a@b.co', 'yes', 'unsubscribed', '__proto__', 'EUR', '+201001234567', '=1+1', 'C536379', '1E400', '9'.repeat(40)),
);

test.each(importKinds)('rows in = rows with drafts + rejections, whatever %s hold', (kind) => {
  const choices = choicesOf(kind);
  const mapping = fc.array(fc.constantFrom(...choices), { minLength: 1, maxLength: 8 });
  const rows = fc.array(fc.array(hostile, { minLength: 0, maxLength: 10 }), { maxLength: 15 });
  let ran = 0;
  fc.assert(
    fc.property(mapping, rows, (meanings, table) => {
      const decided = mappingOf(kind, meanings, { dateOrder: 'dmy', decimalMark: '.' });
      let found;
      try {
        found = run(decided, table);
      } catch (error) {
        // a mapping without what its kind needs is refused before any row
        expect(error).toBeInstanceOf(AppError);
        return;
      }
      ran += 1;
      const taken = new Set(found.drafts.map(({ row }) => row));
      expect(taken.size + found.rejected.length).toBe(table.length);
      for (const draft of found.drafts)
        if (draft.kind === 'order-lines') expect(Number.isSafeInteger(draft.line.amount)).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(ran).toBeGreaterThan(5);
});
