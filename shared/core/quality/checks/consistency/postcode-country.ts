import { onlyCountryOf } from '../../postcodes.ts';
import { cellOf, rowCheck } from '../../row-check.ts';

/** Is the postcode that of another country than the customer's? */
export const postcodeCountry = rowCheck({
  id: 'postcode-country',
  dimension: 'consistency',
  severity: 'medium',
  field: 'postcode',
  rule: (input) => {
    const owners = input.texts('postcode').map(onlyCountryOf);
    const postcodes = input.column('postcode').codes;
    return (row) => {
      const country = cellOf(input, 'country', row);
      const owner = owners[postcodes[row] ?? -1] ?? null;
      return country === '' || owner === null ? null : owner !== country;
    };
  },
  shown: (input, row) => `${cellOf(input, 'postcode', row)} · ${cellOf(input, 'country', row)}`,
  action: null,
});
