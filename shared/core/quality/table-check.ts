import { int, optional, text } from '../db/db.ts';
import type { Sql } from '../db/sql.ts';
import type { AuditTable, Dimension, Severity, SuggestedAction } from '../model/quality.ts';
import type { AuditInput } from './audit-input.ts';
import type { Check } from './check.ts';
import { gatherHits } from './hits.ts';

export type TableCheck = Readonly<{
  id: string;
  dimension: Dimension;
  severity: Severity;
  table: AuditTable;
  field: string | null;
  /** One row with `n`: how many are looked at. */
  total: Sql;
  /** The rows that are wrong: id, customer or NULL, and what is shown of the row, as text or NULL. */
  wrong: (input: AuditInput) => Sql;
  action: SuggestedAction | null;
}>;

const readCustomer = optional(int);
const readShown = optional(text);

/** A check that the database answers by itself. */
export function tableCheck(check: TableCheck): Check {
  const { id, dimension, severity, table, field, action } = check;
  return {
    id,
    dimension,
    severity,
    run(input) {
      const total = input.db.first(check.total, { n: int })?.n ?? 0;
      if (total === 0) return [];
      const list = gatherHits();
      input.db.scan(check.wrong(input), ([row = null, customer = null, shown = null]) =>
        list.add(int(row), readCustomer(customer), () => readShown(shown) ?? ''),
      );
      return [{ table, field, total, hits: list.hits(), action }];
    },
  };
}
