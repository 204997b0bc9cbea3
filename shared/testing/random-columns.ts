import fc from 'fast-check';
import type { ImportKind, Mapping } from '../core/model/import.ts';
import { policies } from '../core/model/policy.ts';

const columns = ['Score', 'Why', 'Which'].map((name, at) => ({
  name,
  meaning: ['survey.nps', 'survey.text', 'survey.choices'][at] ?? '',
})) as unknown as Mapping['columns'];

// columns that may have a policy of their own, by kind
const policyColumns: Partial<Record<ImportKind, Mapping['columns']>> = {
  contacts: [
    { name: 'City', meaning: 'customer.city' },
    { name: 'Note', meaning: 'custom' },
  ],
  'order-lines': [
    { name: 'Amount', meaning: 'line.amount' },
    { name: 'State', meaning: 'orders.state' },
  ],
  products: [
    { name: 'Name', meaning: 'product.name' },
    { name: 'Category', meaning: 'product.category' },
  ],
  events: [
    { name: 'Subject', meaning: 'event.subject' },
    { name: 'Note', meaning: 'custom' },
  ],
  spend: [
    { name: 'Clicks', meaning: 'spend.clicks' },
    { name: 'Note', meaning: 'custom' },
  ],
  survey: columns,
  preferences: [{ name: 'Since', meaning: 'preference.declaredAt' }],
  rates: [{ name: 'Rate', meaning: 'rate.value' }],
};

/** Columns of a kind, some with a policy of their own. */
export function columnsOf(kind: ImportKind): fc.Arbitrary<Mapping['columns']> {
  const plain = kind === 'survey' ? columns : [];
  const own = policyColumns[kind] ?? [];
  const policy = fc.option(fc.constantFrom(...policies), { nil: undefined });
  const chosen = fc.array(policy, { minLength: own.length, maxLength: own.length });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(plain) },
    {
      weight: 1,
      arbitrary: chosen.map((list) =>
        own.map((column, at) => (list[at] === undefined ? column : { ...column, policy: list[at] })),
      ),
    },
  );
}
