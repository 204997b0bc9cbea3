import { int, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { rowFinder } from '../columns/row-finder.ts';
import { statedKinds, type StatedFamily, type StatedKind } from './ladder.ts';

/**
 * The ladders a team states itself, families of one step among them, by their names.
 *
 * @param ids of products, ascending: `Columns.products.id`
 */
export function readStatedFamilies(db: ReadDb, ids: Int32Array): StatedFamily[] {
  const rowOf = rowFinder(ids);
  const steps = db.all(
    sql`SELECT family, product_id AS product, kind FROM product_ladder ORDER BY family, step`,
    {
      family: text,
      product: int,
      kind: text,
    },
  );
  const families = new Map<string, { family: string; kind: StatedKind; products: number[] }>();
  for (const { family, product, kind } of steps) {
    const known = statedKinds.find((one) => one === kind);
    if (known === undefined) throw new Error(`a ladder of the kind ${kind}`);
    const found = families.get(family) ?? { family, kind: known, products: [] };
    const row = rowOf(product);
    if (row >= 0 && !found.products.includes(row)) found.products.push(row);
    families.set(family, found);
  }
  return [...families.values()];
}
