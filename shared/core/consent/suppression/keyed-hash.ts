/** HMAC-SHA-256 of a text under a key, both UTF-8, hexadecimal. Comes from outside: the core has no cryptography of its own. */
export type KeyedHash = (key: string, text: string) => string;

/** The setting that holds the workspace's key. It is made with the first entry and never changes: entries could not be found again. */
export const suppressionKey = 'suppression-key';

/**
 * What is kept of an address that must never be used. The sort of address is part of what is hashed, so that a number is never taken
 * for a name.
 *
 * @param address as it is compared: `email_key` or `phone_key` of a customer
 */
export function suppressionHash(
  keyedHash: KeyedHash,
  key: string,
  sort: 'email' | 'phone',
  address: string,
): string {
  return keyedHash(key, `${sort}:${address}`);
}
