import { int, type ReadDb } from '../../shared/core/db/db.ts';
import { sql, type Sql } from '../../shared/core/db/sql.ts';
import type { WorkDone } from '../../shared/core/model/onboarding.ts';

/** What the team has done in a workspace, by what there is of it now. Reads small tables only. */
export function countWork(db: ReadDb): WorkDone {
  const count = (query: Sql) => db.first(query, { found: int })?.found ?? 0;
  return {
    segments: count(sql`SELECT COUNT(*) AS found FROM segment`),
    lists: count(sql`SELECT COUNT(*) AS found FROM audit_event WHERE action = 'data-out-contact'`),
    notes: count(sql`SELECT COUNT(*) AS found FROM customer_note`),
    followUps: count(sql`SELECT COUNT(*) AS found FROM follow_up`),
    offersDecided: count(sql`SELECT COUNT(*) AS found FROM opportunity_state`),
    holdouts: count(sql`SELECT COUNT(*) AS found FROM holdout`),
    recipes: count(sql`SELECT COUNT(*) AS found FROM recipe`),
    pairsDecided: count(
      sql`SELECT (SELECT COUNT(*) FROM identity_decision)
               + (SELECT COUNT(*) FROM merge_log WHERE undone_at IS NULL) AS found`,
    ),
    cleanings: count(sql`SELECT COUNT(*) AS found FROM cleaning_step WHERE undone_at IS NULL`),
    rules: count(sql`SELECT COUNT(*) AS found FROM quality_rule`),
    themeChanges: count(
      sql`SELECT (SELECT COUNT(*) FROM theme) + (SELECT COUNT(*) FROM theme_rule)
               + (SELECT COUNT(*) FROM answer_theme WHERE origin = 'user') AS found`,
    ),
    requestsDecided: count(
      sql`SELECT COUNT(*) AS found FROM request_group WHERE state <> 'new' OR note IS NOT NULL`,
    ),
  };
}
