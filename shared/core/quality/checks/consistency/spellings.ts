import { findSpellings } from '../../spellings.ts';
import { valueCheck } from '../../value-check.ts';

/** Is one thing spelt in one way? */
export const severalSpellings = valueCheck({
  id: 'spellings',
  dimension: 'consistency',
  severity: 'medium',
  fields: ['company', 'city', 'region'],
  rule: (input, field) => {
    const uses = input.uses(field);
    const meant = findSpellings(new Map(input.texts(field).map((text, code) => [text, uses[code] ?? 0])));
    return (text) => {
      const to = meant.get(text);
      return to === undefined ? false : { meant: to };
    };
  },
  action: (wrong, field) => {
    const groups = new Map<string, string[]>();
    for (const { text, meant } of wrong)
      if (meant !== null) groups.set(meant, [...(groups.get(meant) ?? []), text]);
    const target = { table: 'customer', field, isCustom: false } as const;
    const spellings = [...groups].slice(0, 10_000).map(([to, from]) => ({ to, from: from.slice(0, 1000) }));
    return { kind: 'clean', fix: { kind: 'spellings', target, groups: spellings } };
  },
});
