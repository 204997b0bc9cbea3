import { real } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { openChangeLog, type KindContext } from './apply-context.ts';
import { makeCellPolicy } from './cell-policy.ts';
import type { RateDraft } from './drafts.ts';

/** Applies rows of exchange rates. There is one rate a currency, base and day; what maps to nothing is counted, for a rate has no room for it. */
export function openRateRows(context: KindContext) {
  const { db, tally } = context;
  const cells = makeCellPolicy(context);
  const log = openChangeLog(context);
  return {
    add({ currency, base, day, basePerUnit, row, custom }: RateDraft): void {
      if (custom.length > 0) tally.issue('rate-more', row, custom[0]?.[1] ?? null);
      const before = db.first(
        sql`SELECT base_per_unit FROM rate WHERE currency = ${currency} AND base = ${base} AND day = ${day}`,
        { base_per_unit: real },
      );
      const was = before?.base_per_unit ?? null;
      // a policy chooses one of two numbers
      const after =
        was === null
          ? basePerUnit
          : (cells.settle('rate.value', was, basePerUnit, () => basePerUnit) as number);
      if (was === after) {
        tally.mark(row, 'unchanged');
        return;
      }
      log.keep('rate', JSON.stringify([currency, base, day]), before);
      db.run(
        sql`INSERT INTO rate (currency, base, day, base_per_unit) VALUES (${currency}, ${base}, ${day}, ${after})
            ON CONFLICT (currency, base, day) DO UPDATE SET base_per_unit = excluded.base_per_unit`,
      );
      if (was === null) tally.add('rates', 1);
      else tally.change({ row, field: 'rate.value', before: String(was), after: String(after) });
      tally.mark(row, was === null ? 'created' : 'updated');
    },
    finish(): void {
      log.close();
    },
  };
}
