import { sql } from '../../db/sql.ts';
import { contentDigest, type KindContext } from '../apply/apply-context.ts';
import { allCells } from '../claims/claims.ts';
import { keyWithOrdinal } from '../claims/keyed-rows.ts';
import type { PartContent, WaitingPart } from './waiting-parts.ts';

export type NewPart = Readonly<{ orderKey: string; currency: string; row: number; content: PartContent }>;

/** Keeps parts of orders, each once: equal ones of one file are all kept, and those of the same file again are found. */
export interface PartKeeper {
  /** Returns whether the part was not kept before. `orderId` is null while its order is not there. */
  readonly keep: (part: NewPart, orderId: number | null) => boolean;
}

/** @param before what is kept already, by order key */
export function openPartKeeper(
  context: KindContext,
  before: ReadonlyMap<string, readonly WaitingPart[]>,
): PartKeeper {
  const { db, sourceId, importId, claims } = context;
  const ordinals = new Map<string, number>();
  const keys = new Map<string, ReadonlyMap<string, number>>();
  const keysOf = (orderKey: string) => {
    const known =
      keys.get(orderKey) ?? new Map(before.get(orderKey)?.map(({ partKey, id }) => [partKey, id]));
    keys.set(orderKey, known);
    return known;
  };
  return {
    keep({ orderKey, currency, row, content }, orderId) {
      const json = JSON.stringify(content);
      const base = contentDigest(context, json);
      const place = `${orderKey}\u001e${base}`;
      const ordinal = (ordinals.get(place) ?? 0) + 1;
      ordinals.set(place, ordinal);
      const partKey = keyWithOrdinal(base, ordinal);
      const found = keysOf(orderKey).get(partKey);
      if (found !== undefined) {
        claims.of('waiting_part', allCells)(found, row);
        return false;
      }
      db.run(
        sql`INSERT INTO waiting_part (source_id, order_key, part_key, currency, content, import_id, row, order_id)
            VALUES (${sourceId}, ${orderKey}, ${partKey}, ${currency}, ${json}, ${importId}, ${row}, ${orderId})`,
      );
      return true;
    },
  };
}
