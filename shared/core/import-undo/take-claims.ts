import { bytes, int, text, type WriteDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { packClaims, visitClaims } from '../import/claims/pack-claims.ts';

/** A line that a file found again. */
export type LineClaim = Readonly<{ importId: number; cells: string; id: number; row: number }>;

/**
 * Takes away what files say that they found again of some lines.
 *
 * @param isFile whether a file's word is to be taken
 * @param isLine whether a line is one of them, by its `lineId`
 * @returns what was taken, file by file in the order in which it was noted
 */
export function takeLineClaims(
  db: WriteDb,
  isFile: (importId: number) => boolean,
  isLine: (id: number) => boolean,
): LineClaim[] {
  const taken: LineClaim[] = [];
  const lists = db.all(
    sql`SELECT id, import_id, cells, packed FROM import_claim WHERE table_name = 'order_line' ORDER BY id`,
    { id: int, import_id: int, cells: text, packed: bytes },
  );
  for (const list of lists) {
    if (!isFile(list.import_id)) continue;
    const before = taken.length;
    const [ids, rows]: [number[], number[]] = [[], []];
    visitClaims(list.packed, (id, row) => {
      if (isLine(id)) taken.push({ importId: list.import_id, cells: list.cells, id, row });
      else {
        ids.push(id);
        rows.push(row);
      }
    });
    if (taken.length === before) continue;
    const { size, packed } = packClaims(Float64Array.from(ids), Int32Array.from(rows));
    if (size === 0) db.run(sql`DELETE FROM import_claim WHERE id = ${list.id}`);
    else db.run(sql`UPDATE import_claim SET size = ${size}, packed = ${packed} WHERE id = ${list.id}`);
  }
  return taken;
}
