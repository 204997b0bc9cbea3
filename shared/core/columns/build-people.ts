import { optional, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { customerFields, type CustomerField } from '../identity/content.ts';
import type { PeopleColumns, TextColumn } from './people-columns.ts';
import { readIds } from './read-orders.ts';
import { gatherTexts } from './text-gatherer.ts';

const keys = ['emailKey', 'phoneKey', 'nameKey', 'firstSeenOn'] as const;
const readText = optional(text);

/**
 * Reads the customers of a database, one pass over the table; those merged into another are not in it.
 *
 * @param dataVersion kept in the result, so that readers know what it is a snapshot of
 * @throws {RangeError} an id does not fit in 31 bits
 */
export function buildPeople(db: ReadDb, dataVersion: number): PeopleColumns {
  const id = readIds(db, 'customer');
  const gatherers = [...customerFields, ...keys].map(() => gatherTexts(id.length));
  // columns in the order of `customerFields`, then of `keys`
  const query = sql`SELECT name, given_name, family_name, email, phone, company, city, region, postcode, country,
               birth_date, gender, language, email_key, phone_key, name_key, first_seen_on
          FROM customer
         WHERE redirect_to IS NULL
         ORDER BY id`;
  let row = 0;
  db.scan(query, (cells) => {
    for (let at = 0; at < gatherers.length; at += 1) gatherers[at]?.add(readText(cells[at] ?? null));
    row += 1;
  });
  if (row !== id.length) throw new Error(`${id.length} customers have ${row} rows`);
  const columns = gatherers.map((gatherer) => gatherer.column());
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
