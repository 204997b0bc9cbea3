// UTF-8 by hand: `shared` runs where there is no TextEncoder, and texts here are short, where calls into one cost most.

/** Most bytes that one UTF-16 unit of a text takes in UTF-8. */
export const mostBytesPerUnit = 3;

/**
 * Writes a text in UTF-8. Half of a pair that stands alone is written as the three bytes of its own number, so that reading gives back
 * the same text.
 *
 * @param bytes has room for `mostBytesPerUnit` bytes for each unit of the text, from `at` on
 * @returns where the text ends
 */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  let to = at;
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    if (code < 0x80) {
      bytes[to] = code;
      to += 1;
    } else if (code < 0x800) {
      bytes[to] = 0xc0 | (code >> 6);
      bytes[to + 1] = 0x80 | (code & 0x3f);
      to += 2;
    } else {
      const whole = text.codePointAt(unit) ?? code;
      if (whole > 0xffff) {
        unit += 1;
        bytes[to] = 0xf0 | (whole >> 18);
        bytes[to + 1] = 0x80 | ((whole >> 12) & 0x3f);
        to += 2;
      } else {
        bytes[to] = 0xe0 | (whole >> 12);
        to += 1;
      }
      bytes[to] = 0x80 | ((whole >> 6) & 0x3f);
      bytes[to + 1] = 0x80 | (whole & 0x3f);
      to += 2;
    }
  }
  return to;
}

const unitsAtOnce = 4096;

function readPart(bytes: Uint8Array, from: number, end: number): string {
  const units: number[] = [];
  let at = from;
  const next = () => {
    at += 1;
    return (bytes[at - 1] ?? 0) & 0x3f;
  };
  while (at < end) {
    const lead = bytes[at] ?? 0;
    at += 1;
    if (lead < 0x80) units.push(lead);
    else if (lead < 0xe0) units.push(((lead & 0x1f) << 6) | next());
    else if (lead < 0xf0) units.push(((lead & 0x0f) << 12) | (next() << 6) | next());
    else {
      const beyond = (((lead & 0x07) << 18) | (next() << 12) | (next() << 6) | next()) - 0x10000;
      units.push(0xd800 + (beyond >> 10), 0xdc00 + (beyond & 0x3ff));
    }
  }
  return String.fromCharCode(...units);
}

/** Reads what `writeUtf8` wrote from `from` to `end`. */
export function readUtf8(bytes: Uint8Array, from: number, end: number): string {
  let text = '';
  let at = from;
  // a call takes only so many arguments; a part ends where a letter ends
  while (end - at > unitsAtOnce) {
    let cut = at + unitsAtOnce;
    while (((bytes[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
    text += readPart(bytes, at, cut);
    at = cut;
  }
  return text + readPart(bytes, at, end);
}
