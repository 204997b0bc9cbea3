// The b-trees of SQLite's file format (sqlite.org/fileformat2.html), written from rows that come in the order of their keys. A leaf is full
// before the next one begins, as SQLite itself fills them when keys only grow.
import { putVarint, varintBytes } from './record-writer.ts';

/** Rows of a table have a rowid; entries of an index, and rows of a table WITHOUT ROWID, are ordered by their record. */
export type TreeSort = 'rowid' | 'record';

/** What separates two neighbouring pages: the largest rowid of the first, or an entry that stands between them. */
type Divider = Readonly<{ rowid: number; cell: Uint8Array | null }>;
/** A page without its number. Where others are named in it they are counted from the first page written. */
type Page = { readonly bytes: Uint8Array; readonly overflowAt: number[] };

/** A tree ready to be placed: its top page takes the place of the root that is there. */
export type Tree = Readonly<{
  top: Uint8Array;
  /** All pages below, in order, the first of which is to have the number given to `finish`. */
  rest: Uint8Array[];
}>;

export interface TreeWriter {
  readonly rows: () => number;
  /** Bytes of the pages so far. */
  readonly bytes: () => number;
  /** Appends a row; its key must be above all before. `record` is copied. */
  readonly append: (record: Uint8Array, length: number, rowid: number) => void;
  /** Ends the tree; nothing can be appended any more. @param firstPage number of the page that `rest` begins at */
  readonly finish: (firstPage: number) => Tree;
}

const leafTypes: Readonly<Record<TreeSort, number>> = { rowid: 0x0d, record: 0x0a };
const innerTypes: Readonly<Record<TreeSort, number>> = { rowid: 0x05, record: 0x02 };
/** Pages lie together in stretches of this length, which are used again for the database when all of one have been placed. */
export const slabBytes = 1024 * 1024;
const leafHead = 8;
const innerHead = 12;

function put16(page: Uint8Array, at: number, value: number): void {
  page[at] = value >> 8;
  page[at + 1] = value & 255;
}

function put32(page: Uint8Array, at: number, value: number): void {
  put16(page, at, value >>> 16);
  put16(page, at + 2, value & 0xffff);
}

function get16(page: Uint8Array, at: number): number {
  return ((page[at] ?? 0) << 8) | (page[at + 1] ?? 0);
}

function get32(page: Uint8Array, at: number): number {
  return get16(page, at) * 65_536 + get16(page, at + 2);
}

/**
 * An empty tree.
 * @param pageBytes of the database, a power of two from 512 to 65,536
 * @param usable    `pageBytes` less what the database reserves at the end of each
 */
