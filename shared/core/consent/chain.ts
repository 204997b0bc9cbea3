/** What a chain needs from outside: hashing, and salt nobody can guess. */
export interface ChainHashing {
  /** SHA-256 of the text's UTF-8 bytes, hexadecimal. */
  readonly sha256: (text: string) => string;
  /** Fresh random text, at least 128 bits of it. */
  readonly salt: () => string;
}

/** The hash before the first entry. */
export const chainStart = '0'.repeat(64);

export type ChainValue = string | number | null;

/** What is stored of an entry beside its own columns. `personal` and `salt` may be erased later, both together. */
export type ChainLink = Readonly<{
  salt: string;
  personalDigest: string;
  previousHash: string;
  hash: string;
}>;

/** An entry as it was read back. */
export type ChainEntry = Readonly<{
  id: number;
  values: readonly ChainValue[];
  personal: string | null;
  salt: string | null;
  personalDigest: string;
  previousHash: string;
  hash: string;
}>;

export type ChainState = Readonly<{ length: number; head: string }>;
export type ChainVerdict = ChainState &
  Readonly<{
    /** The first entry that does not fit, null when all do. */
    broken: Readonly<{
      id: number;
      why: 'order' | 'content' | 'personal';
    }> | null;
  }>;

function entryHash(
  sha256: ChainHashing['sha256'],
  previousHash: string,
  values: readonly ChainValue[],
  personalDigest: string,
): string {
  return sha256(JSON.stringify([previousHash, values, personalDigest]));
}

/**
 * The link that joins an entry to the chain.
 *
 * The hash covers `values` and a salted digest of `personal`, never `personal` itself: when it is erased together with
 * its salt, the chain still verifies and nothing can be guessed from the digest.
 * @param previousHash of the entry before, `chainStart` for the first
 * @param values       the entry's columns that are not personal, in a fixed order
 */
export function link(
  hashing: ChainHashing,
  previousHash: string,
  values: readonly ChainValue[],
  personal: string,
): ChainLink {
  const salt = hashing.salt();
  const personalDigest = hashing.sha256(JSON.stringify([salt, personal]));
  return {
    salt,
    personalDigest,
    previousHash,
    hash: entryHash(hashing.sha256, previousHash, values, personalDigest),
  };
}

function fault(sha256: ChainHashing['sha256'], entry: ChainEntry, head: string) {
  if (entry.previousHash !== head) return 'order';
  if (entry.hash !== entryHash(sha256, head, entry.values, entry.personalDigest)) return 'content';
  const isErased = entry.personal === null && entry.salt === null;
  const digest = isErased ? entry.personalDigest : sha256(JSON.stringify([entry.salt, entry.personal]));
  return digest === entry.personalDigest ? null : 'personal';
}

/** Walks a chain from its start. Entries after the first fault are not looked at. Whether its tail is whole, only a head kept elsewhere can say. */
export function verifyChain(sha256: ChainHashing['sha256'], entries: Iterable<ChainEntry>): ChainVerdict {
  let length = 0;
  let head = chainStart;
  for (const entry of entries) {
    const why = fault(sha256, entry, head);
    if (why !== null) return { length, head, broken: { id: entry.id, why } };
    length += 1;
    head = entry.hash;
  }
  return { length, head, broken: null };
}
