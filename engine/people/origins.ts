import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { Origin } from '../../shared/core/model/people.ts';

const shape = {
  id: int,
  source: text,
  system: text,
  party: text,
  fileName: text,
  importedOn: text,
};

/**
 * Where rows of imports came from. Reads the imports of a page once.
 * @returns a function from import and row of its file to the origin. @throws {Error} the import is unknown
 */
export function originReader(
  db: ReadDb,
  importIds: readonly number[],
): (importId: number, row: number) => Origin {
  const imports = db.all(
    sql`SELECT import.id, source.name AS source, source.system, source.party, import.file_name AS fileName,
               substr(import.finished_at, 1, 10) AS importedOn
          FROM import
          JOIN source ON source.id = import.source_id
         WHERE import.id IN (SELECT value FROM json_each(${JSON.stringify([...new Set(importIds)])}))`,
    shape,
  );
  const byId = new Map(imports.map(({ id, ...origin }) => [id, origin]));
  return (importId, row) => {
    const found = byId.get(importId);
    if (!found) throw new Error(`import ${importId} is not there`);
    return Origin.parse({ ...found, row });
  };
}
