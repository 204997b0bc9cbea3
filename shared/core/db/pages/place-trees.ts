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
 * The layout of an image.
 * @returns null when it is not in the plain form all our databases have: UTF-8, format 4, no auto-vacuum
 */
export function layoutOf(image: Uint8Array): PageLayout | null {
  if (image.length < 512) return null;
  for (let i = 0; i < signature.length; i += 1) if (image[i] !== signature.charCodeAt(i)) return null;
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const stored = view.getUint16(16);
  const pageBytes = stored === 1 ? 65_536 : stored;
  const pages = view.getUint32(28);
  const isPlain = view.getUint32(44) === 4 && view.getUint32(52) === 0 && view.getUint32(56) === 1;
  // the number of pages counts only while both counters agree
  const isCounted = view.getUint32(24) === view.getUint32(92) && pages * pageBytes <= image.length;
  if (!isPlain || !isCounted || pages === 0) return null;
  return { pageBytes, usable: pageBytes - (image[20] ?? 0), pages };
}

/**
 * An image with the rows of trees in it: their pages are appended, the top of each takes the place of its root.
 * @param room bytes of room behind the last page
 * @throws {AppError} 'workspace-too-large' beyond `mostBytes`
 * @throws {Error} a root is not an empty page
 */
export function placeTrees(
  image: Uint8Array,
  layout: PageLayout,
  trees: readonly PlacedTree[],
  { mostBytes, room }: Readonly<{ mostBytes: number; room: number }>,
): Uint8Array {
  const { pageBytes } = layout;
  let next = layout.pages + 1;
  const finished = trees.map(({ root, tree }) => {
    const made = tree.finish(next);
    next += made.rest.length;
    return { root, made };
  });
  const bytes = (next - 1) * pageBytes;
  if (bytes > Math.min(mostBytes, lockByte)) throw new AppError('workspace-too-large', {});
  const whole = new Uint8Array(bytes + room);
  whole.set(image.subarray(0, layout.pages * pageBytes));
  let at = layout.pages * pageBytes;
  for (const { root, made } of finished) {
    const start = (root - 1) * pageBytes;
    const isEmpty = root > 1 && whole[start + 3] === 0 && whole[start + 4] === 0;
    if (!isEmpty) throw new Error(`page ${root} is not the root of an empty table`);
    whole.set(made.top, start);
    made.rest.reverse();
    // let go one by one: all of them twice would be the most memory of the whole import
    for (let page = made.rest.pop(); page !== undefined; page = made.rest.pop()) {
      whole.set(page, at);
      at += pageBytes;
    }
  }
  new DataView(whole.buffer).setUint32(28, next - 1);
  return whole;
}
