import type { PeopleColumns } from '../columns/people-columns.ts';
import type { ReadDb } from '../db/db.ts';
import type { Day } from '../model/day.ts';
import type { Dimension, Finding, QualityScore, Severity } from '../model/quality.ts';
import type { QualityRule } from '../model/quality-rule.ts';
import { makeAuditInput, type AuditInput } from './audit-input.ts';
import type { Part } from './check.ts';
import { checks } from './registry.ts';
import { makeRuleRows } from './rules/rule-rows.ts';
import { runRule } from './rules/run-rule.ts';
import { scoreAll } from './score.ts';
import { scoreSources } from './score-sources.ts';

/** What an audit came to. */
export type Audit = Readonly<{
  /** The gravest first, and of these what most rows have. */
  findings: readonly Finding[];
  scores: readonly QualityScore[];
  score: number;
  /** The customers behind each finding: ids, ascending. */
  members: ReadonlyMap<string, Int32Array>;
}>;

export type AuditOptions = Readonly<{
  today: Day;
  rules: readonly QualityRule[];
  /** Told after each check. */
  onProgress?: (done: number, total: number) => void;
}>;

type Looked = Readonly<{
  key: string;
  check: string;
  rule: string | null;
  dimension: Dimension;
  severity: Severity;
  part: Part;
}>;

const order: readonly Severity[] = ['high', 'medium', 'low'];

function look(input: AuditInput, { rules, onProgress }: AuditOptions): readonly Looked[] {
  const looked: Looked[] = [];
  const total = checks.length + rules.length;
  let done = 0;
  const step = () => onProgress?.((done += 1), total);
  for (const { id, dimension, severity, run } of checks) {
    for (const part of run(input)) {
      const key = [
        id,
        ...(part.field === null ? [] : [part.field]),
        ...(part.of === undefined ? [] : [part.of]),
      ].join(':');
      looked.push({ key, check: id, rule: null, dimension, severity: part.severity ?? severity, part });
    }
    step();
  }
  const rowsOf = makeRuleRows(input);
  for (const { id, name, definition } of rules) {
    const part = runRule(rowsOf(definition.table), definition);
    looked.push({
      key: `rule:${id}`,
      check: 'rule',
      rule: name,
      dimension: 'rule',
      severity: 'medium',
      part,
    });
    step();
  }
  return looked.filter(({ part }) => part.total > 0);
}

/** What two imports say of one column is one finding. */
function together(looked: readonly Looked[]): readonly Looked[] {
  const byKey = new Map<string, Looked>();
  for (const one of looked) {
    const before = byKey.get(one.key);
    if (before === undefined) {
      byKey.set(one.key, one);
      continue;
    }
    const { count, customers, samples } = before.part.hits;
    const hits = {
      count: count + one.part.hits.count,
      customers: Int32Array.from(new Set([...customers, ...one.part.hits.customers])).sort(),
      samples: [...samples, ...one.part.hits.samples].slice(0, 20),
    };
    byKey.set(one.key, {
      ...before,
      part: { ...before.part, total: before.part.total + one.part.total, hits },
    });
  }
  return [...byKey.values()];
}

function findingOf({ key, check, rule, dimension, severity, part }: Looked): Finding {
  const { table, field, total, hits, action } = part;
  const { count, customers, samples } = hits;
  return {
    ...{ key, check, rule, dimension, table, field, severity },
    ...{ found: count, total, people: customers.length, samples: [...samples], action },
  };
}

/** Asks every check and every rule. Pure but for reading the database; the same data on the same day give the same audit. */
export function runAudit(db: ReadDb, people: PeopleColumns, options: AuditOptions): Audit {
  const input = makeAuditInput(db, people, options.today);
  const looked = together(look(input, options));
  const { whole, scores } = scoreAll(
    looked.map(({ severity, part: { table, field, total, hits } }) => ({
      table,
      field,
      severity,
      found: hits.count,
      total,
    })),
  );
  const ofCustomers = looked
    .filter(({ part }) => part.table === 'customer' && part.of === undefined)
    .map(({ severity, part }) => ({ field: part.field, severity, customers: part.hits.customers }));
  const found = looked.filter(({ part }) => part.hits.count > 0);
  return {
    findings: found
      .map(findingOf)
      .sort(
        (a, b) =>
          order.indexOf(a.severity) - order.indexOf(b.severity) || b.found / b.total - a.found / a.total,
      ),
    scores: [...scores, ...scoreSources(input, ofCustomers)],
    score: whole,
    members: new Map(found.map(({ key, part }) => [key, part.hits.customers])),
  };
}
