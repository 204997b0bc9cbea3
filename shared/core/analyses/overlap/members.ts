import { masksOf } from './masks.ts';
import type { OverlapInput } from './query.ts';
import type { OverlapParams } from './schema.ts';

/** The sets named in a selection as a mask; null when one of them is not there or is named twice. */
function maskOf(places: string, sets: number): number | null {
  let mask = 0;
  for (const place of places.split('-').map(Number)) {
    if (place >= sets || ((mask >>> place) & 1) === 1) return null;
    mask |= 1 << place;
  }
  return mask;
}

/**
 * The customers behind a part of the result.
 *
 * @param selection by places of the sets: 'only-0-2' for those in exactly these, 'all-0-2' for those in these at least; 'none' for those in
 *                  none of the sets
 * @returns customer ids, ascending; null when there is no such part
 */
export function overlapMembers(
  input: OverlapInput,
  _params: OverlapParams,
  selection: string,
): Int32Array | null {
  const masks = masksOf(input);
  const where = (holds: (mask: number) => boolean) =>
    Int32Array.from(input.customerId).filter((_, row) => holds(masks[row] ?? 0));
  if (selection === 'none') return where((mask) => mask === 0);
  const [, kind, places] = /^(only|all)-(\d(?:-\d)*)$/u.exec(selection) ?? [];
  const wanted = places === undefined ? null : maskOf(places, input.sets.length);
  if (wanted === null) return null;
  return where((mask) => (kind === 'only' ? mask === wanted : (mask & wanted) === wanted));
}
