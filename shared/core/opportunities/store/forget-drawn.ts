import { bytes, int, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { listBits } from '../../segments/snapshots/id-bits.ts';
import { packIds, roomFor, unpackIds } from '../../segments/snapshots/pack-ids.ts';
import { packOffered, unpackOffered } from '../campaign/pack-offered.ts';

const shape = { id: int, contacted: bytes, heldOut: bytes, offered: bytes };

function readDrawn(db: ReadDb) {
  return db.all(sql`SELECT id, contacted, held_out AS heldOut, offered FROM holdout ORDER BY id`, shape);
}

function without(packed: Uint8Array, gone: ReadonlySet<number>): Uint8Array {
  return packIds(listBits(unpackIds(packed, roomFor(packed))).filter((id) => !gone.has(id)));
}

/** Takes customers out of every campaign they were drawn for: their numbers may be given to others. */
export function forgetDrawn(db: WriteDb, gone: ReadonlySet<number>): void {
  for (const { id, contacted, heldOut, offered } of readDrawn(db)) {
    const before = unpackOffered(offered);
    const left = before.filter(({ customer }) => !gone.has(customer));
    // whoever was drawn was to be offered something
    if (left.length === before.length) continue;
    db.run(sql`UPDATE holdout
                  SET contacted = ${without(contacted, gone)}, held_out = ${without(heldOut, gone)},
                      offered = ${packOffered(left)}
                WHERE id = ${id}`);
  }
}

/** Takes products that are no longer there out of what was to be offered: their numbers may be given to others. */
export function forgetGoneProducts(db: WriteDb): void {
  const drawn = readDrawn(db);
  if (drawn.length === 0) return;
  const there = new Set(db.all(sql`SELECT id FROM product`, { id: int }).map(({ id }) => id));
  for (const { id, offered } of drawn) {
    const before = unpackOffered(offered);
    if (before.every(({ products }) => products.every((product) => there.has(product)))) continue;
    const left = before.map(({ customer, products }) => ({
      customer,
      products: products.filter((product) => there.has(product)),
    }));
    db.run(sql`UPDATE holdout SET offered = ${packOffered(left)} WHERE id = ${id}`);
  }
}
