import type { Ints } from '../../../columns/columns.ts';
import type { TextList } from '../../../columns/people-columns.ts';
import { level } from '../levels.ts';
import { editDistance } from '../text/edit-distance.ts';
import { areFarApart, letterMask } from '../text/letter-mask.ts';
import { jaroWinkler } from '../text/jaro-winkler.ts';
import { byteAt, intAt } from '../read-lists.ts';

type Compare = (a: number, b: number) => number;

const nearlySame = 0.94;
const somewhatAlike = 0.87;
const lastDigits = 7;
const longAddress = 16;

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** Whether two texts are the same but for their digits: sami72 and sami75 are two people at one provider, not a slip of the pen. */
function differInDigitsOnly(
  bytes: Uint8Array,
  fromA: number,
  endA: number,
  fromB: number,
  endB: number,
): boolean {
  let a = fromA;
  let b = fromB;
  for (;;) {
    while (a < endA && isDigit(byteAt(bytes, a))) a += 1;
    while (b < endB && isDigit(byteAt(bytes, b))) b += 1;
    if (a === endA || b === endB) return a === endA && b === endB;
    if (bytes[a] !== bytes[b]) return false;
    a += 1;
    b += 1;
  }
}

/** Compares e-mail addresses: `variant` for a slip of the pen, `near` for the same name at another provider, `far` for much alike. */
export function emailComparer({ bytes, offsets }: TextList, at: Ints, local: Ints): Compare {
  const edits = editDistance();
  const similarity = jaroWinkler();
  const letters = Int32Array.from(at, (end, code) => letterMask(bytes, intAt(offsets, code), end));
  return (a, b) => {
    if (a < 0 || b < 0) return level.blank;
    if (a === b) return level.same;
    const [fromA, endA, fromB, endB] = [
      intAt(offsets, a),
      intAt(offsets, a + 1),
      intAt(offsets, b),
      intAt(offsets, b + 1),
    ];
    if (local[a] !== local[b] && areFarApart(intAt(letters, a), intAt(letters, b))) return level.different;
    const apart = edits(bytes, fromA, endA, bytes, fromB, endB);
    const isSlip = apart <= (endA - fromA >= longAddress ? 2 : 1);
    if (isSlip && !differInDigitsOnly(bytes, fromA, endA, fromB, endB)) return level.variant;
    if (local[a] === local[b]) return level.near;
    const alike = similarity(bytes, fromA, intAt(at, a), bytes, fromB, intAt(at, b));
    return Math.max(alike, Number(isSlip)) >= somewhatAlike ? level.far : level.different;
  };
}

/** Compares phone numbers: `variant` where the last seven digits agree, `near` for one slip of the pen. */
export function phoneComparer({ bytes, offsets }: TextList): Compare {
  const edits = editDistance();
  return (a, b) => {
    if (a < 0 || b < 0) return level.blank;
    if (a === b) return level.same;
    const [fromA, endA, fromB, endB] = [
      intAt(offsets, a),
      intAt(offsets, a + 1),
      intAt(offsets, b),
      intAt(offsets, b + 1),
    ];
    let alike = 0;
    const most = Math.min(endA - fromA, endB - fromB);
    while (alike < most && bytes[endA - 1 - alike] === bytes[endB - 1 - alike]) alike += 1;
    if (alike >= lastDigits) return level.variant;
    return edits(bytes, fromA, endA, bytes, fromB, endB) <= 1 ? level.near : level.different;
  };
}

/** Compares postcodes: `near` for one slip of the pen, `far` where they begin alike. */
export function postcodeComparer({ bytes, offsets }: TextList): Compare {
  const edits = editDistance();
  return (a, b) => {
    if (a < 0 || b < 0) return level.blank;
    if (a === b) return level.same;
    const [fromA, endA, fromB, endB] = [
      intAt(offsets, a),
      intAt(offsets, a + 1),
      intAt(offsets, b),
      intAt(offsets, b + 1),
    ];
    if (edits(bytes, fromA, endA, bytes, fromB, endB) <= 1) return level.near;
    return bytes[fromA] === bytes[fromB] && bytes[fromA + 1] === bytes[fromB + 1]
      ? level.far
      : level.different;
  };
}

/** Compares streets, companies and the like, spaces aside: `near` for a slip of the pen, `far` for much alike. */
export function phraseComparer({ bytes, offsets }: TextList): Compare {
  const edits = editDistance();
  const similarity = jaroWinkler();
  return (a, b) => {
    if (a < 0 || b < 0) return level.blank;
    if (a === b) return level.same;
    const [fromA, endA, fromB, endB] = [
      intAt(offsets, a),
      intAt(offsets, a + 1),
      intAt(offsets, b),
      intAt(offsets, b + 1),
    ];
    const alike = similarity(bytes, fromA, endA, bytes, fromB, endB);
    if (alike >= nearlySame || edits(bytes, fromA, endA, bytes, fromB, endB) <= 2) return level.near;
    return alike >= somewhatAlike ? level.far : level.different;
  };
}
