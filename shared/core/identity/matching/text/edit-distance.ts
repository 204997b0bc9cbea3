import type { ByteSimilarity } from './jaro-winkler.ts';
import { byteAt } from '../read-lists.ts';

const longest = 64;
const beyond = 9;

/** Whether the last two letters of either are the other's, changed over. */
function isSwap(a: Uint8Array, endA: number, b: Uint8Array, endB: number, i: number, j: number): boolean {
  return i > 1 && j > 1 && a[endA - 1] === b[endB - 2] && a[endA - 2] === b[endB - 1];
}

/**
 * Makes the count of single edits between two texts given as bytes: a letter added, dropped, replaced, or two neighbours swapped (optimal
 * string alignment). Texts whose lengths differ by more than two, or beyond 64 bytes, are 9 apart: nothing here asks how far they are.
 */
export function editDistance(): ByteSimilarity {
  let before = new Uint8Array(longest + 1);
  let last = new Uint8Array(longest + 1);
  let row = new Uint8Array(longest + 1);
  return (a, fromA, endA, b, fromB, endB) => {
    const lengthA = endA - fromA;
    const lengthB = endB - fromB;
    if (Math.abs(lengthA - lengthB) > 2 || lengthA > longest || lengthB > longest) return beyond;
    for (let j = 0; j <= lengthB; j += 1) last[j] = j;
    for (let i = 1; i <= lengthA; i += 1) {
      row[0] = i;
      let least = i;
      for (let j = 1; j <= lengthB; j += 1) {
        const cost = a[fromA + i - 1] === b[fromB + j - 1] ? 0 : 1;
        let edits = Math.min(byteAt(last, j - 1) + cost, byteAt(last, j) + 1, byteAt(row, j - 1) + 1);
        if (isSwap(a, fromA + i, b, fromB + j, i, j)) edits = Math.min(edits, byteAt(before, j - 2) + cost);
        row[j] = edits;
        if (edits < least) least = edits;
      }
      if (least > 2) return beyond;
      [before, last, row] = [last, row, before];
    }
    return byteAt(last, lengthB);
  };
}
