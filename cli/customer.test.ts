import { expect, test } from 'vitest';
import { openWorkspace } from '../engine/store/open-workspace.ts';
import { sql } from '../shared/core/db/sql.ts';
import { useCommandLine } from '../shared/testing/command-line.ts';
import { anyStep } from '../shared/testing/steps.ts';

const { path, run, json, write } = useCommandLine();
const inWorkspace = ['--workspace', 'w.firsthand'] as const;

/** Ada with two orders, and two others. */
function bringPeopleIn(): void {
  write('people.csv', [
    'Customer Id,Email,First Name,Last Name,City',
    'C1,ada@x.test,Ada,Byron,London',
    'C2,bob@x.test,Bob,Stone,Paris',
    'C3,cy@x.test,Cy,Young,Oslo',
  ]);
  write('orders.csv', [
    'Order ID,Customer Email,Order Date,Product,Quantity,Price,Currency',
    '1,ada@x.test,2024-01-05,Tea,1,4.50,EUR',
    '2,ada@x.test,2024-02-05,Cup,2,8.00,EUR',
  ]);
  json('new', 'w.firsthand', '--currency', 'EUR');
  json('import', 'people.csv', 'orders.csv', ...inWorkspace);
}

test('customer prints the whole page, by address or by number', () => {
  bringPeopleIn();
  const page = json('customer', ...inWorkspace, '--email', 'ADA@x.test') as { id: number };
  expect(page).toMatchObject({
    name: 'Ada Byron',
    city: 'London',
    orders: 2,
    firstOrderOn: '2024-01-05',
    lastOrderOn: '2024-02-05',
    timeline: {
      total: 2,
      lines: [
        { kind: 'order', key: '2' },
        { kind: 'order', key: '1' },
      ],
    },
    feedback: { scores: [], comments: [], isRead: true },
    offers: { currency: 'EUR' },
  });
  expect(json('customer', ...inWorkspace, '--id', String(page.id))).toEqual(page);
  const { code, out } = run('customer', ...inWorkspace, '--email', 'ada@x.test');
  expect(code).toBe(0);
  for (const word of ['Ada Byron', 'people.csv', 'Cup', '2024-02-05', 'last-order'])
    expect(out).toContain(word);
});

test('customer asks for a number where an address is of several, and says whom it does not know', async () => {
  bringPeopleIn();
  const workspace = await openWorkspace(path('w.firsthand'));
  await workspace.change(anyStep, (db) =>
    db.run(
      sql`UPDATE customer SET email = 'home@x.test', email_key = 'home@x.test' WHERE email <> 'ada@x.test'`,
    ),
  );
  await workspace.close();
  const shared = run('customer', ...inWorkspace, '--email', 'home@x.test');
  expect(shared.code).toBe(2);
  const ids = /: ([\d, ]+)\./u.exec(shared.err)?.[1]?.split(', ') ?? [];
  const names = ids.map((id) => (json('customer', ...inWorkspace, '--id', id) as { name: string }).name);
  expect(names).toEqual(['Bob Stone', 'Cy Young']);
  const unknown = run('customer', ...inWorkspace, '--email', 'nobody@x.test');
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('nobody@x.test')]);
  expect(run('customer', ...inWorkspace, '--id', '999').code).toBe(1);
  for (const slip of [[], ['--id', '1', '--email', 'a@x.test'], ['--id', '1.5'], ['--id', '0']])
    expect(run('customer', ...inWorkspace, ...slip).code).toBe(2);
});
