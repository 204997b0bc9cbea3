import { fitsCountry, onlyCountryOf } from '../../postcodes.ts';
import { cellOf, rowCheck } from '../../row-check.ts';

/** Has the postcode the form that those of the customer's country have? */
export const postcodeInvalid = rowCheck({
  id: 'postcode-invalid',
  dimension: 'validity',
  severity: 'medium',
  field: 'postcode',
  rule: (input) => (row) => {
    const postcode = cellOf(input, 'postcode', row);
    if (postcode === '') return null;
    // one of another country is what `postcode-country` tells of
    const fits =
      onlyCountryOf(postcode) === null ? fitsCountry(postcode, cellOf(input, 'country', row)) : true;
    return fits === null ? null : !fits;
  },
  shown: (input, row) => `${cellOf(input, 'postcode', row)} · ${cellOf(input, 'country', row)}`,
  action: null,
});
