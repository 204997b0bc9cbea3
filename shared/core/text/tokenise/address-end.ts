const starts = ['https://', 'http://', 'ftp://', 'www.'].map((text) =>
  Array.from(text, (sign) => sign.charCodeAt(0)),
);
const trailing = new Set(Array.from('.,;:!?)]}\'"', (sign) => sign.charCodeAt(0)));
const lower = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);

/** Where a URL ends that begins at a place, without marks that belong to the sentence; `from` when none begins. */
export function urlEnd(bytes: Uint8Array, from: number, chunkEnd: number): number {
  const start = starts.find(
    (signs) =>
      from + signs.length < chunkEnd && signs.every((sign, at) => lower(bytes[from + at] ?? 0) === sign),
  );
  return start === undefined ? from : withoutTrailing(bytes, from + start.length, chunkEnd);
}

function withoutTrailing(bytes: Uint8Array, least: number, chunkEnd: number): number {
  let end = chunkEnd;
  while (end > least && trailing.has(bytes[end - 1] ?? 0)) end -= 1;
  return end;
}

const isNameByte = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) || (lower(byte) >= 0x61 && lower(byte) <= 0x7a) || byte === 0x5f;

/** Where an e-mail address ends that begins at a place and has its @ at `sign`; `from` when it is none. */
export function emailEnd(bytes: Uint8Array, from: number, sign: number, chunkEnd: number): number {
  if (sign <= from || !isNameByte(bytes[sign - 1] ?? 0) || !isNameByte(bytes[sign + 1] ?? 0)) return from;
  return withoutTrailing(bytes, sign + 1, chunkEnd);
}

/** Where the name ends that is mentioned by the @ at a place; `from` when nobody is. */
export function mentionEnd(bytes: Uint8Array, from: number, chunkEnd: number): number {
  let end = from + 1;
  while (end < chunkEnd && isNameByte(bytes[end] ?? 0)) end += 1;
  return end === from + 1 ? from : end;
}
