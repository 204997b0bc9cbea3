import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { cellOf, rowCheck } from '../../row-check.ts';

const oneDigit = /^(\d)\1{5,}$/u;

/** Whether a number in E.164 can be dialled: a number of a country's plan, and not one digit again and again. */
export function isDiallable(key: string): boolean {
  const found = parsePhoneNumberFromString(key);
  return found?.isValid() === true && !oneDigit.test(found.nationalNumber);
}

/** Can the number be one of its country? */
export const phoneInvalid = rowCheck({
  id: 'phone-invalid',
  dimension: 'validity',
  severity: 'high',
  field: 'phone',
  rule: (input) => {
    const shown = input.column('phone').codes;
    const keys = input.column('phoneKey').codes;
    const isGood = input.texts('phoneKey').map(isDiallable);
    return (row) => ((shown[row] ?? -1) < 0 ? null : isGood[keys[row] ?? -1] !== true);
  },
  shown: (input, row) => cellOf(input, 'phone', row),
  action: null,
});
