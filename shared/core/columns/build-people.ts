import { optional, text, type ReadDb } from '../db/db.ts';
import { scanPages, unpaused, type Paused } from '../db/scan-pages.ts';
import { sql } from '../db/sql.ts';
import { customerFields, type CustomerField } from '../identity/content.ts';
import type { PeopleColumns, TextColumn } from './people-columns.ts';
import { readIds } from './read-orders.ts';
import { gatherTexts } from './text-gatherer.ts';

const keys = ['emailKey', 'phoneKey', 'nameKey', 'firstSeenOn'] as const;
const readText = optional(text);

/**
 * Reads the customers of a database, one pass over the table, pausing every few milliseconds: the data must be the same from its beginning
 * to its end. Those merged into another are not in it.
 *
 * @param dataVersion kept in the result, so that readers know what it is a snapshot of
 * @throws {RangeError} an id does not fit in 31 bits
 */
export function* buildingPeople(db: ReadDb, dataVersion: number): Paused<PeopleColumns> {
  const id = yield* readIds(db, 'customer');
  const gatherers = [...customerFields, ...keys].map(() => gatherTexts(id.length));
  // after the id columns in the order of `customerFields`, then of `keys`
  const page = (
    after: number,
    limit: number,
  ) => sql`SELECT id, name, given_name, family_name, email, phone, company, city, region, postcode, country,
               birth_date, gender, language, email_key, phone_key, name_key, first_seen_on
          FROM customer
         WHERE redirect_to IS NULL AND id > ${after}
         ORDER BY id
         LIMIT ${limit}`;
  let row = 0;
  yield* scanPages(db, page, (cells) => {
    for (let at = 0; at < gatherers.length; at += 1) gatherers[at]?.add(readText(cells[at + 1] ?? null));
    row += 1;
  });
  if (row !== id.length) throw new Error(`${id.length} customers have ${row} rows`);
  const columns: TextColumn[] = [];
  for (const gatherer of gatherers) {
    columns.push(gatherer.column());
    yield;
  }
  const columnAt = (at: number): TextColumn => {
    const column = columns[at];
    if (column === undefined) throw new Error(`there is no column ${at}`);
    return column;
  };
  const [emailKey, phoneKey, nameKey, firstSeenOn] = keys.map((_, at) =>
    columnAt(customerFields.length + at),
  ) as [TextColumn, TextColumn, TextColumn, TextColumn]; // one for each of `keys`
  const fields = Object.fromEntries(customerFields.map((field, at) => [field, columnAt(at)]));
  return {
    dataVersion,
    count: id.length,
    id,
    fields: fields as Record<CustomerField, TextColumn>, // made of every field just above
    emailKey,
    phoneKey,
    nameKey,
    firstSeenOn,
  };
}

/** The same at once: for whom nobody waits. */
export function buildPeople(db: ReadDb, dataVersion: number): PeopleColumns {
  return unpaused(buildingPeople(db, dataVersion));
}
