const code = (sign: string) => sign.charCodeAt(0);
const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isEntityByte = (byte: number) => isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte === code('#');
const longestEntity = 10;
const longestTag = 300;

function entityEnd(bytes: Uint8Array, from: number, end: number): number {
  const last = Math.min(end, from + longestEntity);
  let at = from + 1;
  while (at < last && isEntityByte(bytes[at] ?? 0)) at += 1;
  return at > from + 2 && at < last && bytes[at] === code(';') ? at + 1 : from;
}

function tagEnd(bytes: Uint8Array, from: number, end: number): number {
  const first = bytes[from + 1] ?? 0;
  if (!isLetter(first) && first !== code('/') && first !== code('!')) return from;
  const last = Math.min(end, from + longestTag);
  for (let at = from + 2; at < last; at += 1) {
    if (bytes[at] === code('<')) return from;
    if (bytes[at] === code('>')) return at + 1;
  }
  return from;
}

/** Where an HTML tag (`<br />`) or entity (`&amp;`) ends that begins at a place: exports of web shops are full of them; `from` when none does. */
export function markupEnd(bytes: Uint8Array, from: number, end: number): number {
  if (bytes[from] === code('&')) return entityEnd(bytes, from, end);
  return bytes[from] === code('<') ? tagEnd(bytes, from, end) : from;
}
