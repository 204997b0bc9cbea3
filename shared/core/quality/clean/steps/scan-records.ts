import { int, optional, text, type ReadDb } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { readContent, type RecordContent } from '../../../identity/content.ts';
import { countryCode } from '../../../import/cells/country-code.ts';
import { cleanContent } from '../clean-content.ts';
import { readCleaned } from '../read-cleaned.ts';

/** One version of a record as it is cleaned, and whose it is. */
export type ScannedRecord = Readonly<{
  id: number;
  row: number;
  customerId: number;
  content: RecordContent;
  /** Its own country, else that of its file, else that of the customer; two letters, null when nobody says. */
  country: string | null;
}>;

type Scan = Readonly<{
  /** Visits the records of ids above `after`, at most `limit`. @returns the last id, null when there are no more */
  page: (after: number, limit: number, visit: (record: ScannedRecord) => void) => number | null;
}>;

/** Countries that were decided for the phones of whole files. */
function countriesOfImports(db: ReadDb): ReadonlyMap<number, string> {
  const found = db.all(sql`SELECT id, mapping ->> '$.country' AS country FROM import`, {
    id: int,
    country: optional(text),
  });
  return new Map(found.flatMap(({ id, country }) => (country === null ? [] : [[id, country] as const])));
}

/**
 * Opens all versions of all records, in the order of their ids, for reading a page at a time: between two pages something else can be
 * done.
 * @param importId of one import only; null of all
 */
export function openRecordScan(db: ReadDb, importId: number | null): Scan {
  const ofImport = countriesOfImports(db);
  const hasCleaned = db.first(sql`SELECT step_id FROM cleaning_change LIMIT 1`, { step_id: int }) !== null;
  const codes = new Map<string, string | null>();
  const codeOf = (country: string | undefined): string | null => {
    if (country === undefined) return null;
    let code = codes.get(country);
    if (code === undefined) {
      code = countryCode(country);
      codes.set(country, code);
    }
    return code;
  };
  return {
    page(after, limit, visit) {
      const only = importId === null ? sql`` : sql`AND record.import_id = ${importId}`;
      const ids = sql`SELECT id FROM record WHERE id > ${after} ${only} ORDER BY id LIMIT ${limit}`;
      const cleaned = hasCleaned ? readCleaned(db, ids) : new Map();
      let last: number | null = null;
      db.scan(
        sql`SELECT record.id, record.row, record.content, record.import_id,
                   coalesce(customer.redirect_to, customer.id), customer.country
              FROM record
              JOIN identity_link ON identity_link.record_id = record.id
              JOIN customer ON customer.id = identity_link.customer_id
             WHERE record.id > ${after} ${only}
             ORDER BY record.id
             LIMIT ${limit}`,
        ([id, row, json, importOf, customerId, known]) => {
          last = int(id ?? null);
          const content = cleanContent(readContent(text(json ?? null)), cleaned.get(last) ?? []);
          const own = codeOf(content.values.find(([name]) => name === 'country')?.[1]);
          visit({
            id: last,
            row: int(row ?? null),
            customerId: int(customerId ?? null),
            content,
            country:
              own ??
              ofImport.get(int(importOf ?? null)) ??
              codeOf(optional(text)(known ?? null) ?? undefined),
          });
        },
      );
      return last;
    },
  };
}
