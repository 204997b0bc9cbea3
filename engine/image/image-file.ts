import { imageBytes, inPieces, pieceBytes, type Image } from './image.ts';

/**
 * A file of sql.js that lies in pieces of memory, none of which is copied before it is written to. sql.js keeps a file as one array: it copies
 * an image when it opens it, copies it again whenever it has grown by an eighth, and once more to give it out. Of its array it uses
 * `length`, `slice`, `subarray` and `set`; this has the same four.
 */
export interface ImageFile {
  /** To be given to sql.js in the place of the bytes of a file. */
  readonly contents: Uint8Array;
  /** How often sql.js has read from it: while it does, this is what it keeps. */
  readonly reads: () => number;
  /** What is in it now. Later writes go into copies. */
  readonly image: (bytes: number) => Image;
}

// beyond every database we open: a file that is long enough is never made longer
const roomBytes = 4 * 1024 * 1024 * 1024;

/** An image as a file. Its memory is used, and left as it is. */
export function makeImageFile(start: Image): ImageFile {
  // the pieces of others need not be as long as ours
  const pieces = start.every((piece, at) => piece.length === pieceBytes || at === start.length - 1)
    ? [...start]
    : [...inPieces(Buffer.concat(start))];
  /** Whether a piece is ours alone. */
  const isOwn = pieces.map(() => false);
  let reads = 0;

  /** A piece that may be written to, and is long enough. */
  function ownPiece(at: number): Uint8Array {
    const known = pieces[at];
    if (known !== undefined && isOwn[at] === true) return known;
    const own = new Uint8Array(pieceBytes);
    if (known !== undefined) own.set(known);
    // only the last piece may be short
    if (at >= pieces.length && (pieces.at(-1)?.length ?? pieceBytes) < pieceBytes)
      ownPiece(pieces.length - 1);
    while (pieces.length < at) {
      pieces.push(new Uint8Array(pieceBytes));
      isOwn.push(true);
    }
    pieces[at] = own;
    isOwn[at] = true;
    return own;
  }

  function set(bytes: Uint8Array, position: number): void {
    for (let from = 0; from < bytes.length;) {
      const at = Math.floor((position + from) / pieceBytes);
      const within = position + from - at * pieceBytes;
      const to = Math.min(bytes.length, from + pieceBytes - within);
      ownPiece(at).set(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to), within);
      from = to;
    }
  }

  function subarray(from: number, to: number): Uint8Array {
    reads += 1;
    const first = Math.floor(from / pieceBytes);
    const piece = pieces[first];
    const end = to - first * pieceBytes;
    if (piece !== undefined && end <= piece.length) return piece.subarray(from - first * pieceBytes, end);
    const whole = new Uint8Array(to - from);
    for (let at = from; at < to;) {
      const place = Math.floor(at / pieceBytes);
      const part = pieces[place]?.subarray(
        at - place * pieceBytes,
        Math.min(pieceBytes, to - place * pieceBytes),
      );
      if (part !== undefined) whole.set(part, at - from);
      at = (place + 1) * pieceBytes;
    }
    return whole;
  }

  const file = { length: roomBytes, subarray, set };
  const contents = { length: imageBytes(pieces), subarray, slice: () => file };
  return {
    // sql.js takes more kinds of arrays than its types say; that it takes this one is tested
    contents: contents as unknown as Uint8Array,
    reads: () => reads,
    image(bytes) {
      isOwn.fill(false);
      const count = Math.ceil(bytes / pieceBytes);
      return Array.from({ length: count }, (_, at) => {
        const piece = pieces[at] ?? new Uint8Array(pieceBytes);
        return piece.subarray(0, Math.min(piece.length, bytes - at * pieceBytes));
      });
    },
  };
}
