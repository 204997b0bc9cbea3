import { bytes, int, optional, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { headBytes, isInPart, partAbout } from './pack-ids.ts';

// SQLite makes NULL of a part of nothing
const partOfBytes = optional(bytes);
const nothing = new Uint8Array(0);

/** The first bytes of the members of looks, by look. @throws {Error} a look has no members */
function readHeads(db: ReadDb, looks: readonly number[]): Map<number, Uint8Array> {
  const rows = db.all(
    sql`SELECT snapshot_id AS id, substr(members, 1, ${headBytes}) AS head
          FROM segment_member
         WHERE snapshot_id IN (SELECT value FROM json_each(${JSON.stringify(looks)}))`,
    { id: int, head: partOfBytes },
  );
  const heads = new Map(rows.map(({ id, head }) => [id, head ?? nothing]));
  const missing = looks.find((look) => !heads.has(look));
  if (missing !== undefined) throw new Error(`snapshot ${missing} has no members`);
  return heads;
}

/**
 * Which of some looks at segments have a customer among their members. Out of a set of bits it takes one byte a customer: taking a set out
 * of the database is what costs, and the sets of a year of thirty segments of half a million people are 17 MB.
 *
 * @param looks ids of looks
 * @param ids   the customer's and those that were merged into it; whoever of them is a member counts
 * @throws {Error} there is no such look
 */
export function looksWith(db: ReadDb, looks: readonly number[], ids: readonly number[]): ReadonlySet<number> {
  const heads = readHeads(db, looks);
  const asked = looks.flatMap((look) =>
    ids.flatMap((id) => {
      const part = partAbout(heads.get(look) ?? nothing, id);
      // SQLite counts from 1
      return part === null ? [] : [{ look, id, from: part.from + 1, length: part.length }];
    }),
  );
  const parts = db.all(
    sql`SELECT asked.value ->> 'look' AS look, asked.value ->> 'id' AS id,
               substr(segment_member.members, asked.value ->> 'from', asked.value ->> 'length') AS part
          FROM json_each(${JSON.stringify(asked)}) AS asked
          JOIN segment_member ON segment_member.snapshot_id = asked.value ->> 'look'`,
    { look: int, id: int, part: partOfBytes },
  );
  return new Set(
    parts.flatMap(({ look, id, part }) =>
      isInPart(heads.get(look) ?? nothing, part ?? nothing, id) ? [look] : [],
    ),
  );
}
