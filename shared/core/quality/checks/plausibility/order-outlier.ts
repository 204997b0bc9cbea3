import { int, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import type { Check } from '../../check.ts';
import { gatherHits } from '../../hits.ts';
import { outlierBounds } from '../../outliers.ts';

/** Is the total of an order unlike those of the others in its currency? Too few orders have no usual total. */
export const orderOutlier: Check = {
  id: 'order-outlier',
  dimension: 'plausibility',
  severity: 'low',
  run({ db }) {
    const byCurrency = new Map<string, number[]>();
    const totals = sql`SELECT currency, total_minor FROM orders WHERE total_minor > 0`;
    db.scan(totals, ([currency = null, total = null]) => {
      const code = text(currency);
      const list = byCurrency.get(code) ?? [];
      if (list.length === 0) byCurrency.set(code, list);
      list.push(Math.log(int(total)));
    });
    const list = gatherHits();
    let looked = 0;
    for (const [currency, values] of byCurrency) {
      const bounds = outlierBounds(Float64Array.from(values));
      if (bounds === null) continue;
      looked += values.length;
      const [low, high] = [Math.floor(Math.exp(bounds.low)), Math.ceil(Math.exp(bounds.high))];
      const outside = sql`SELECT id, customer_id, order_key || ' · ' || placed_on
            FROM orders
           WHERE currency = ${currency}
             AND total_minor > 0
             AND (total_minor < ${low} OR total_minor > ${high})
           ORDER BY id`;
      db.scan(outside, ([id = null, customer = null, shown = null]) =>
        list.add(int(id), customer === null ? null : int(customer), () => text(shown)),
      );
    }
    if (looked === 0) return [];
    return [{ table: 'orders', field: 'total', total: looked, hits: list.hits(), action: null }];
  },
};
