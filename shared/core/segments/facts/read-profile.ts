import { sharedCodes, type Codes } from '../../columns/columns.ts';
import type { TextColumn } from '../../columns/people-columns.ts';
import { gatherTexts } from '../../columns/text-gatherer.ts';
import { int, text } from '../../db/db.ts';
import { sql, type Sql } from '../../db/sql.ts';
import type { CustomerField } from '../../model/customer-fields.ts';
import { ownValue } from './own-values.ts';
import { textCell, type Reading } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';

const columnOf: Readonly<Record<CustomerField, Sql>> = {
  name: sql`name`,
  givenName: sql`given_name`,
  familyName: sql`family_name`,
  email: sql`email`,
  phone: sql`phone`,
  company: sql`company`,
  city: sql`city`,
  region: sql`region`,
  postcode: sql`postcode`,
  country: sql`country`,
  birthDate: sql`birth_date`,
  gender: sql`gender`,
  language: sql`language`,
};

function* scanCustomers({ db }: Reading, cell: Sql, visit: Parameters<typeof scanPages>[2]): Paused<void> {
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT id, ${cell}
          FROM customer
         WHERE id > ${after}
           AND redirect_to IS NULL
         ORDER BY id
         LIMIT ${limit}`,
    visit,
  );
}

/** Reads one of the fields of all customers. */
export function* readField(reading: Reading, field: CustomerField): Paused<TextColumn> {
  const gatherer = gatherTexts(reading.customers);
  yield* scanCustomers(reading, columnOf[field], (cells) => gatherer.add(textCell(cells[1])));
  return gatherer.column();
}

/** Reads one column of the user's own of all customers; its name is that of the file, as it is written. */
export function* readCustom(reading: Reading, field: string): Paused<TextColumn> {
  const gatherer = gatherTexts(reading.customers);
  // only texts with the name in them are parsed: it stands there as JSON has it
  const written = JSON.stringify(field);
  const cell = sql`CASE WHEN instr(custom, ${written}) > 0 THEN custom END`;
  yield* scanCustomers(reading, cell, (cells) => {
    const json = cells[1] ?? null;
    gatherer.add(json === null ? null : ownValue(text(json), field));
  });
  return gatherer.column();
}

const isFilled = Object.values(columnOf).map((column) => sql`(COALESCE(${column}, '') <> '')`);

/** Reads who has any value at all, the user's own columns among them: 1 where somebody has. */
export function* readHasValue(reading: Reading): Paused<Codes> {
  const has = sharedCodes(reading.customers);
  const cell = isFilled.reduce((any, one) => sql`${any} OR ${one}`, sql`custom IS NOT NULL`);
  let row = 0;
  yield* scanCustomers(reading, cell, (cells) => {
    has[row] = int(cells[1] ?? null);
    row += 1;
  });
  return has;
}

/** Counts the filled fields of every customer. */
export function* readFilled(reading: Reading): Paused<Codes> {
  const filled = sharedCodes(reading.customers);
  const cell = isFilled.reduce((sum, one) => sql`${sum} + ${one}`);
  let row = 0;
  yield* scanCustomers(reading, cell, (cells) => {
    filled[row] = int(cells[1] ?? null);
    row += 1;
  });
  return filled;
}
