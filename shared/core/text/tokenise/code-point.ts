/** The bits of what `pointAt` gives that hold the code point; above them is how many bytes it takes. */
export const pointBits = 0x1fffff;
/** How far `pointAt` shifts the number of bytes. */
export const widthShift = 21;

const broken = 0xfffd | (1 << widthShift);

function tail(bytes: Uint8Array, at: number, end: number, count: number, lead: number): number {
  if (at + count >= end) return broken;
  let point = lead;
  for (let next = at + 1; next <= at + count; next += 1) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return broken;
    point = (point << 6) | (byte & 0x3f);
  }
  return point > 0x10ffff ? broken : point | ((count + 1) << widthShift);
}

/**
 * The code point at a place of UTF-8 and how many bytes it takes, in one number. Halves of a pair that stand alone are read as their own
 * number; a byte that is no UTF-8 is U+FFFD of one byte, so that every byte is part of something.
 */
export function pointAt(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return lead | (1 << widthShift);
  if (lead < 0xc2) return broken;
  if (lead < 0xe0) return tail(bytes, at, end, 1, lead & 0x1f);
  if (lead < 0xf0) return tail(bytes, at, end, 2, lead & 0x0f);
  return lead < 0xf5 ? tail(bytes, at, end, 3, lead & 0x07) : broken;
}
