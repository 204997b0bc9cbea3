import { countryCode } from '../../../import/cells/country-code.ts';
import { phoneCountry } from '../../../import/cells/parse-phone.ts';
import { valueCheck } from '../../value-check.ts';

/** Is it the two-letter code of a country? */
export const countryUnknown = valueCheck({
  id: 'country-unknown',
  dimension: 'validity',
  severity: 'medium',
  fields: ['country'],
  rule: () => (text) => {
    if (phoneCountry(text) === text) return false;
    const meant = countryCode(text);
    return meant === null ? true : { meant };
  },
  action: (wrong) => {
    const groups = new Map<string, string[]>();
    for (const { text, meant } of wrong)
      if (meant !== null) groups.set(meant, [...(groups.get(meant) ?? []), text]);
    if (groups.size === 0) return null;
    const target = { table: 'customer', field: 'country', isCustom: false } as const;
    const spellings = [...groups].map(([to, from]) => ({ to, from: from.slice(0, 1000) }));
    return { kind: 'clean', fix: { kind: 'spellings', target, groups: spellings } };
  },
});
