import { text, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { RfmSettings } from './schema.ts';

/** How the workspace has RFM set; what the app does by itself where nothing was decided. @throws {Error} the setting is not what was stored */
export function readRfmSettings(db: ReadDb): RfmSettings {
  const row = db.first(sql`SELECT value FROM setting WHERE name = 'rfm'`, { value: text });
  return RfmSettings.parse(row === null ? {} : JSON.parse(row.value));
}

/** Stores how RFM is set. */
export function writeRfmSettings(db: WriteDb, settings: RfmSettings): void {
  db.run(
    sql`INSERT INTO setting (name, value) VALUES ('rfm', ${JSON.stringify(settings)})
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
}
