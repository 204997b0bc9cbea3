import type { HashRules } from './layout.ts';

/** SHA-256 of a text's UTF-8 bytes, hexadecimal, small letters. */
export type Sha256 = (text: string) => string;

const gmail: readonly string[] = ['gmail.com', 'googlemail.com'];

/**
 * An e-mail address as an advertiser wants it before hashing: without white space, in small letters. Google takes all spellings of one
 * Gmail address for that address, so of those it wants the dots of the local part gone, and a plus with what follows it.
 *
 * @see https://developers.google.com/data-manager/api/devguides/concepts/formatting
 * @see https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters
 */
export function emailToHash(address: string, rules: HashRules): string {
  const plain = address.replace(/\s+/gu, '').toLowerCase();
  const at = plain.lastIndexOf('@');
  const [local, domain] = [plain.slice(0, at), plain.slice(at + 1)];
  if (rules === 'meta' || at < 0 || !gmail.includes(domain)) return plain;
  return `${local.replace(/\+.*$/u, '').replaceAll('.', '')}@${domain}`;
}

/**
 * A number as an advertiser wants it before hashing: Google in E.164 with its plus, Meta the digits alone, country code first.
 * @param number in E.164
 */
export function phoneToHash(number: string, rules: HashRules): string {
  const digits = number.replace(/\D/gu, '').replace(/^0+/u, '');
  return rules === 'google' ? `+${digits}` : digits;
}

/** An e-mail address hashed by the rules of an advertiser. */
export function hashEmail(sha256: Sha256, address: string, rules: HashRules): string {
  return sha256(emailToHash(address, rules));
}

/** A number in E.164 hashed by the rules of an advertiser. */
export function hashPhone(sha256: Sha256, number: string, rules: HashRules): string {
  return sha256(phoneToHash(number, rules));
}
