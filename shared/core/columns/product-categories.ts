import { optional, text, type ReadDb } from '../db/db.ts';
import { unpaused } from '../db/scan-pages.ts';
import { sql } from '../db/sql.ts';
import { foldText } from '../identity/fold.ts';
import { sharedInts, type Ints } from './columns.ts';
import { readIds } from './read-orders.ts';

/** The categories of products: product row r belongs to `names[codes[r]]`, to none where the code is -1. */
export type ProductCategories = Readonly<{ names: readonly string[]; codes: Ints }>;

/** Reads them; spellings that fold alike are one category, named as it is written first. Rows are those of `Columns.products`. */
export function readProductCategories(db: ReadDb): ProductCategories {
  const codes = sharedInts(unpaused(readIds(db, 'product')).length).fill(-1);
  const names: string[] = [];
  const known = new Map<string, number>();
  let row = 0;
  db.scan(sql`SELECT category FROM product ORDER BY id`, (cells) => {
    const name = optional(text)(cells[0] ?? null);
    if (name !== null && name.trim() !== '') {
      const key = foldText(name);
      const code = known.get(key) ?? names.push(name) - 1;
      known.set(key, code);
      codes[row] = code;
    }
    row += 1;
  });
  return { names, codes };
}
