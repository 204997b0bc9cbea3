import { getCountryCallingCode } from 'libphonenumber-js/min';
import { phoneCountry } from '../../../import/cells/parse-phone.ts';
import { cellOf, rowCheck } from '../../row-check.ts';

/** Has the phone number the prefix of the country that the customer lives in? */
export const phoneCountryDiffers = rowCheck({
  id: 'phone-country',
  dimension: 'consistency',
  severity: 'low',
  field: 'phone',
  rule: (input) => {
    const prefixes = input.texts('country').map((text) => {
      const country = phoneCountry(text);
      return country === undefined ? null : `+${getCountryCallingCode(country)}`;
    });
    const countries = input.column('country').codes;
    return (row) => {
      const key = cellOf(input, 'phoneKey', row);
      const prefix = prefixes[countries[row] ?? -1] ?? null;
      // calling codes are free of prefixes: no code begins with another
      return key === '' || prefix === null ? null : !key.startsWith(prefix);
    };
  },
  shown: (input, row) => `${cellOf(input, 'phone', row)} · ${cellOf(input, 'country', row)}`,
  action: null,
});
