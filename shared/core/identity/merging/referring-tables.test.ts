import { expect, test } from 'vitest';
import { freshDb } from '../../../testing/apply-drafts.ts';
import { text } from '../../db/db.ts';
import { dumpTables } from '../../db/dump.ts';
import { sql } from '../../db/sql.ts';
import { referringTables, stayingReferences } from './referring-tables.ts';

test('every reference to a customer either goes with merged people or is named with the reason why it stays', async () => {
  const db = await freshDb();
  const references = dumpTables.flatMap((table) =>
    db
      .all(
        sql`SELECT "from" AS name FROM pragma_foreign_key_list(${table}) WHERE "table" = 'customer' ORDER BY id`,
        { name: text },
      )
      .map(({ name }) => `${table}.${name}`),
  );
  const known = [
    ...referringTables.map(({ name }) => `${name}.customer_id`),
    ...Object.keys(stayingReferences),
  ];
  expect(references.toSorted()).toEqual(known.toSorted());
  db.close();
});

test('what may occur once for a customer is named, as far as a unique index has it', async () => {
  const db = await freshDb();
  for (const { name, onceBy } of referringTables) {
    const unique = db.all(
      sql`SELECT group_concat(info.name) AS columns
            FROM pragma_index_list(${name}) AS list, pragma_index_info(list.name) AS info
           WHERE list."unique" = 1
           GROUP BY list.name
          HAVING max(info.name = 'customer_id')`,
      { columns: text },
    );
    const columns = unique.map((row) => row.columns.split(',').filter((column) => column !== 'customer_id'));
    expect(columns, name).toEqual(onceBy === null ? [] : [[...onceBy]]);
  }
  db.close();
});
