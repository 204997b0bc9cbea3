import { RfmParams } from '../analyses/rfm/schema.ts';
import { text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';

/** How the workspace has RFM set; as it comes where nothing is set. @throws {Error} the setting is not what was stored */
export function readRfmSettings(db: ReadDb): RfmParams {
  const row = db.first(sql`SELECT value FROM setting WHERE name = 'rfm'`, { value: text });
  return RfmParams.parse(row === null ? {} : JSON.parse(row.value));
}
