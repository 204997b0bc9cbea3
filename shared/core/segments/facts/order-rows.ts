import type { Columns } from '../../columns/columns.ts';

/** Finds the row of an order in the columns by its id; -1 of one that is not there, since its currency has no rate. */
export function orderRows({ orders }: Columns): (id: number) => number {
  let last = 0;
  for (const id of orders.id) if (id > last) last = id;
  if (last <= orders.count * 4 + 1024) {
    const rows = new Int32Array(last + 1).fill(-1);
    orders.id.forEach((id, row) => {
      rows[id] = row;
    });
    return (id) => rows[id] ?? -1;
  }
  const rows = new Map<number, number>();
  orders.id.forEach((id, row) => rows.set(id, row));
  return (id) => rows.get(id) ?? -1;
}
