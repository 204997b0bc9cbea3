import type { AuditInput, PeopleColumn } from './audit-input.ts';
import type { Check } from './check.ts';
import { cellOf, rowCheck } from './row-check.ts';

/** Which customers share the text of a column with another; the first of them is counted too, as nobody knows which is the right one. */
export function sharedValueCheck(id: string, by: PeopleColumn, field: PeopleColumn): Check {
  return rowCheck({
    id,
    dimension: 'uniqueness',
    severity: 'high',
    field,
    rule: (input: AuditInput) => {
      const { codes } = input.column(by);
      const uses = input.uses(by);
      return (row) => {
        const code = codes[row] ?? -1;
        return code < 0 ? null : (uses[code] ?? 0) > 1;
      };
    },
    shown: (input, row) => cellOf(input, by, row),
    action: { kind: 'match' },
  });
}
