import { cellOf, rowCheck } from '../../row-check.ts';

/** Was another customer of the same name born on the same day? */
export const sameNameBirth = rowCheck({
  id: 'same-name-birth',
  dimension: 'uniqueness',
  severity: 'high',
  field: 'name',
  rule: (input) => {
    const names = input.column('nameKey').codes;
    const born = input.column('birthDate').codes;
    const births = input.texts('birthDate').length;
    // safe: both counts are below 2^31, and so few are both that the product stays below 2^53
    const pairOf = (row: number) => (names[row] ?? -1) * births + (born[row] ?? -1);
    const applies = (row: number) => (names[row] ?? -1) >= 0 && (born[row] ?? -1) >= 0;
    const counts = new Map<number, number>();
    for (let row = 0; row < input.people.count; row += 1)
      if (applies(row)) counts.set(pairOf(row), (counts.get(pairOf(row)) ?? 0) + 1);
    return (row) => (applies(row) ? (counts.get(pairOf(row)) ?? 0) > 1 : null);
  },
  shown: (input, row) => `${cellOf(input, 'name', row)} · ${cellOf(input, 'birthDate', row)}`,
  action: { kind: 'match' },
});
