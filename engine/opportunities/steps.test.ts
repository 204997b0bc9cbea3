import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import { dump } from '../../shared/core/db/dump.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { addLedgerRow } from '../../shared/testing/ledger-rows.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { handlersOf } from '../handlers/index.ts';
import { makeSession } from '../make-session.ts';

test('every change is one step that can be taken back and made again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'steps-'));
  const real = makeSession({ emit: () => undefined, now: () => '2024-06-01T10:00:00Z' });
  const handlers = handlersOf(real);
  const file = real.grants.grant(join(folder, 'w.firsthand')).token;
  await handlers['workspace.create']({ file, currency: 'EUR' }, unattended);
  const { db } = real.workspace();
  await real.workspace().change(anyStep, (made) => {
    made.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Ada'), (2, 'Bea'), (3, 'Cem')`);
    made.run(sql`INSERT INTO product (id, product_key, name) VALUES (1, 'tea', 'Tea')`);
    for (const customer of [1, 2, 3]) addLedgerRow(made, { customer, channel: 'post', state: 'granted' });
    // the address of a letter
    made.run(sql`UPDATE customer SET city = 'Cairo', postcode = '11511', country = 'EG'`);
  });
  const pairs = [1, 2, 3].map((customerId) => ({ customerId, productId: 1 }));
  const rows = () => [...dump(db, { identical: true })];
  const steps: (() => Promise<unknown>)[] = [
    () =>
      Promise.resolve(
        handlers['opportunities.setState']({ pairs, state: 'contacted', until: null }, unattended),
      ),
    () =>
      Promise.resolve(
        handlers['opportunities.setExclusions']({ productIds: [1], categories: [] }, unattended),
      ),
    () =>
      Promise.resolve(
        handlers['opportunities.drawHoldout'](
          api['opportunities.drawHoldout'].input.parse({
            ...{
              name: 'Autumn',
              purpose: 'newsletter',
              perCustomer: 2,
              share: 0.25,
              seed: 11,
              windowDays: 30,
            },
            ...{ channel: 'post', filter: { state: 'contacted' } },
          }),
          unattended,
        ),
      ),
    () =>
      Promise.resolve(handlers['opportunities.setState']({ pairs, state: 'open', until: null }, unattended)),
    () => Promise.resolve(handlers['opportunities.removeHoldout']({ id: 1 }, unattended)),
  ];
  const states = [rows()];
  for (const step of steps) {
    await step();
    states.push(rows());
    expect(states.at(-1)).not.toEqual(states.at(-2));
  }
  for (const expected of states.slice(0, -1).reverse()) {
    await real.workspace().undo();
    expect(rows()).toEqual(expected);
  }
  for (const expected of states.slice(1)) {
    await real.workspace().redo();
    expect(rows()).toEqual(expected);
  }
  await handlers['workspace.close'](null, unattended);
  rmSync(folder, { recursive: true, force: true });
});
