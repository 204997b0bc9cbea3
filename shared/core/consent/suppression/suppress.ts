import { text, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { ContactChannel } from '../../model/audience.ts';
import { suppressionHash, suppressionKey, type KeyedHash } from './keyed-hash.ts';

/** An address that is never to be used, over one channel or over any. */
export type Suppressed = Readonly<{
  sort: 'email' | 'phone';
  /** As it is compared: `email_key` or `phone_key`. */
  address: string;
  channel: ContactChannel | 'any';
  reason: string;
  /** ISO 8601 UTC. */
  addedAt: string;
}>;

/**
 * Puts an address on the list of those never to be used, as a keyed hash; one that is on it stays as it is.
 * @param freshKey becomes the workspace's key where it has none yet: at least 128 bits that nobody can guess
 */
export function suppress(db: WriteDb, keyedHash: KeyedHash, freshKey: string, entry: Suppressed): void {
  const known = db.first(sql`SELECT value FROM setting WHERE name = ${suppressionKey}`, { value: text });
  const key = known?.value ?? freshKey;
  if (known === null) db.run(sql`INSERT INTO setting (name, value) VALUES (${suppressionKey}, ${freshKey})`);
  const hash = suppressionHash(keyedHash, key, entry.sort, entry.address);
  db.run(sql`INSERT INTO suppression (keyed_hash, channel, reason, added_at)
             VALUES (${hash}, ${entry.channel}, ${entry.reason}, ${entry.addedAt})
             ON CONFLICT DO NOTHING`);
}
