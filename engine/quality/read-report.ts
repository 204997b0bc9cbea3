import * as z from 'zod';
import { int, optional, real, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import {
  AuditTable,
  Dimension,
  FindingSample,
  QualityScore,
  Severity,
  SuggestedAction,
  type Finding,
  type QualityReport,
  type QualityRun,
} from '../../shared/core/model/quality.ts';
import { checks } from '../../shared/core/quality/registry.ts';
import { dataMark } from './data-mark.ts';

const dimensionOf = new Map(checks.map(({ id, dimension }) => [id, dimension]));
const Samples = z.array(FindingSample);

/** The runs that are kept, oldest first. */
export function readHistory(db: ReadDb): QualityRun[] {
  return db.all(sql`SELECT id, import_id AS importId, score, run_at AS runAt FROM quality_run ORDER BY id`, {
    id: int,
    importId: optional(int),
    score: real,
    runAt: text,
  });
}

function readFindings(db: ReadDb, run: number): Finding[] {
  const rows = db.all(
    sql`SELECT check_id, table_name, field, found, total, severity, sample, finding_key, rule_name, people, action
          FROM quality_finding
         WHERE run_id = ${run}
         ORDER BY id`,
    {
      ...{ check_id: text, table_name: text, field: optional(text), found: int, total: int, severity: text },
      ...{ sample: text, finding_key: text, rule_name: optional(text), people: int, action: optional(text) },
    },
  );
  return rows.map((row) => ({
    key: row.finding_key,
    check: row.check_id,
    rule: row.rule_name,
    dimension: Dimension.parse(dimensionOf.get(row.check_id) ?? 'rule'),
    table: AuditTable.parse(row.table_name),
    field: row.field,
    severity: Severity.parse(row.severity),
    found: row.found,
    total: row.total,
    people: row.people,
    samples: Samples.parse(JSON.parse(row.sample)),
    action: row.action === null ? null : SuggestedAction.parse(JSON.parse(row.action)),
  }));
}

function readScores(db: ReadDb, run: number): QualityScore[] {
  const rows = db.all(
    sql`SELECT scope, name, score FROM quality_score WHERE run_id = ${run} ORDER BY scope, name`,
    {
      scope: text,
      name: text,
      score: real,
    },
  );
  return rows.map((row) => QualityScore.parse(row));
}

const somethingThere = sql`SELECT EXISTS (SELECT 1 FROM customer)
                                  OR EXISTS (SELECT 1 FROM orders)
                                  OR EXISTS (SELECT 1 FROM product)
                                  OR EXISTS (SELECT 1 FROM event) AS is_some`;

/** What the last audit that is stored found. @param isRunning whether another is under way */
export function readReport(db: ReadDb, isRunning: boolean): Omit<QualityReport, 'failure'> {
  const history = readHistory(db);
  const run = history.at(-1) ?? null;
  const isSome = db.first(somethingThere, { is_some: int })?.is_some === 1;
  const stateNow = () => {
    if (isRunning) return 'running';
    if (!isSome) return 'empty';
    if (run === null) return 'none';
    const mark = db.first(sql`SELECT data_mark AS mark FROM quality_run WHERE id = ${run.id}`, {
      mark: text,
    })?.mark;
    return mark === dataMark(db) ? 'current' : 'stale';
  };
  return {
    state: stateNow(),
    run,
    findings: run === null ? [] : readFindings(db, run.id),
    scores: run === null ? [] : readScores(db, run.id),
    history,
  };
}
