import { ownText } from '../import/cells/clean-cell.ts';

/** A random part of the rows of a stream, the same for the same stream; every row is as likely in it as any other. */
export interface RowSample {
  /** Hands a row on. Keeps copies of its cells when it is drawn. */
  readonly add: (cells: readonly string[]) => void;
  /** The same for a row that is only put together when it is drawn. */
  readonly draw: (cells: () => readonly string[]) => void;
  readonly rows: () => readonly (readonly string[])[];
}

/** Numbers between 0 and 1, the same in every run: what is drawn must not differ from one import to the next. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
}

/**
 * A sample without replacement in one pass, skipping most rows without looking at them: algorithm L.
 *
 * @param size how many rows are kept at most, at least 1
 * @see Li (1994), ACM Transactions on Mathematical Software 20, 481–493
 */
export function sampleRows(size: number, seed = 20_250_131): RowSample {
  const random = makeRandom(seed);
  const kept: (readonly string[])[] = [];
  let seen = 0;
  let next = 0;
  let weight = Math.exp(Math.log(random()) / size);
  const skip = () => {
    next = seen + Math.floor(Math.log(random()) / Math.log(1 - weight)) + 1;
    weight *= Math.exp(Math.log(random()) / size);
  };
  const draw = (cells: () => readonly string[]) => {
    seen += 1;
    if (kept.length < size) {
      kept.push(cells().map(ownText));
      if (kept.length === size) skip();
    } else if (seen === next) {
      kept[Math.floor(random() * size)] = cells().map(ownText);
      skip();
    }
  };
  return {
    add: (cells) => draw(() => cells),
    draw,
    rows: () => kept,
  };
}
