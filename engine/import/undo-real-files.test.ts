import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifyLedger } from '../../shared/core/consent/ledger.ts';
import { int } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { freshDb, lines, sha256 } from '../../shared/testing/apply-drafts.ts';
import { bringIn, hasRealFiles, realFile } from '../../shared/testing/import-files.ts';
import { identical, undo } from '../../shared/testing/undo-one.ts';
import type { OpenDb } from '../open.ts';

const real = test.skipIf(!hasRealFiles);
const lastImport = (db: OpenDb) => db.first(sql`SELECT MAX(id) AS id FROM import`, { id: int })?.id ?? 0;
const states = (db: OpenDb) =>
  lines(db, 'SELECT state, COUNT(*) FROM consent_state GROUP BY state ORDER BY state');

real(
  'half a year of Online Retail, brought in twice, is undone in either order to what was before',
  async () => {
    const db = await freshDb();
    const start = identical(db);
    const file = realFile('transactions/online_retail_2010-12_to_2011-06.csv.gz');
    await bringIn(db, file, { currency: 'GBP' });
    const first = lastImport(db);
    const once = identical(db);
    await bringIn(db, file);
    const second = lastImport(db);
    const kept =
      db.first(sql`SELECT SUM(length(packed)) AS bytes FROM import_claim`, { bytes: int })?.bytes ?? 0;
    // 245,903 lines with their orders, products and people
    expect(kept).toBeLessThan(245_903);
    const started = performance.now();
    undo(db, second);
    const secondMs = performance.now() - started;
    expect(identical(db)).toEqual(once);
    await bringIn(db, file);
    const third = lastImport(db);
    const again = performance.now();
    expect(undo(db, first)).toMatchObject({ gone: {}, restored: 0, keptCells: 0 });
    const handedMs = performance.now() - again;
    const last = performance.now();
    expect(undo(db, third).gone).toMatchObject({ orderLines: 245_903, orders: 12_795, customers: 3002 });
    const goneMs = performance.now() - last;
    expect(identical(db)).toEqual(start);
    console.log(
      `undo of 245,903 lines: ${kept} bytes of claims; nothing to do ${Math.round(secondMs)} ms, handed over ${Math.round(handedMs)} ms, gone ${Math.round(goneMs)} ms`,
    );
    db.close();
  },
  240_000,
);

real(
  'every CRM export, brought in one after the other and undone in another order, leaves nothing',
  async () => {
    const db = await freshDb();
    const start = identical(db);
    const names = readdirSync(realFile('crm')).filter((name) => name.endsWith('.csv'));
    const ids: number[] = [];
    for (const name of names) {
      await bringIn(db, realFile(`crm/${name}`), { currency: 'USD' });
      ids.push(lastImport(db));
    }
    // every third, then the rest from the end
    const order = [...ids.filter((_, at) => at % 3 === 1), ...ids.filter((_, at) => at % 3 !== 1).reverse()];
    for (const id of order) {
      undo(db, id);
      expect(lines(db, 'PRAGMA foreign_key_check'), `after import ${id}`).toEqual([]);
    }
    expect(identical(db)).toEqual(start);
    expect(verifyLedger(db, sha256).broken).toBeNull();
    expect(names.length).toBeGreaterThan(8);
    db.close();
  },
  120_000,
);

real(
  'Mailchimp’s two lists give the same consent whichever comes first, and each undone leaves the other',
  async () => {
    const lists = [
      'mailchimp_subscribed_members_export.csv',
      'mailchimp_unsubscribed_members_export.csv',
    ] as const;
    const file = (name: string) => realFile(`crm/${name}`);
    const [forth, back] = [await freshDb(), await freshDb()];
    for (const name of lists) await bringIn(forth, file(name));
    for (const name of lists.toReversed()) await bringIn(back, file(name));
    expect(states(forth)).toEqual(states(back));
    const alone = await freshDb();
    await bringIn(alone, file(lists[0]));
    undo(forth, 2);
    expect(states(forth)).toEqual(states(alone));
    undo(back, 1);
    expect(states(back)).toEqual(states(alone));
    for (const db of [forth, back, alone]) db.close();
  },
);
