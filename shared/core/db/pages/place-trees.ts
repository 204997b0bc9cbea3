import { AppError } from '../../model/errors.ts';
import type { TreeWriter } from './tree-writer.ts';

/** How the pages of a database are laid out; null for one that we do not add pages to. */
export type PageLayout = Readonly<{ pageBytes: number; usable: number; pages: number }>;

/** A tree for the table or index whose root page, empty now, has this number. */
export type PlacedTree = Readonly<{ root: number; tree: TreeWriter }>;

const signature = 'SQLite format 3\0';
// the page at this place of a file is never used by SQLite
const lockByte = 0x4000_0000;

/**
 * The layout of an image of so many bytes.
 * @param image its first piece
 * @returns null when it is not in the plain form all our databases have: UTF-8, format 4, no auto-vacuum
 */
export function layoutOf(image: Uint8Array, bytes: number): PageLayout | null {
  if (Math.min(bytes, image.length) < 512) return null;
  for (let i = 0; i < signature.length; i += 1) if (image[i] !== signature.charCodeAt(i)) return null;
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const stored = view.getUint16(16);
  const pageBytes = stored === 1 ? 65_536 : stored;
  const pages = view.getUint32(28);
  const isPlain = view.getUint32(44) === 4 && view.getUint32(52) === 0 && view.getUint32(56) === 1;
  // the number of pages counts only while both counters agree
  const isCounted = view.getUint32(24) === view.getUint32(92) && pages * pageBytes <= bytes;
  if (!isPlain || !isCounted || pages === 0) return null;
  return { pageBytes, usable: pageBytes - (image[20] ?? 0), pages };
}

/** Pages of an image in pieces; a piece that is not ours is copied before it is written to. */
function openPages(image: readonly Uint8Array[], pageBytes: number, pieceBytes: number) {
  const pieces = [...image];
  const own = new Set<number>();
  /** Memory of pages that have been placed. All of it twice would be the most memory of the whole import. */
  const free: Uint8Array[] = [];
  const numbersOf = (page: number) => {
    const from = (page - 1) * pageBytes;
    const at = Math.floor(from / pieceBytes);
    return { at, within: from - at * pieceBytes };
  };
  return {
    pieces,
    isEmpty(page: number): boolean {
      const { at, within } = numbersOf(page);
      const piece = pieces[at];
      return page > 1 && piece?.[within + 3] === 0 && piece[within + 4] === 0;
    },
    /** Takes the memory of a page that nobody reads any more, and of all before it. */
    reuse(page: Uint8Array): void {
      const isLast = page.byteOffset + page.byteLength === page.buffer.byteLength;
      if (isLast && page.buffer.byteLength === pieceBytes) free.push(new Uint8Array(page.buffer));
    },
    /** The bytes of a page, to be written to. */
    page(page: number): Uint8Array {
      const { at, within } = numbersOf(page);
      let piece = pieces[at];
      if (piece === undefined || !own.has(at)) {
        const copy = free.pop()?.fill(0) ?? new Uint8Array(pieceBytes);
        if (piece !== undefined) copy.set(piece);
        piece = copy;
        pieces[at] = copy;
        own.add(at);
      }
      return piece.subarray(within, within + pageBytes);
    },
  };
}

/**
 * An image with the rows of trees in it: their pages are appended, the top of each takes the place of its root.
 * @param image in pieces of `pieceBytes` but the last; it stays as it is
 * @throws {AppError} 'workspace-too-large' beyond `mostBytes`
 * @throws {Error} a root is not an empty page
 */
export function placeTrees(
  image: readonly Uint8Array[],
  layout: PageLayout,
  trees: readonly PlacedTree[],
  { mostBytes, pieceBytes }: Readonly<{ mostBytes: number; pieceBytes: number }>,
): readonly Uint8Array[] {
  const { pageBytes } = layout;
  let next = layout.pages + 1;
  const finished = trees.map(({ root, tree }) => {
    const made = tree.finish(next);
    next += made.rest.length;
    return { root, made };
  });
  const bytes = (next - 1) * pageBytes;
  if (bytes > Math.min(mostBytes, lockByte)) throw new AppError('workspace-too-large', {});
  const pages = openPages(image, pageBytes, pieceBytes);
  let number = layout.pages + 1;
  for (const { root, made } of finished) {
    if (!pages.isEmpty(root)) throw new Error(`page ${root} is not the root of an empty table`);
    pages.page(root).set(made.top);
    for (const page of made.rest) {
      pages.page(number).set(page);
      pages.reuse(page);
      number += 1;
    }
    made.rest.length = 0;
  }
  const head = pages.page(1);
  new DataView(head.buffer, head.byteOffset).setUint32(28, next - 1);
  const last = pages.pieces.length - 1;
  return pages.pieces.map((piece, at) => (at === last ? piece.subarray(0, bytes - at * pieceBytes) : piece));
}
