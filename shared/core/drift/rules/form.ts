import type { Candidate, Rule } from './rule.ts';

/** How the file is written: dates, numbers, letters and separators. */
export const compareForm: Rule = ({ before, after: { profile }, both }) => {
  const facts = { severity: 'info', n: profile.rows, nBefore: before.rows, p: null } as const;
  const found: Candidate[] = both.flatMap(({ before: old, after: now }): Candidate[] => [
    ...(old.dateOrder !== null && now.dateOrder !== null && old.dateOrder !== now.dateOrder
      ? [
          {
            ...facts,
            code: 'date-order' as const,
            column: now.name,
            severity: 'warning' as const,
            action: 'check-dates' as const,
            params: { before: old.dateOrder, after: now.dateOrder },
          },
        ]
      : []),
    ...(old.decimalMark !== null && now.decimalMark !== null && old.decimalMark !== now.decimalMark
      ? [
          {
            ...facts,
            code: 'decimal-mark' as const,
            column: now.name,
            severity: 'warning' as const,
            action: 'check-numbers' as const,
            params: { before: old.decimalMark, after: now.decimalMark },
          },
        ]
      : []),
  ]);
  for (const code of ['encoding', 'delimiter'] as const) {
    const [old, now] = [before[code], profile[code]];
    if (old !== null && now !== null && old !== now)
      found.push({ ...facts, code, column: null, action: 'nothing', params: { before: old, after: now } });
  }
  return found;
};

/** Currencies that last time's file did not have. */
export const compareCurrencies: Rule = ({ before, after: { profile } }) => {
  const fresh = profile.currencies.filter((currency) => !before.currencies.includes(currency));
  if (fresh.length === 0 || before.currencies.length === 0) return [];
  return [
    {
      code: 'currency-new',
      column: null,
      severity: 'warning',
      action: 'check-currency',
      params: { currencies: fresh.slice(0, 5).join(', '), count: fresh.length },
      n: profile.rows,
      nBefore: before.rows,
      p: null,
    },
  ];
};
