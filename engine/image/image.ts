import type { Transferable } from 'node:worker_threads';

/**
 * A database image in pieces, of `pieceBytes` each but the last. Whoever has one reads it and never writes into it: an open database may
 * still be using the same memory.
 */
export type Image = readonly Uint8Array[];

/** A whole number of pages, whatever their size. A piece that is written to while somebody holds it is copied: so it is short. */
export const pieceBytes = 1024 * 1024;

/** Whether an answer of a worker, whose other lists hold no pieces of memory, is an image. */
export function isImage(value: unknown): value is Image {
  return Array.isArray(value) && value[0] instanceof Uint8Array;
}

/** Bytes of all pieces. */
export function imageBytes(image: Image): number {
  return image.reduce((sum, piece) => sum + piece.length, 0);
}

/** The pieces of an image that lies in one stretch of memory, which stays where it is. */
export function inPieces(whole: Uint8Array): Image {
  return Array.from({ length: Math.ceil(whole.length / pieceBytes) }, (_, at) =>
    whole.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
}

/** An image in memory of its own, in one stretch. */
export function joined(image: Image): Uint8Array {
  const whole = new Uint8Array(imageBytes(image));
  let at = 0;
  for (const piece of image) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An image in memory of its own, to be handed to another thread. */
export function copied(image: Image): Image {
  return image.map((piece) => piece.slice());
}

/** What to hand over with an image that nobody else uses: it is gone from here then. */
export function memoryOf(image: Image): Transferable[] {
  return [...new Set(image.map(({ buffer }) => buffer as ArrayBuffer))]; // never shared: nothing here makes shared memory
}
