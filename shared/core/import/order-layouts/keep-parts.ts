import { sql } from '../../db/sql.ts';
import type { KindContext } from '../apply/apply-context.ts';
import { allCells } from '../claims/claims.ts';
import { keyWithOrdinal } from '../claims/keyed-rows.ts';
import { partKeyOf } from './part-key.ts';
import type { PartContent, WaitingPart } from './waiting-parts.ts';

export type NewPart = Readonly<{ orderKey: string; currency: string; row: number; content: PartContent }>;

/** Keeps parts of orders, each once: equal ones of one file are all kept, and those of the same file again are found. */
export interface PartKeeper {
  /** Returns whether the part was not kept before. `orderId` is null while its order is not there. */
  readonly keep: (part: NewPart, orderId: number | null) => boolean;
}

/** Parts of one order that are kept: by their content and ordinal, and the keys that are taken. */
type Known = Readonly<{ ids: ReadonlyMap<string, number>; keys: Set<string> }>;

function readKnown(context: KindContext, parts: readonly WaitingPart[]): Known {
  const ordinals = new Map<string, number>();
  const ids = new Map<string, number>();
  for (const { id, content } of parts) {
    const base = partKeyOf(context, content);
    const ordinal = (ordinals.get(base) ?? 0) + 1;
    ordinals.set(base, ordinal);
    ids.set(keyWithOrdinal(base, ordinal), id);
  }
  return { ids, keys: new Set(parts.map(({ partKey }) => partKey)) };
}

/** A key that no part of the order has: of equal parts one may have gone with its file. */
export function freeKey(keys: Set<string>, base: string, from: number): string {
  let ordinal = from;
  while (keys.has(keyWithOrdinal(base, ordinal))) ordinal += 1;
  const key = keyWithOrdinal(base, ordinal);
  keys.add(key);
  return key;
}

/** @param before what is kept already, by order key */
export function openPartKeeper(
  context: KindContext,
  before: ReadonlyMap<string, readonly WaitingPart[]>,
): PartKeeper {
  const { db, sourceId, importId, claims } = context;
  const ordinals = new Map<string, number>();
  const known = new Map<string, Known>();
  const knownOf = (orderKey: string) => {
    const found = known.get(orderKey) ?? readKnown(context, before.get(orderKey) ?? []);
    known.set(orderKey, found);
    return found;
  };
  return {
    keep({ orderKey, currency, row, content }, orderId) {
      const json = JSON.stringify(content);
      const base = partKeyOf(context, content);
      const place = `${orderKey}\u001e${base}`;
      const ordinal = (ordinals.get(place) ?? 0) + 1;
      ordinals.set(place, ordinal);
      const { ids, keys } = knownOf(orderKey);
      const found = ids.get(keyWithOrdinal(base, ordinal));
      if (found !== undefined) {
        claims.of('waiting_part', allCells)(found, row);
        return false;
      }
      const partKey = freeKey(keys, base, ordinal);
      db.run(
        sql`INSERT INTO waiting_part (source_id, order_key, part_key, currency, content, import_id, row, order_id)
            VALUES (${sourceId}, ${orderKey}, ${partKey}, ${currency}, ${json}, ${importId}, ${row}, ${orderId})`,
      );
      return true;
    },
  };
}
