import { customerFields, type CustomerField } from '../../../identity/content.ts';
import type { Severity } from '../../../model/quality.ts';
import { calledOf } from '../../row-check.ts';
import type { Check } from '../../check.ts';
import { gatherHits } from '../../hits.ts';

// without these one cannot be reached or addressed; the others are good to have
const severities: Readonly<Partial<Record<CustomerField, Severity>>> = {
  name: 'medium',
  email: 'medium',
  phone: 'medium',
};
// the parts of a name are where the name is, and most places have no region
const passed: readonly CustomerField[] = ['givenName', 'familyName', 'region'];

/** Is it filled? A field that nobody has was never brought, so nobody lacks it. */
export const missing: Check = {
  id: 'missing',
  dimension: 'completeness',
  severity: 'low',
  run: (input) =>
    customerFields
      .filter((field) => !passed.includes(field) && input.texts(field).length > 0)
      .map((field) => {
        const { codes } = input.column(field);
        const list = gatherHits();
        codes.forEach((code, row) => {
          if (code >= 0) return;
          const customer = input.people.id[row] ?? 0;
          list.add(customer, customer, () => calledOf(input, row));
        });
        const severity = severities[field] ?? 'low';
        return {
          table: 'customer',
          field,
          total: input.people.count,
          hits: list.hits(),
          action: null,
          severity,
        };
      }),
};
