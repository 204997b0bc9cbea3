import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Is a product that was sold in the list of products? Where no list was brought in, none can be missing from it. */
export const productNotListed = tableCheck({
  id: 'product-not-listed',
  dimension: 'integrity',
  severity: 'medium',
  table: 'product',
  field: 'sku',
  total: sql`SELECT COUNT(*) AS n
               FROM product
              WHERE EXISTS (SELECT 1 FROM import WHERE kind = 'products' AND undone_at IS NULL)`,
  wrong:
    () => sql`SELECT product.id, NULL, COALESCE(product.sku || ' · ', '') || COALESCE(product.name, product.product_key)
          FROM product
          JOIN import ON import.id = product.import_id
         WHERE import.kind <> 'products'
         ORDER BY product.id`,
  action: { kind: 'import' },
});
