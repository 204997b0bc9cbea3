import type { Dimension, Severity, SuggestedAction } from '../model/quality.ts';
import type { AuditInput, PeopleColumn } from './audit-input.ts';
import type { Check } from './check.ts';
import { gatherHits } from './hits.ts';

/** What a rule says of one customer: `null` when it does not apply, else whether something is wrong. */
export type RowVerdict = boolean | null;

export type RowCheck = Readonly<{
  id: string;
  dimension: Dimension;
  severity: Severity;
  /** The field that the finding is about; null for the whole customer. */
  field: PeopleColumn | null;
  rule: (input: AuditInput) => (row: number) => RowVerdict;
  /** What is shown of a customer. */
  shown: (input: AuditInput, row: number) => string;
  action: SuggestedAction | null;
}>;

/** What one calls a customer where there may be no name. */
export function calledOf(input: AuditInput, row: number): string {
  for (const name of ['name', 'email', 'phone'] as const) {
    const code = input.column(name).codes[row] ?? -1;
    const text = code < 0 ? undefined : input.texts(name)[code];
    if (text !== undefined) return text;
  }
  return '';
}

/** The text of a customer's column, '' where it is blank. */
export function cellOf(input: AuditInput, name: PeopleColumn, row: number): string {
  const code = input.column(name).codes[row] ?? -1;
  return code < 0 ? '' : (input.texts(name)[code] ?? '');
}

/** A check whose rule sees one customer at a time. */
export function rowCheck({ id, dimension, severity, field, rule, shown, action }: RowCheck): Check {
  return {
    id,
    dimension,
    severity,
    run(input) {
      if (input.people.count === 0) return [];
      const judge = rule(input);
      const list = gatherHits();
      let total = 0;
      for (let row = 0; row < input.people.count; row += 1) {
        const verdict = judge(row);
        if (verdict === null) continue;
        total += 1;
        const customer = input.people.id[row] ?? 0;
        if (verdict) list.add(customer, customer, () => shown(input, row));
      }
      return [{ table: 'customer', field, total, hits: list.hits(), action }];
    },
  };
}
