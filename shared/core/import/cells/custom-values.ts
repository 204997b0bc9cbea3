import type { SqlValue } from '../../db/sql.ts';
import type { Pair } from '../../identity/content.ts';

/** The pairs of a `custom` cell; none for NULL. */
export function readCustom(cell: SqlValue): readonly Pair[] {
  // written by us as a list of pairs
  return typeof cell === 'string' ? (JSON.parse(cell) as readonly Pair[]) : [];
}

/** A change of one value among those that map to nothing. */
export type CustomChange = Readonly<{ field: string; before: string | null; after: string | null }>;

/** What differs between two `custom` cells; fields are 'custom.' and the name the file gives. */
export function customChanges(before: SqlValue, after: SqlValue): readonly CustomChange[] {
  if (before === after) return [];
  const was = new Map(readCustom(before));
  const is = new Map(readCustom(after));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [old, now] = [was.get(name) ?? null, is.get(name) ?? null];
    return old === now ? [] : [{ field: `custom.${name}`, before: old, after: now }];
  });
}
