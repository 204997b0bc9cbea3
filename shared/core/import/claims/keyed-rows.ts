type Entry = { readonly id: number; readonly digest: string; isTaken: boolean };
type Group = {
  readonly entries: Entry[];
  free: number;
  next: number;
  byDigest: Map<string, Entry[]> | null;
  cursor: number;
};

// parts a row's key from its ordinal among rows of one key; no file can hold it, since readers drop control characters
const mark = '\u001f';
const manyEntries = 8;

/** The key as it is stored: the first row of a key has the key itself, later ones carry their ordinal. */
export function keyWithOrdinal(base: string, ordinal: number): string {
  return ordinal === 1 ? base : `${base}${mark}${ordinal}`;
}

/** A stored key without its ordinal. */
export function baseOf(key: string): string {
  const at = key.lastIndexOf(mark);
  return at < 0 ? key : key.slice(0, at);
}

function ordinalOf(key: string): number {
  const at = key.lastIndexOf(mark);
  return at < 0 ? 1 : Number(key.slice(at + 1));
}

/**
 * Matches the rows of a file to rows already stored under the same keys, each stored row once: equal content first,
 * whatever the order of rows, then what is left over. So equal rows of one file are all kept, and the same file again finds
 * every one of them.
 */
export interface KeyedRows {
  /** Makes a stored row known. `digest` stands for its content. */
  readonly load: (storedKey: string, id: number, digest: string) => void;
  /** Takes a stored row of this key and content; null when there is none left. */
  readonly takeEqual: (base: string, digest: string) => number | null;
  /** Whether a stored row of this key was not taken yet. */
  readonly hasFree: (base: string) => boolean;
  /** Takes the first stored row of this key that was not taken yet; null when there is none. */
  readonly takeFree: (base: string) => number | null;
  /** The key under which one more row is to be stored. */
  readonly nextKey: (base: string) => string;
  /** Lets go of all rows. */
  readonly close: () => void;
}

function findEqual(group: Group, digest: string): Entry | undefined {
  if (group.entries.length <= manyEntries)
    return group.entries.find((entry) => !entry.isTaken && entry.digest === digest);
  if (group.byDigest === null) {
    group.byDigest = new Map();
    for (const entry of [...group.entries].reverse()) {
      const same = group.byDigest.get(entry.digest);
      if (same) same.push(entry);
      else group.byDigest.set(entry.digest, [entry]);
    }
  }
  const stack = group.byDigest.get(digest);
  while (stack !== undefined && stack.length > 0) {
    const entry = stack.pop();
    if (entry && !entry.isTaken) return entry;
  }
  return undefined;
}

/** An empty `KeyedRows`. */
export function makeKeyedRows(): KeyedRows {
  const groups = new Map<string, Group>();
  /** Ordinals of keys of which nothing was stored before: nearly all of a first file. */
  const made = new Map<string, number>();

  function groupOf(base: string): Group {
    const known = groups.get(base);
    if (known) return known;
    const group: Group = { entries: [], free: 0, next: made.get(base) ?? 1, byDigest: null, cursor: 0 };
    groups.set(base, group);
    return group;
  }

  function take(group: Group, entry: Entry): number {
    entry.isTaken = true;
    group.free -= 1;
    return entry.id;
  }

  return {
    close() {
      groups.clear();
      made.clear();
    },
    load(storedKey, id, digest) {
      const group = groupOf(baseOf(storedKey));
      group.entries.push({ id, digest, isTaken: false });
      group.free += 1;
      group.next = Math.max(group.next, ordinalOf(storedKey) + 1);
    },
    takeEqual(base, digest) {
      const group = groups.get(base);
      if (group === undefined || group.free === 0) return null;
      const entry = findEqual(group, digest);
      return entry === undefined ? null : take(group, entry);
    },
    hasFree: (base) => (groups.get(base)?.free ?? 0) > 0,
    takeFree(base) {
      const group = groups.get(base);
      if (group === undefined || group.free === 0) return null;
      for (; group.cursor < group.entries.length; group.cursor += 1) {
        const entry = group.entries[group.cursor];
        if (entry && !entry.isTaken) return take(group, entry);
      }
      return null;
    },
    nextKey(base) {
      const group = groups.get(base);
      const ordinal = group?.next ?? made.get(base) ?? 1;
      if (group) group.next += 1;
      else made.set(base, ordinal + 1);
      return keyWithOrdinal(base, ordinal);
    },
  };
}
