import type { WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { packClaims } from './pack-claims.ts';

/** Tables whose rows a file can find again. */
export type ClaimTable =
  | 'record'
  | 'orders'
  | 'order_line'
  | 'product'
  | 'event'
  | 'campaign'
  | 'campaign_spend'
  | 'survey'
  | 'question'
  | 'response'
  | 'preference'
  | 'rate'
  | 'waiting_part';

/** The file said every cell as it stood. */
export const allCells = '*';
/** The file has the row, but what it says of it was not taken: by policy, or because it says nothing but that it is there. */
export const noCells = '';
/** The file has lines of the order, and says nothing of the order itself. */
export const headless = 'order_key';
/** Of a record: the day on which the file saw it, as a day number in the place of the row; only where the file has one. */
export const seenOnDay = 'seen_on';
/** The file made the row: for tables whose rows name no import. */
export const madeCells = '+';

/** Notes one row of one table. */
export type Claim = (id: number, row: number) => void;

/**
 * What a file found again and left as it was. Nothing of it is seen, but it decides what stays when the import that brought such
 * a row first is undone.
 */
export interface Claims {
  /**
   * @param cells the cells that the file says itself: `allCells`, `noCells`, or names of columns with commas between
   */
  readonly of: (table: ClaimTable, cells: string) => Claim;
  /** Writes what was noted, and that the import can be undone. */
  readonly close: () => void;
}

type Noted = { ids: Float64Array; rows: Int32Array; count: number };

const ordinals = 4_194_304;

/** One number for the key of an order line. @throws {RangeError} an order of more than four million lines */
export function lineId(orderId: number, ordinal: number): number {
  if (ordinal >= ordinals) throw new RangeError(`line ${ordinal} of order ${orderId}`);
  return orderId * ordinals + ordinal;
}

/** The key of an order line out of `lineId`. */
export function lineKey(id: number): readonly [orderId: number, ordinal: number] {
  return [Math.floor(id / ordinals), id % ordinals];
}

function push(noted: Noted, id: number, row: number): void {
  if (noted.count === noted.ids.length) {
    const [ids, rows] = [new Float64Array(noted.count * 2), new Int32Array(noted.count * 2)];
    ids.set(noted.ids);
    rows.set(noted.rows);
    Object.assign(noted, { ids, rows });
  }
  noted.ids[noted.count] = id;
  noted.rows[noted.count] = row;
  noted.count += 1;
}

/** Opens the list of what one import finds again. Nothing is written before `close`. */
export function openClaims(db: WriteDb, importId: number): Claims {
  const lists = new Map<string, { table: ClaimTable; cells: string; noted: Noted; claim: Claim }>();
  return {
    of(table, cells) {
      const key = `${table}/${cells}`;
      const known = lists.get(key);
      if (known) return known.claim;
      const noted = { ids: new Float64Array(64), rows: new Int32Array(64), count: 0 };
      const claim: Claim = (id, row) => push(noted, id, row);
      lists.set(key, { table, cells, noted, claim });
      return claim;
    },
    close() {
      for (const { table, cells, noted } of lists.values()) {
        if (noted.count === 0) continue;
        const { ids, rows, count } = noted;
        const { size, packed } = packClaims(ids.subarray(0, count), rows.subarray(0, count));
        db.run(sql`INSERT INTO import_claim (import_id, table_name, cells, size, packed)
                   VALUES (${importId}, ${table}, ${cells}, ${size}, ${packed})`);
      }
      db.run(sql`UPDATE import SET is_reversible = 1 WHERE id = ${importId}`);
    },
  };
}
