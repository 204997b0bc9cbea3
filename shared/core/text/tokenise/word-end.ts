import { pointAt, pointBits, widthShift } from './code-point.ts';
import { classOfPoint, letterClass } from './letter-class.ts';

const { letter, arabic, mark, digit, apostrophe } = letterClass;
const numberMarks = new Set(['.', ',', ':', '٫', '٬'].map((sign) => sign.codePointAt(0)));

function classAt(bytes: Uint8Array, at: number, end: number): number {
  return at < end ? classOfPoint(pointAt(bytes, at, end) & pointBits) : 0;
}

/** What the scan of a word knows so far: class of its letters (0: digits alone), how many digits, class of the last letter. */
type Seen = { script: number; digits: number; last: number };

/** Digits that stand before letters are part of the word only when there is one of them, as in `3ala`; `50egp` is two words. */
function goesOn(seen: Seen, next: number): boolean {
  if (next === mark) return true;
  if (next === digit) return seen.script !== arabic;
  if (next !== letter && next !== arabic) return false;
  if (seen.script !== 0) return seen.script === next;
  return seen.digits === 0 || (seen.digits === 1 && next === letter);
}

/** A mark between two letters, or between two digits of a number. */
function joins(
  bytes: Uint8Array,
  at: number,
  width: number,
  end: number,
  point: number,
  seen: Seen,
): boolean {
  const next = classAt(bytes, at + width, end);
  if (seen.script === letter)
    return seen.last === letter && next === letter && classOfPoint(point) === apostrophe;
  return seen.script === 0 && seen.last === digit && next === digit && numberMarks.has(point);
}

/** Where a word or number ends. */
export type WordSpan = { end: number; what: 'word' | 'number' | 'mark' };

/**
 * The word or number that begins at a place: letters of one alphabet with their marks, digits inside (`b2b`), an apostrophe between letters
 * (`don't`), a point or comma between digits. Written into `span`, which spares an object a word.
 */
export function findWordEnd(bytes: Uint8Array, from: number, end: number, span: WordSpan): void {
  const seen: Seen = { script: 0, digits: 0, last: 0 };
  let at = from;
  while (at < end) {
    const packed = pointAt(bytes, at, end);
    const point = packed & pointBits;
    const width = packed >>> widthShift;
    const next = classOfPoint(point);
    if (goesOn(seen, next)) {
      if (next === digit) seen.digits += 1;
      else if (next !== mark) seen.script = next;
      if (next !== mark) seen.last = next;
    } else if (joins(bytes, at, width, end, point, seen)) seen.last = 0;
    else break;
    at += width;
  }
  span.end = at;
  // accents and joiners that belong to nothing are a mark
  span.what = seen.script !== 0 ? 'word' : seen.digits > 0 ? 'number' : 'mark';
}
