import { int, optional, text, type ReadDb, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import {
  QualityRule,
  RuleDefinition,
  type QualityRuleEdit,
  type RuleState,
} from '../../shared/core/model/quality-rule.ts';

/** The rules of the workspace, by name. */
export function readRules(db: ReadDb): QualityRule[] {
  const rows = db.all(
    sql`SELECT id, name, definition, owner, due_on AS dueOn, changed_at AS changedAt FROM quality_rule ORDER BY name, id`,
    { id: int, name: text, definition: text, owner: text, dueOn: optional(text), changedAt: text },
  );
  return rows.map((row) =>
    QualityRule.parse({ ...row, definition: RuleDefinition.parse(JSON.parse(row.definition)) }),
  );
}

/** The key under which the audit tells of a rule. */
export function findingOf(id: number): string {
  return `rule:${id}`;
}

/**
 * The rules and how each stood in the last audit: `broken` is null for a rule that is newer than it. A rule that nobody broke has no finding.
 */
export function readRuleStates(db: ReadDb): RuleState[] {
  const last = db.first(sql`SELECT id, run_at FROM quality_run ORDER BY id DESC LIMIT 1`, {
    id: int,
    run_at: text,
  });
  return readRules(db).map((rule) => {
    const finding = findingOf(rule.id);
    const found = db.first(
      sql`SELECT found, total FROM quality_finding WHERE run_id = ${last?.id ?? 0} AND finding_key = ${finding}`,
      { found: int, total: int },
    );
    const isLooked = last !== null && last.run_at >= rule.changedAt;
    return {
      ...rule,
      finding,
      broken: isLooked ? (found?.found ?? 0) : null,
      total: isLooked ? (found?.total ?? null) : null,
    };
  });
}

/** Writes a rule. @returns its id @throws {AppError} 'rule-gone' */
export function saveRule(
  db: WriteDb,
  { id, name, definition, owner, dueOn }: QualityRuleEdit,
  now: string,
): number {
  const json = JSON.stringify(definition);
  if (id === null)
    return db.insert(
      sql`INSERT INTO quality_rule (name, definition, owner, due_on, changed_at) VALUES (${name}, ${json}, ${owner}, ${dueOn}, ${now})`,
    );
  findRule(db, id);
  db.run(
    sql`UPDATE quality_rule
           SET name = ${name}, definition = ${json}, owner = ${owner}, due_on = ${dueOn}, changed_at = ${now}
         WHERE id = ${id}`,
  );
  return id;
}

/** @throws {AppError} 'rule-gone' */
export function findRule(db: ReadDb, id: number): QualityRule {
  const rule = readRules(db).find((one) => one.id === id);
  if (rule === undefined) throw new AppError('rule-gone');
  return rule;
}
