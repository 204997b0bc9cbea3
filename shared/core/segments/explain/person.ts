import { int, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { z } from 'zod';
import type { Day } from '../../model/day.ts';
import type { DecidingRow, FoundFact } from '../../model/segments.ts';
import type { EvaluatedSegment } from './evaluated-segment.ts';

/** What was found about a person for a condition, and the newest rows that decide of all of them. */
export type Finding = Readonly<{
  fact: z.infer<typeof FoundFact>;
  rows: readonly z.infer<typeof DecidingRow>[];
  totalRows: number;
}>;

/** Rows that are shown of those that decide. */
export const mostRows = 20;

/** One customer about whom facts are looked for, as of a day. */
export type Person = Readonly<{
  db: ReadDb;
  evaluated: EvaluatedSegment;
  /** Row of the evaluation. */
  row: number;
  id: number;
  /** The customer and all who were merged into them; `ids` is the same as a JSON list for `json_each`. */
  ids: string;
  sides: readonly number[];
  on: Day;
}>;

/** The person of a row of an evaluation. */
export function openPerson(db: ReadDb, evaluated: EvaluatedSegment, row: number, on: Day): Person {
  const id = evaluated.customerId[row] ?? 0;
  const ids = db.all(
    sql`WITH RECURSIVE side (id) AS (
          SELECT ${id}
           UNION
          SELECT customer.id
            FROM side
            JOIN customer ON customer.redirect_to = side.id
        )
        SELECT id FROM side ORDER BY id`,
    { id: int },
  );
  const sides = ids.map((side) => side.id);
  return { db, evaluated, row, id, sides, ids: JSON.stringify(sides), on };
}
