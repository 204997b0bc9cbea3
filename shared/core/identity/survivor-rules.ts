import { text, type ReadDb, type WriteDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { Survivorship } from '../model/survivorship.ts';

/** Everything is left to the policies of the imports. */
export const asImported: Survivorship = { rules: {}, trust: [] };

/** The workspace's rules of which value survives. @throws {Error} the setting is not what was stored */
export function readSurvivorship(db: ReadDb): Survivorship {
  const row = db.first(sql`SELECT value FROM setting WHERE name = 'survivorship'`, { value: text });
  return row === null ? asImported : Survivorship.parse(JSON.parse(row.value));
}

/** Stores the rules; customers are the caller's to compute again. Without a rule nothing is stored. */
export function writeSurvivorship(db: WriteDb, survivorship: Survivorship): void {
  if (Object.keys(survivorship.rules).length === 0 && survivorship.trust.length === 0)
    db.run(sql`DELETE FROM setting WHERE name = 'survivorship'`);
  else
    db.run(
      sql`INSERT INTO setting (name, value) VALUES ('survivorship', ${JSON.stringify(survivorship)})
          ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    );
}
