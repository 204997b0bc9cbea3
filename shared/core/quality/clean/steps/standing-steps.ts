import { int, text, type ReadDb } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { CleaningFix } from '../../../model/cleaning.ts';
import { makeCleaner, type Cleaner } from '../cleaner.ts';

/** A step that was not undone: a rule for whatever comes later, too. */
export type StandingStep = Readonly<{ id: number; fix: CleaningFix; cleaner: Cleaner }>;

/** The steps that stand, in the order in which they were made. @throws {Error} one was not written by us */
export function standingSteps(db: ReadDb): StandingStep[] {
  return db
    .all(sql`SELECT id, params FROM cleaning_step WHERE undone_at IS NULL ORDER BY id`, {
      id: int,
      params: text,
    })
    .map(({ id, params }) => {
      const fix = CleaningFix.parse(JSON.parse(params));
      return { id, fix, cleaner: makeCleaner(fix) };
    });
}
