/** Seeded randomness that gives the same draws on every machine: whole-number mixing and plain arithmetic only. */
export interface Random {
  /** A number in [0, 1). */
  fraction(): number;
  chance(probability: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  pickWeighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
  /** Bell-shaped around `mean`, never further than six spreads away. */
  bell(mean: number, spread: number): number;
}

/** The same text always gives the same stream, so a change in one subject leaves the others alone. */
export function seededRandom(seed: string): Random {
  const fraction = sfc32(seed);
  const integer = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    integer,
    chance: (probability) => fraction() < probability,
    pick: (items) => itemAt(items, integer(0, items.length - 1)),
    pickWeighted: (items, weightOf) => {
      const weights = items.map(weightOf);
      let left = fraction() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return itemAt(items, index === -1 ? weights.findLastIndex((weight) => weight > 0) : index);
    },
    shuffled: (items) => {
      const mixed = [...items];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        const kept = itemAt(mixed, last);
        mixed[last] = itemAt(mixed, other);
        mixed[other] = kept;
      }
      return mixed;
    },
    // A sum of twelve even draws: close to normal without logarithms, whose last digit differs between machines.
    bell: (mean, spread) => {
      let sum = -6;
      for (let draw = 0; draw < 12; draw += 1) sum += fraction();
      return mean + spread * sum;
    },
  };
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  if (!(index in items)) throw new RangeError(`nothing at ${index} of ${items.length}`);
  // `index in items` has just been checked, so this is an Item even where Item includes undefined.
  return items[index] as Item;
}

/** Chris Doty-Humphrey's small fast counter, 32 bits. */
function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

function hash(text: string, salt: number): number {
  let value = Math.imul(2166136261, salt) | 0;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  return value | 0;
}
