import type { Ints } from '../../../columns/columns.ts';
import type { TextList } from '../../../columns/people-columns.ts';
import { level } from '../levels.ts';
import { editDistance } from '../text/edit-distance.ts';
import { jaroWinkler } from '../text/jaro-winkler.ts';

type Compare = (a: number, b: number) => number;

const nearlySame = 0.94;
const somewhatAlike = 0.87;
const lastDigits = 7;

/** Compares e-mail addresses: `variant` for a slip of the pen, `near` for the same name at another provider, `far` for much alike. */
export function emailComparer({ bytes, offsets }: TextList, at: Ints, local: Ints): Compare {
  const edits = editDistance();
  const similarity = jaroWinkler();
  return (a, b) => {
    if (a < 0 || b < 0) return level.blank;
    if (a === b) return level.same;
    const [fromA, endA, fromB, endB] = [
      offsets[a] ?? 0,
      offsets[a + 1] ?? 0,
      offsets[b] ?? 0,
      offsets[b + 1] ?? 0,
    ];
    const isLocalSame = local[a] === local[b];
    const apart = edits(bytes, fromA, endA, bytes, fromB, endB);
    if (apart <= 1 || (apart === 2 && endA - fromA >= 16)) return level.variant;
    if (isLocalSame) return level.near;
    return similarity(bytes, fromA, at[a] ?? 0, bytes, fromB, at[b] ?? 0) >= somewhatAlike
      ? level.far
      : level.different;
  };
}

/** Compares phone numbers: `variant` where the last seven digits agree, `near` for one slip of the pen. */
export function phoneComparer({ bytes, offsets }: TextList): Compare {
  const edits = editDistance();
  return (a, b) => {
    if (a < 0 || b < 0) return level.blank;
    if (a === b) return level.same;
    const [fromA, endA, fromB, endB] = [
      offsets[a] ?? 0,
      offsets[a + 1] ?? 0,
      offsets[b] ?? 0,
      offsets[b + 1] ?? 0,
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
      offsets[a] ?? 0,
      offsets[a + 1] ?? 0,
      offsets[b] ?? 0,
      offsets[b + 1] ?? 0,
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
      offsets[a] ?? 0,
      offsets[a + 1] ?? 0,
      offsets[b] ?? 0,
      offsets[b + 1] ?? 0,
    ];
    const alike = similarity(bytes, fromA, endA, bytes, fromB, endB);
    if (alike >= nearlySame || edits(bytes, fromA, endA, bytes, fromB, endB) <= 2) return level.near;
    return alike >= somewhatAlike ? level.far : level.different;
  };
}
