import { expect, test } from 'vitest';
import type { ImportPlan } from '../../shared/core/model/import.ts';
import { freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, hasRealFiles, realFile } from '../../shared/testing/import-files.ts';
import { readRows } from '../read/read-rows.ts';
import { listImports } from './read-imports.ts';

const real = test.skipIf(!hasRealFiles);
const shown = ({ totals }: Pick<ImportPlan, 'totals'>) =>
  totals.map(({ currency, orders, fileTotalMinor, storedTotalMinor, fileLinesMinor, storedLinesMinor }) => ({
    currency, orders, fileTotalMinor, storedTotalMinor, fileLinesMinor, storedLinesMinor,
  })); // prettier-ignore

real(
  'the totals of a Shopify export are those of its file, gross and without what was not sold',
  async () => {
    const db = await freshDb();
    const plan = await bringIn(db, realFile('crm/shopify_orders_export.csv'));
    const [totals] = plan.totals;
    expect(totals).toMatchObject({
      currency: 'EUR',
      orders: 15,
      fileTotalMinor: 141_640,
      storedTotalMinor: 141_640,
    });
    expect(totals).toMatchObject({ soldTotalMinor: 122_265, unexplainedOrders: 0, roundingMinor: 0 });
    // the same numbers stand with the import afterwards
    expect(listImports(db)[0]?.totals).toEqual(plan.totals);
  },
);

real('the totals of a Stripe export stand apart by currency', async () => {
  const db = await freshDb();
  const plan = await bringIn(db, realFile('crm/stripe_unified_payments.csv'));
  expect(shown(plan)).toEqual(
    (
      [
        ['USD', 9, 147_249],
        ['EUR', 2, 11_100],
        ['JPY', 1, 9],
      ] as const
    ).map(([currency, orders, sum]) => ({
      currency, orders, fileTotalMinor: null, storedTotalMinor: null, fileLinesMinor: sum, storedLinesMinor: sum,
    })), // prettier-ignore
  );
});

real(
  'the totals of Online Retail are 4,397,950.76, again when it is imported again, and its exact duplicates are kept',
  async () => {
    const db = await freshDb();
    const file = realFile('transactions/online_retail_2010-12_to_2011-06.csv.gz');
    const expected = {
      currency: 'GBP', orders: 12_795, fileTotalMinor: null, storedTotalMinor: null,
      fileLinesMinor: 439_795_076, storedLinesMinor: 439_795_076,
    }; // prettier-ignore
    expect(shown(await bringIn(db, file, { currency: 'GBP' }))).toEqual([expected]);
    expect(shown(await bringIn(db, file))).toEqual([expected]);
    expect(lines(db, 'SELECT COUNT(*) FROM rejected_row')).toEqual(['0']);
    // every row of the file is stored, and that many of them repeat an earlier row to the letter
    const seen = new Set<string>();
    let repeated = 0;
    await readRows(
      file,
      {},
      {
        onBatch: ({ rows }) => {
          for (const cells of rows) {
            const row = cells.join('\u001f');
            if (seen.has(row)) repeated += 1;
            seen.add(row);
          }
        },
      },
    );
    expect(repeated).toBe(2012);
    expect(lines(db, 'SELECT COUNT(*) FROM order_line')).toEqual(['245903']);
  },
  120_000,
);
