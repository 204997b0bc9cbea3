import { expect, test } from 'vitest';
import { mappingOf, run } from '../../../testing/normalise-rows.ts';
import type { ContactDraft, OrderLineDraft } from '../normalise/drafts.ts';

const fragile = [
  '007', '00501', '+201001234567', '1E5', '1e5', '4111111111111111', '12345678901234567890', '1/2', '01-02', '1.10', '٠٠٧',
  'TRUE', '-5', '=1+1',
]; // prettier-ignore

test('what looks like a number and is none stays as it stands, in ids, texts and columns of one’s own', () => {
  const mapping = mappingOf('contacts', [
    'customer.externalId',
    'customer.postcode',
    'customer.city',
    'custom',
  ]);
  const { drafts, rejected, issues } = run(
    mapping,
    fragile.map((text) => [text, text, text, text]),
  );
  expect([rejected, issues]).toEqual([[], []]);
  const contacts = drafts as ContactDraft[]; // rows of contacts give contacts
  expect(contacts.map(({ who }) => who.externalId)).toEqual(fragile);
  expect(contacts.map(({ values }) => values['postcode'])).toEqual(fragile);
  expect(contacts.map(({ values }) => values['city'])).toEqual(fragile);
  expect(contacts.map(({ custom }) => custom[0]?.[1])).toEqual(fragile);
});

test('keys of orders and products likewise', () => {
  const mapping = mappingOf('order-lines', ['orders.key', 'orders.placedAt', 'line.amount', 'line.sku']);
  const { drafts } = run(
    mapping,
    fragile.map((text) => [text, '2024-01-31', '1.00', text]),
  );
  const lines = drafts as OrderLineDraft[]; // rows of orders give lines
  expect(lines.map(({ orderKey }) => orderKey)).toEqual(fragile);
  expect(lines.map(({ line }) => line.sku)).toEqual(fragile);
});

test('a value that cannot be read is counted with its first example and its text is kept: it is never 0 or today', () => {
  const mapping = mappingOf('products', ['product.sku', 'product.price'], { decimalMark: '.' });
  const { drafts, issues } = run(mapping, [['a', '12.50'], ['b', 'ask us'], ['c', '12,5,0'], ['d', '50%']]); // prettier-ignore
  expect(issues).toEqual([
    { code: 'number-unreadable', column: 'c1 product.price', count: 3, example: 'ask us', firstRow: 2 },
  ]);
  expect(drafts.map((draft) => (draft.kind === 'products' ? [draft.price, draft.custom] : []))).toEqual([
    [1250, []],
    [null, [['c1 product.price', 'ask us']]],
    [null, [['c1 product.price', '12,5,0']]],
    [null, [['c1 product.price', '50%']]],
  ]);
});

test('percentages are numbers where every number of the column is one', () => {
  const numbers = (cells: readonly string[]) => {
    const { drafts } = run(
      mappingOf('survey', ['survey.key', 'survey.number']),
      cells.map((cell, i) => [String(i), cell]),
    );
    return drafts.map((draft) => (draft.kind === 'survey' ? (draft.answers[0]?.number ?? null) : null));
  };
  expect(numbers(['80%', '12.5 %', '٪٥٠'])).toEqual([80, 12.5, 50]);
  expect(numbers(['80%', '12.5'])).toEqual([null, 12.5]);
});
