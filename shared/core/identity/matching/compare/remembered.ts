const slots = 1 << 16;

/**
 * A comparison that remembers what it found: blocked pairs compare the same names again and again. Two pairs that fall on one slot
 * push each other out; nothing grows.
 */
export function remembered(compare: (a: number, b: number) => number): (a: number, b: number) => number {
  const firsts = new Int32Array(slots).fill(-1);
  const seconds = new Int32Array(slots);
  const found = new Uint8Array(slots);
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 16;
    if (firsts[slot] === low && seconds[slot] === high) return found[slot] ?? 0;
    const made = compare(low, high);
    firsts[slot] = low;
    seconds[slot] = high;
    found[slot] = made;
    return made;
  };
}
