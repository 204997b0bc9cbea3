import { readRows } from '../../engine/read/read-rows.ts';
import type { ReadOptions } from '../core/model/import.ts';

/** Every row of a file as reading gives it. */
export async function readAll(path: string, read: ReadOptions = {}) {
  const rows: string[][] = [];
  const damage: (readonly [row: number, code: string])[] = [];
  const summary = await readRows(path, read, {
    onBatch(batch) {
      rows.push(...batch.rows.map((cells) => [...cells]));
      damage.push(...batch.damage.map(({ row, code }) => [row, code] as const));
    },
  });
  return { ...summary, header: summary.header, cells: rows, damage };
}
