import { crc32 } from 'node:zlib';

function* marksOf(value: unknown): Generator<string> {
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    yield `${bytes.length}:${crc32(bytes)}`;
  } else if (Array.isArray(value)) {
    const text = JSON.stringify(value);
    yield `${value.length}:${crc32(text)}`;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      yield name;
      yield* marksOf(part);
    }
  } else yield String(value);
}

/**
 * A short text that tells inputs apart: a checksum of every list in it. Notes, states of offers and other changes leave it as it is, so that
 * nothing is computed again for them.
 * @param input nested lists of numbers and texts
 */
export function markOf(input: unknown): string {
  return [...marksOf(input)].join(' ');
}
