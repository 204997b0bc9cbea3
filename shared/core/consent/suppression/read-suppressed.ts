import { text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { ContactChannel } from '../../model/audience.ts';
import { suppressionHash, suppressionKey, type KeyedHash } from './keyed-hash.ts';

/** The addresses of a person as they are compared, null where there is none. */
export type Addresses = Readonly<{ email: string | null; phone: string | null }>;

/**
 * Reads who must never be contacted over a channel. An entry for any channel counts for each of them. Both addresses of a
 * person are looked up, since an entry for any channel may name either.
 */
export function readSuppressed(
  db: ReadDb,
  keyedHash: KeyedHash,
  channel: ContactChannel,
): (addresses: Addresses) => boolean {
  const hashes = new Set(
    db
      .all(sql`SELECT keyed_hash AS hash FROM suppression WHERE channel IN (${channel}, 'any')`, {
        hash: text,
      })
      .map(({ hash }) => hash),
  );
  const key = db.first(sql`SELECT value FROM setting WHERE name = ${suppressionKey}`, { value: text });
  if (hashes.size === 0 || key === null) return () => false;
  const has = (sort: 'email' | 'phone', address: string | null) =>
    address !== null && hashes.has(suppressionHash(keyedHash, key.value, sort, address));
  return ({ email, phone }) => has('email', email) || has('phone', phone);
}
