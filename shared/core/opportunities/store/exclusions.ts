import { text, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { OfferExclusions } from '../../model/opportunities.ts';

const setting = 'offer-exclusions';

/** What is never offered; nothing where nobody said so. @throws {Error} the setting is not what was stored */
export function readExclusions(db: ReadDb): OfferExclusions {
  const row = db.first(sql`SELECT value FROM setting WHERE name = ${setting}`, { value: text });
  return row === null ? { productIds: [], categories: [] } : OfferExclusions.parse(JSON.parse(row.value));
}

/** Stores what is never offered: each product and category once, in order, so that the same choice is the same text. */
export function writeExclusions(db: WriteDb, { productIds, categories }: OfferExclusions): void {
  const kept: OfferExclusions = {
    productIds: [...new Set(productIds)].sort((a, b) => a - b),
    categories: [...new Set(categories)].sort(),
  };
  db.run(
    sql`INSERT INTO setting (name, value) VALUES (${setting}, ${JSON.stringify(kept)})
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
}
