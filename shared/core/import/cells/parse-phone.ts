import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { asciiDigits, cleanCell } from './clean-cell.ts';

/** A country as libphonenumber knows it, from a two-letter code in any case; undefined for anything else. */
export function phoneCountry(code: string | null): CountryCode | undefined {
  const upper = code?.trim().toUpperCase() ?? '';
  return isSupportedCountry(upper) ? upper : undefined;
}

/**
 * The number in E.164, the key by which phones are compared.
 * @param country by which a number without international prefix is read
 * @returns null when the number has no prefix and no country is known, or cannot be a number of that country
 */
export function readPhoneKey(cell: string, country: string | null): string | null {
  const text = asciiDigits(cleanCell(cell))
    .replace(/^'+/u, '')
    .replace(/^tel:/iu, '')
    .replace(/^\((\+\d{1,3})\)/u, '$1 ');
  const digits = text.replace(/\D/gu, '').length;
  if (digits < 5 || digits > 20) return null;
  const found = parsePhoneNumberFromString(text, {
    defaultCountry: phoneCountry(country),
    extract: false,
  } as {
    defaultCountry?: CountryCode;
    extract: false;
  });
  return found?.isPossible() === true ? found.number : null;
}
