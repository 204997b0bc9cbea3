import { text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { ContactChannel } from '../../model/audience.ts';
import { suppressionHash, suppressionKey, type KeyedHash } from './keyed-hash.ts';

/** The addresses of a person as they are compared, null where there is none. */
export type Addresses = Readonly<{ email: string | null; phone: string | null }>;

/**
 * Reads who must never be contacted, over which channel. An entry for any channel counts for each of them. Both addresses of a person are
 * looked up, since an entry for any channel may name either.
 * @returns null when nobody is on the list
 */
export function readSuppressed(
  db: ReadDb,
  keyedHash: KeyedHash,
): ((addresses: Addresses, channel: ContactChannel) => boolean) | null {
  const channels = new Map<string, Set<string>>();
  db.scan(sql`SELECT keyed_hash, channel FROM suppression`, ([hash, channel]) => {
    const known = channels.get(String(hash));
    if (known) known.add(String(channel));
    else channels.set(String(hash), new Set([String(channel)]));
  });
  const key = db.first(sql`SELECT value FROM setting WHERE name = ${suppressionKey}`, { value: text });
  if (channels.size === 0 || key === null) return null;
  // the same address is asked for each channel, and hashing is what takes time
  const found = new Map<string, ReadonlySet<string> | null>();
  const has = (sort: 'email' | 'phone', address: string | null, channel: ContactChannel) => {
    if (address === null) return false;
    const asked = `${sort}:${address}`;
    let said = found.get(asked);
    if (said === undefined) {
      said = channels.get(suppressionHash(keyedHash, key.value, sort, address)) ?? null;
      found.set(asked, said);
    }
    return said !== null && (said.has(channel) || said.has('any'));
  };
  return ({ email, phone }, channel) => has('email', email, channel) || has('phone', phone, channel);
}
