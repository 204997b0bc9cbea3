import { hashByte, hashOf, hashStart, type Dictionary } from './dictionary.ts';

/** What was read of a block: how many rows, and how many of its bytes they are. */
export type Scanned = Readonly<{ rows: number; consumed: number }>;

/** Reads the bytes of plain rows; the numbers of their cells are in `codes`, row by row, until the next block. */
export interface BlockScanner {
  /**
   * @param bytes from the beginning of a row
   * @returns null when something in it is not plain: a row of another width, a quote out of place, a control character
   */
  readonly scan: (bytes: Uint8Array) => Scanned | null;
  readonly codes: () => Int32Array;
}

const quote = 34;
const lf = 10;
const cr = 13;
const tab = 9;
const space = 32;

/** A scanner for rows of so many cells. */
export function makeBlockScanner(delimiter: number, dictionaries: readonly Dictionary[]): BlockScanner {
  const width = dictionaries.length;
  let codes = new Int32Array(width * 4096);
  let unescaped = new Uint8Array(256);
  /** Where the last cell ended, and which text it has. */
  let cellEnd = 0;
  let code = 0;

  function room(cells: number): void {
    if (cells <= codes.length) return;
    const wider = new Int32Array(codes.length * 2);
    wider.set(codes);
    codes = wider;
  }

  /** A quoted cell from its opening quote. Returns false when it does not end within the block. */
  function quoted(bytes: Uint8Array, start: number, dictionary: Dictionary): boolean {
    let end = bytes.indexOf(quote, start + 1);
    let hasPairs = false;
    while (end >= 0 && bytes[end + 1] === quote) {
      hasPairs = true;
      end = bytes.indexOf(quote, end + 2);
    }
    if (end < 0) return false;
    cellEnd = end + 1;
    if (!hasPairs) {
      code = dictionary.codeOf(bytes, start + 1, end, hashOf(bytes, start + 1, end));
      return true;
    }
    if (unescaped.length < end - start) unescaped = new Uint8Array(2 * (end - start));
    let length = 0;
    for (let i = start + 1; i < end; i += 1) {
      unescaped[length] = bytes[i] ?? 0;
      length += 1;
      if (bytes[i] === quote) i += 1;
    }
    code = dictionary.codeOf(unescaped, 0, length, hashOf(unescaped, 0, length));
    return true;
  }

  /** After a line end at `at`: where the next row begins; -1 when a return stands alone. */
  function afterLine(bytes: Uint8Array, at: number): number {
    if (bytes[at] === lf) return at + 1;
    return bytes[at + 1] === lf ? at + 2 : -1;
  }

  /** A cell without quotes. Returns false when it does not end within the block. */
  function bare(bytes: Uint8Array, start: number, dictionary: Dictionary): boolean {
    let at = start;
    let hash = hashStart;
    for (;;) {
      if (at === bytes.length) return false;
      const byte = bytes[at] ?? lf;
      // any other control character ends the cell too, and then is no mark
      if (byte === delimiter || (byte < space && byte !== tab)) break;
      hash = hashByte(hash, byte);
      at += 1;
    }
    cellEnd = at;
    code = dictionary.codeOf(bytes, start, at, hash);
    return true;
  }

  function cell(bytes: Uint8Array, at: number, dictionary: Dictionary): boolean {
    return bytes[at] === quote ? quoted(bytes, at, dictionary) : bare(bytes, at, dictionary);
  }

  /** The line end at `at` behind the last cell; -1 when the row is of another width or nothing plain stands there. */
  function rowEnd(bytes: Uint8Array, at: number, cells: number): number {
    const mark = bytes[at];
    if ((mark !== lf && mark !== cr) || cells !== width) return -1;
    return mark === cr && at + 1 === bytes.length ? -2 : afterLine(bytes, at);
  }

  /** One row from `start`. Returns where the next begins, -1 when it is not plain, -2 when it is not whole. */
  function scanRow(bytes: Uint8Array, start: number, first: number): number {
    let at = start;
    for (let column = 0; ; column += 1) {
      const dictionary = dictionaries[column];
      if (dictionary === undefined) return -1;
      if (!cell(bytes, at, dictionary)) return -2;
      at = cellEnd;
      codes[first + column] = code;
      if (at === bytes.length) return -2;
      if (bytes[at] !== delimiter) return rowEnd(bytes, at, column + 1);
      at += 1;
    }
  }

  return {
    codes: () => codes,
    scan(bytes) {
      let rows = 0;
      let at = 0;
      while (at < bytes.length) {
        if (bytes[at] === lf || bytes[at] === cr) {
          // an empty line is no row
          if (bytes[at] === cr && at + 1 === bytes.length) break;
          at = afterLine(bytes, at);
          if (at < 0) return null;
          continue;
        }
        room((rows + 1) * width);
        const next = scanRow(bytes, at, rows * width);
        if (next === -1) return null;
        if (next === -2) break;
        at = next;
        rows += 1;
      }
      return { rows, consumed: at };
    },
  };
}
