/** Which bytes a text has: a bit for each byte modulo 31. */
export function letterMask(bytes: Uint8Array, from: number, end: number): number {
  let mask = 0;
  for (let at = from; at < end; at += 1) mask |= 1 << ((bytes[at] ?? 0) % 31);
  return mask;
}

/** How many bits a number has. */
function bitCount(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether two texts have so few letters in common that no measure would call them alike: less than half of the fewer. */
export function areFarApart(a: number, b: number): boolean {
  return bitCount(a & b) * 2 < Math.min(bitCount(a), bitCount(b));
}
