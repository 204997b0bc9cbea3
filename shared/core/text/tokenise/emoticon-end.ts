import { emoticonValences } from '../english/lexicon.ts';

const faces = new Set(emoticonValences.keys());
const longest = Math.max(...Array.from(faces, (face) => face.length));
const first = new Uint8Array(0x100);
for (const face of faces) first[face.charCodeAt(0)] = 1;
const ending = new Set(Array.from('.,!?', (sign) => sign.charCodeAt(0)));
// of faces that stand right behind a word only those that begin with eyes: `size M):` is no sad face
const eyes = new Set(Array.from(':;=', (sign) => sign.charCodeAt(0)));

function isFace(bytes: Uint8Array, from: number, end: number): boolean {
  if (end - from < 2 || end - from > longest) return false;
  return faces.has(String.fromCharCode(...bytes.subarray(from, end)).toLowerCase());
}

/**
 * Where a face ends that is drawn with signs (`:-)`) and begins at a place; `from` when none does. A face goes to the next white space, but for
 * the marks that end a sentence.
 */
export function emoticonEnd(bytes: Uint8Array, from: number, chunkFrom: number, chunkEnd: number): number {
  const sign = bytes[from] ?? 0;
  if (first[sign] === 0 || chunkEnd - from > longest + 4 || (from > chunkFrom && !eyes.has(sign)))
    return from;
  if (isFace(bytes, from, chunkEnd)) return chunkEnd;
  let end = chunkEnd;
  while (end > from && ending.has(bytes[end - 1] ?? 0)) end -= 1;
  return end < chunkEnd && isFace(bytes, from, end) ? end : from;
}