export function makeTreeWriter(sort: TreeSort, pageBytes: number, usable: number): TreeWriter {
  const mostLocal = sort === 'rowid' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const leastLocal = Math.floor(((usable - 12) * 32) / 255) - 23;
  const pages: Page[] = [];
  const perSlab = Math.max(1, slabBytes / pageBytes);
  let slab = new Uint8Array();
  /** Leaves by their place among `pages`, and what stands between each and the next. */
  const leaves: number[] = [];
  const dividers: Divider[] = [];
  let leaf: Page | null = null;
  let cells = 0;
  let top = usable;
  let rows = 0;
  let lastRowid = 0;

  function newPage(): Page {
    const within = pages.length % perSlab;
    if (within === 0) slab = new Uint8Array(perSlab * pageBytes);
    const page = { bytes: slab.subarray(within * pageBytes, (within + 1) * pageBytes), overflowAt: [] };
    pages.push(page);
    return page;
  }

  function beginLeaf(): Page {
    const page = newPage();
    leaves.push(pages.length - 1);
    leaf = page;
    cells = 0;
    top = usable;
    return page;
  }

  function endLeaf(page: Page): void {
    page.bytes[0] = leafTypes[sort];
    put16(page.bytes, 3, cells);
    put16(page.bytes, 5, top === 65_536 ? 0 : top);
  }

  /** Bytes of a record that stay in its cell; the others go to overflow pages. */
  function localBytes(length: number): number {
    if (length <= mostLocal) return length;
    const fitted = leastLocal + ((length - leastLocal) % (usable - 4));
    return fitted <= mostLocal ? fitted : leastLocal;
  }

  /** Returns the place of the first overflow page among `pages`. */
  function spill(record: Uint8Array, from: number, length: number): number {
    const first = pages.length;
    for (let at = from; at < length; at += usable - 4) {
      const page = newPage();
      const end = Math.min(length, at + usable - 4);
      page.bytes.set(record.subarray(at, end), 4);
      if (end < length) {
        put32(page.bytes, 0, pages.length);
        page.overflowAt.push(0);
      }
    }
    return first;
  }

  function cellBytes(length: number, rowid: number): number {
    const local = localBytes(length);
    const key = sort === 'rowid' ? varintBytes(rowid) : 0;
    return varintBytes(length) + key + local + (local < length ? 4 : 0);
  }

  /** Writes a cell; returns where in it an overflow page is named, -1 when none is. */
  function writeCell(
    target: Uint8Array,
    start: number,
    record: Uint8Array,
    length: number,
    rowid: number,
  ): number {
    const local = localBytes(length);
    let at = putVarint(target, start, length);
    if (sort === 'rowid') at = putVarint(target, at, rowid);
    if (local < 128) for (let i = 0; i < local; i += 1) target[at + i] = record[i] ?? 0;
    else target.set(record.subarray(0, local), at);
    if (local === length) return -1;
    put32(target, at + local, spill(record, local, length));
    return at + local;
  }

  function place(page: Page, record: Uint8Array, length: number, rowid: number, size: number): void {
    top -= size;
    put16(page.bytes, leafHead + 2 * cells, top);
    const overflow = writeCell(page.bytes, top, record, length, rowid);
    if (overflow >= 0) page.overflowAt.push(overflow);
    cells += 1;
  }

  function append(record: Uint8Array, length: number, rowid: number): void {
    if (sort === 'rowid' && rowid <= lastRowid) throw new Error(`rowid ${rowid} after ${lastRowid}`);
    const size = cellBytes(length, rowid);
    let page = leaf ?? beginLeaf();
    if (leafHead + 2 * cells + 2 + size > top) {
      endLeaf(page);
      if (sort === 'record') {
        // the entry itself goes between the two leaves
        const cell = new Uint8Array(size);
        const overflow = writeCell(cell, 0, record, length, rowid);
        dividers.push({ rowid: overflow, cell });
        leaf = null;
        rows += 1;
        return;
      }
      dividers.push({ rowid: lastRowid, cell: null });
      page = beginLeaf();
    }
    place(page, record, length, rowid, size);
    lastRowid = rowid;
    rows += 1;
  }

  /** An index never ends with an entry between two leaves and nothing after: the last one steps back into a leaf of its own. */
  function closeLastLeaf(): void {
    if (leaf !== null) {
      endLeaf(leaf);
      return;
    }
    const held = dividers.pop();
    const before = pages[leaves.at(-1) ?? -1];
    if (held === undefined || held.cell === null || before === undefined) {
      endLeaf(beginLeaf());
      return;
    }
    const count = get16(before.bytes, 3);
    const from = get16(before.bytes, 5);
    // cells were laid down from the end of the page, so the last of them is the lowest
    const end = count > 1 ? get16(before.bytes, leafHead + 2 * (count - 2)) : usable;
    const cell = before.bytes.slice(from, end);
    const overflow = before.overflowAt.at(-1) ?? -1;
    const isSpilt = overflow >= from && overflow < end;
    if (isSpilt) before.overflowAt.pop();
    before.bytes.fill(0, from, end);
    put16(before.bytes, leafHead + 2 * (count - 1), 0);
    put16(before.bytes, 3, count - 1);
    put16(before.bytes, 5, end);
    dividers.push({ rowid: isSpilt ? overflow - from : -1, cell });
    const last = beginLeaf();
    top -= held.cell.length;
    put16(last.bytes, leafHead, top);
    last.bytes.set(held.cell, top);
    if (held.rowid >= 0) last.overflowAt.push(top + held.rowid);
    cells = 1;
    endLeaf(last);
  }

  function dividerBytes({ cell, rowid }: Divider): number {
    return 4 + (cell === null ? varintBytes(rowid) : cell.length);
  }

  /** How many children each page of the next level takes. */
  function share(between: readonly Divider[]): number[] {
    const groups: number[] = [];
    let children = 1;
    let used = innerHead;
    for (const divider of between) {
      const size = dividerBytes(divider) + 2;
      if (used + size > usable) {
        groups.push(children);
        children = 0;
        used = innerHead;
      } else used += size;
      children += 1;
    }
    // a page with a single child would have no cell
    const previous = groups.length - 1;
    if (children === 1 && previous >= 0) {
      groups[previous] = (groups[previous] ?? 0) - 1;
      children = 2;
    }
    groups.push(children);
    return groups;
  }

  function innerPage(children: readonly number[], between: readonly Divider[]): number {
    const page = newPage();
    const { bytes } = page;
    let end = usable;
    between.forEach((divider, i) => {
      end -= dividerBytes(divider);
      put16(bytes, innerHead + 2 * i, end);
      put32(bytes, end, children[i] ?? 0);
      page.overflowAt.push(end);
      if (divider.cell === null) putVarint(bytes, end + 4, divider.rowid);
      else {
        bytes.set(divider.cell, end + 4);
        if (divider.rowid >= 0) page.overflowAt.push(end + 4 + divider.rowid);
      }
    });
    bytes[0] = innerTypes[sort];
    put16(bytes, 3, between.length);
    put16(bytes, 5, end === 65_536 ? 0 : end);
    put32(bytes, 8, children.at(-1) ?? 0);
    page.overflowAt.push(8);
    return pages.length - 1;
  }

  /** Builds the levels above the leaves; returns the place of the one page at the top. */
  function buildUp(): number {
    let level: readonly number[] = leaves;
    let between: readonly Divider[] = dividers;
    while (level.length > 1) {
      const above: number[] = [];
      const aboveBetween: Divider[] = [];
      let from = 0;
      for (const children of share(between)) {
        const to = from + children;
        above.push(innerPage(level.slice(from, to), between.slice(from, to - 1)));
        const next = between[to - 1];
        if (next !== undefined) aboveBetween.push(next);
        from = to;
      }
      level = above;
      between = aboveBetween;
    }
    return level[0] ?? 0;
  }

  return {
    rows: () => rows,
    bytes: () => pages.length * pageBytes,
    append,
    finish(firstPage) {
      closeLastLeaf();
      const topPlace = buildUp();
      // the top page is always the last one made, unless it is a leaf with its overflow pages behind it
      const numberOf = (placed: number) => firstPage + placed - (placed > topPlace ? 1 : 0);
      for (const { bytes, overflowAt } of pages)
        for (const at of overflowAt) put32(bytes, at, numberOf(get32(bytes, at)));
      const rest = pages.flatMap(({ bytes }, at) => (at === topPlace ? [] : [bytes]));
      const top = pages[topPlace]?.bytes ?? new Uint8Array(pageBytes);
      pages.length = 0; // whoever holds the writer does not hold the pages
      slab = new Uint8Array();
      return { top, rest };
    },
  };
}
