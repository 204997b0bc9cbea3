import type { AuditTable, QualityScore, Severity } from '../model/quality.ts';

/** How much of a row's worth a finding takes away. */
export const severityWeights: Readonly<Record<Severity, number>> = { high: 1, medium: 0.5, low: 0.2 };

/** How much a table counts in the whole: customers are what everything else is about. */
export const tableWeights: Readonly<Record<AuditTable, number>> = {
  customer: 4,
  orders: 2,
  order_line: 1,
  product: 1,
  event: 1,
  response: 1,
};

/** What was looked at in one field, and how much of it was found wrong. */
export type Looked = Readonly<{
  table: AuditTable;
  /** Null: whole rows. */
  field: string | null;
  severity: Severity;
  found: number;
  total: number;
}>;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The name under which whole rows of a table stand among its fields. */
export const wholeRows = '*';

/**
 * The score of every field that was looked at: 100 × (1 − Σ weight × share found), never below 0. A field in which nothing was found has 100.
 * @returns by 'table.field', in the order of the input
 */
export function fieldScores(looked: readonly Looked[]): ReadonlyMap<string, number> {
  const lost = new Map<string, number>();
  for (const { table, field, severity, found, total } of looked) {
    const name = `${table}.${field ?? wholeRows}`;
    const share = total === 0 ? 0 : found / total;
    lost.set(name, (lost.get(name) ?? 0) + severityWeights[severity] * share);
  }
  return new Map([...lost].map(([name, sum]) => [name, 100 * Math.max(0, 1 - sum)]));
}

/**
 * Scores of fields, of tables (the mean of their fields), and of the whole (the mean of its tables, each by its weight).
 * @returns a whole of 100 where nothing was looked at
 */
export function scoreAll(
  looked: readonly Looked[],
): Readonly<{ whole: number; scores: readonly QualityScore[] }> {
  const fields = fieldScores(looked);
  const tables = [...new Set(looked.map(({ table }) => table))].map((table) => {
    const own = [...fields].filter(([name]) => name.startsWith(`${table}.`)).map(([, score]) => score);
    return { table, score: mean(own) };
  });
  const weight = tables.reduce((sum, { table }) => sum + tableWeights[table], 0);
  const whole =
    weight === 0
      ? 100
      : tables.reduce((sum, { table, score }) => sum + tableWeights[table] * score, 0) / weight;
  return {
    whole,
    scores: [
      ...tables.map(({ table, score }): QualityScore => ({ scope: 'table', name: table, score })),
      ...[...fields].map(([name, score]): QualityScore => ({ scope: 'field', name, score })),
    ],
  };
}
