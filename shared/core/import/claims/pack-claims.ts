/** Rows of one table that a file found again: ids of ours, each with its row of the file. */
export type PackedClaims = Readonly<{ size: number; packed: Uint8Array }>;

const perByte = 128;

function makeBytes() {
  let bytes = new Uint8Array(64);
  let length = 0;
  return {
    /** A whole number from 0 to 2^53, seven bits a byte, lowest first. */
    number(value: number): void {
      if (length + 8 > bytes.length) {
        const wider = new Uint8Array(bytes.length * 2);
        wider.set(bytes);
        bytes = wider;
      }
      let rest = value;
      while (rest >= perByte) {
        bytes[length] = (rest % perByte) + perByte;
        rest = Math.floor(rest / perByte);
        length += 1;
      }
      bytes[length] = rest;
      length += 1;
    },
    done: () => bytes.slice(0, length),
  };
}

/** Signed numbers as unsigned ones, small ones staying small. */
const folded = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unfolded = (value: number) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

function isAscending(ids: Float64Array): boolean {
  for (let at = 1; at < ids.length; at += 1) if ((ids[at] ?? 0) < (ids[at - 1] ?? 0)) return false;
  return true;
}

/** Positions in the order of their ids, the first of equal ids first. */
function ordered(ids: Float64Array): Uint32Array {
  const places = Uint32Array.from({ length: ids.length }, (_, at) => at);
  return isAscending(ids) ? places : places.sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0) || a - b);
}

/**
 * Packs ids with their rows. Stretches where both go up by one, as they do when a file comes again, take four or five bytes
 * together; a row on its own takes about as many.
 * @param ids  of ours, whole numbers from 0 to 2^53, in any order; of one that comes twice the first counts
 * @param rows same length: where in the file it was found
 */
export function packClaims(ids: Float64Array, rows: Int32Array): PackedClaims {
  const out = makeBytes();
  const places = ordered(ids);
  let [id, row, run, start] = [-1, -1, 0, 0];
  let [lastEnd, lastRow, size] = [0, 0, 0];
  const flush = () => {
    if (run === 0) return;
    const first = id - run + 1;
    out.number(first - lastEnd);
    out.number(run - 1);
    out.number(folded(start - lastRow));
    lastEnd = id + 1;
    lastRow = start + run;
  };
  for (const at of places) {
    const [nextId, nextRow] = [ids[at] ?? 0, rows[at] ?? 0];
    if (run > 0 && nextId === id) continue;
    if (run > 0 && nextId === id + 1 && nextRow === row + 1) run += 1;
    else {
      flush();
      run = 1;
      start = nextRow;
    }
    [id, row] = [nextId, nextRow];
    size += 1;
  }
  flush();
  return { size, packed: out.done() };
}

/** Visits what `packClaims` packed, in the order of ids. @throws {RangeError} the bytes end too early */
export function visitClaims(packed: Uint8Array, visit: (id: number, row: number) => void): void {
  let at = 0;
  const number = () => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = packed[at];
      if (byte === undefined) throw new RangeError('packed claims end too early');
      at += 1;
      value += (byte % perByte) * scale;
      if (byte < perByte) return value;
      scale *= perByte;
    }
  };
  let [id, row] = [0, 0];
  while (at < packed.length) {
    id += number();
    const run = number() + 1;
    row += unfolded(number());
    for (let step = 0; step < run; step += 1) visit(id + step, row + step);
    id += run;
    row += run;
  }
}
