import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { readPhoneKey, phoneCountry } from '../../../import/cells/parse-phone.ts';

const international = /^\+[1-9]\d{6,14}$/u;

/**
 * A telephone number in the form +…, by the reading by which numbers are compared, where it is one that may be in use in its country.
 *
 * @param country two letters, by which a number without international prefix is read; null when it is not known
 * @returns null when it stands in that form, or is no number that may be in use: then a person has to look
 */
export function phoneForm(value: string, country: string | null): string | null {
  if (international.test(value)) return null;
  const key = readPhoneKey(value, country);
  if (key === null) return null;
  const from: CountryCode | undefined = phoneCountry(country);
  const found = parsePhoneNumberFromString(key, from === undefined ? {} : { defaultCountry: from });
  // an extension is part of what was written, and has no place in the form
  const hasExtension = /(?:ext|extn|x|#|;)\D{0,3}\d{1,6}\s*$/iu.test(value);
  if (found?.isValid() !== true || hasExtension) return null;
  return key === value ? null : key;
}
