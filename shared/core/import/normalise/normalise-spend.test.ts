import { expect, test } from 'vitest';
import { mappingOf, run } from '../../../testing/normalise-rows.ts';

const mapping = mappingOf('spend', ['spend.day', 'spend.campaign', 'spend.amount', 'spend.clicks', 'custom']);
const rows = (list: readonly (readonly string[])[]) => run(mapping, list);

test.each([
  [['Total: Campaigns', ' --', '79.00', '218', '']],
  [['2025-03-01', 'Total: Account', '79.00', '218', '']],
  [['2025-03-01', '', '79.00', '218', '']],
  [['2025-03-01', 'Gesamt', '79.00', '218', '']],
  [['2025-03-01', 'Grand total', '79.00', '218', '']],
  [['2025-03-01', 'Résultats de 3 campagnes', '79.00', '218', '']],
  [['', 'الإجمالي', '79.00', '218', '']],
])('the row %j is a total: listed, and not spend', (total) => {
  const { drafts, rejected } = rows([['2025-03-01', 'Lamps', '40.10', '120', 'x'], total]);
  expect(drafts).toHaveLength(1);
  expect(rejected.map(({ row, reason, cells }) => [row, reason, cells])).toEqual([[2, 'totals-row', total]]);
});

test.each(['Total Wine', 'Totally new', 'Summer', 'Gesamtpaket', 'مجموعة الربيع'])(
  'a campaign called %s is none',
  (campaign) => {
    const { drafts } = rows([['2025-03-01', campaign, '40.10', '120', 'x']]);
    expect(drafts).toMatchObject([{ campaign, amount: 4010, clicks: 120, custom: [['c4 custom', 'x']] }]);
  },
);

test('spend by channel alone needs no campaign', () => {
  const { drafts } = run(
    mappingOf('spend', ['spend.day', 'spend.channel', 'spend.campaign', 'spend.amount']),
    [['2025-03-01', 'Radio', '', '500.00']],
  );
  expect(drafts).toMatchObject([{ channel: 'Radio', campaign: 'Radio', amount: 50_000 }]);
});
