/** The places of orders by their keys. The keys stay where the orders have them: a map would keep each a second time. */
export interface KeyPlaces {
  /** The place of the order with this key, -1 when there is none. */
  readonly find: (key: string) => number;
  /** Makes a key known that `find` has just not found. */
  readonly add: (key: string, place: number) => void;
}

/** The hash of the characters of a text, FNV-1a, its bits spread. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/**
 * An empty list of places, searched by open addressing: O(1) a key, 8 to 16 bytes each.
 * @param keyAt the key of the order at a place
 */
export function makeKeyPlaces(keyAt: (place: number) => string | undefined): KeyPlaces {
  let slots = new Int32Array(1024); // a place and one more; 0 is free
  let mask = slots.length - 1;
  let size = 0;

  function freeSlot(key: string): number {
    let slot = hashOf(key) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const before = slots;
    slots = new Int32Array(before.length * 2);
    mask = slots.length - 1;
    for (const kept of before) if (kept > 0) slots[freeSlot(keyAt(kept - 1) ?? '')] = kept;
  }

  return {
    find(key) {
      let slot = hashOf(key) & mask;
      for (;;) {
        const place = (slots[slot] ?? 0) - 1;
        if (place < 0) return -1;
        if (keyAt(place) === key) return place;
        slot = (slot + 1) & mask;
      }
    },
    add(key, place) {
      slots[freeSlot(key)] = place + 1;
      size += 1;
      if (size * 2 > slots.length) grow();
    },
  };
}
