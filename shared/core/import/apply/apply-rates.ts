import { real } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { openChangeLog, type KindContext } from './apply-context.ts';
import { makeCellPolicy } from './cell-policy.ts';
import { allCells, madeCells } from '../claims/claims.ts';
import type { RateDraft } from '../normalise/drafts.ts';
import { rateId } from './rate-id.ts';

/** Applies rows of exchange rates. There is one rate a currency, base and day; what maps to nothing is counted, for a rate has no room for it. */
export function openRateRows(context: KindContext) {
  const { db, tally, claims } = context;
  const cells = makeCellPolicy(context);
  const log = openChangeLog(context);
  /** Rates that this file found as they stand, by the only row that says them. */
  const found = new Map<number, { row: number; value: number }>();
  /** Rates of which the log has what this file says: several rows of one are kept in their order. */
  const logged = new Set<number>();

  function keep(id: number, was: number | null, said: number): void {
    const before = found.get(id);
    found.delete(id);
    if (before)
      log.keep('rate', String(id), { base_per_unit: before.value }, { base_per_unit: before.value });
    log.keep('rate', String(id), { base_per_unit: was }, { base_per_unit: said });
    logged.add(id);
  }

  /** What undoing needs to know: whose the rate is, and what this file says where that is not what stands. */
  function note({ row, basePerUnit, ...key }: RateDraft, was: number | null, isChanged: boolean): void {
    const id = rateId(key);
    if (was === null) claims.of('rate', madeCells)(id, row);
    else if (isChanged || was !== basePerUnit || logged.has(id)) keep(id, was, basePerUnit);
    else if (!found.has(id)) found.set(id, { row, value: was });
  }

  return {
    add(draft: RateDraft): void {
      const { currency, base, day, basePerUnit, row, custom } = draft;
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
      note(draft, was, was !== after);
      if (was === after) {
        tally.mark(row, 'unchanged');
        return;
      }
      db.run(
        sql`INSERT INTO rate (currency, base, day, base_per_unit) VALUES (${currency}, ${base}, ${day}, ${after})
            ON CONFLICT (currency, base, day) DO UPDATE SET base_per_unit = excluded.base_per_unit`,
      );
      if (was === null) tally.add('rates', 1);
      else tally.change({ row, field: 'rate.value', before: String(was), after: String(after) });
      tally.mark(row, was === null ? 'created' : 'updated');
    },
    finish(): void {
      const claim = claims.of('rate', allCells);
      for (const [id, { row }] of found) claim(id, row);
      log.close();
    },
  };
}
