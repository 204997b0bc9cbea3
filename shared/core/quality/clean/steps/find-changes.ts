import type { ReadDb } from '../../../db/db.ts';
import { makeCleaner } from '../cleaner.ts';
import type { CleaningFix } from '../../../model/cleaning.ts';
import type { RowChange } from './change-log.ts';
import { productChanges } from './product-steps.ts';
import { readProducts } from './product-cells.ts';
import { recordChanges } from './record-changes.ts';
import { openRecordScan } from './scan-records.ts';

const pageSize = 2000;

/** A value that a fix changes; `ofId` is the customer or product it belongs to. */
export type FoundChange = RowChange & Readonly<{ ofId: number }>;

/**
 * Every value that a fix changes, page by page, so that whoever goes through it can do something else between two pages.
 * @returns how many rows were looked at, after each page
 */
export function* findChanges(
  db: ReadDb,
  fix: CleaningFix,
  visit: (change: FoundChange) => void,
): Generator<number, void> {
  const cleaner = makeCleaner(fix);
  if (cleaner.table === 'product') {
    const products = readProducts(db);
    for (const change of productChanges(products, cleaner)) visit({ ...change, ofId: change.rowId });
    yield products.length;
    return;
  }
  const scan = openRecordScan(db, null);
  let seen = 0;
  for (let last: number | null = 0; last !== null;) {
    last = scan.page(last, pageSize, ({ id, customerId, content, country }) => {
      seen += 1;
      for (const change of recordChanges(content, cleaner, { country }))
        visit({ ...change, rowId: id, ofId: customerId });
    });
    yield seen;
  }
}
