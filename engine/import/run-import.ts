import { basename } from 'node:path';
import { openApplier } from '../../shared/core/import/apply/apply.ts';
import { readingsOf } from '../../shared/core/import/recognise/readings.ts';
import { undecidedBy } from '../../shared/core/import/recognise/evidence.ts';
import { makeNormaliser } from '../../shared/core/import/normalise/normalise.ts';
import { openRejectedSums } from '../../shared/core/import/order-layouts/rejected-sums.ts';
import type { AddedThing, TallyResult } from '../../shared/core/import/apply/tally.ts';
import { surveyNameOf } from '../../shared/core/import/survey/survey-name.ts';
import type { BulkLoad } from '../../shared/core/db/pages/bulk-load.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { cleanedByImport } from '../../shared/core/quality/clean/steps/clean-imported.ts';
import { readDay } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Issue, Mapping, RowCounts, Undecided } from '../../shared/core/model/import.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import type { OpenDb } from '../open.ts';
import { readRows, type ReadSummary } from '../read/read-rows.ts';
import { refusePastCeiling, roomFor } from './ceiling.ts';
import { hashing } from './hashing.ts';
import { hurry } from './hurry.ts';
import { watchDrift } from './watch-drift.ts';
import { finishImport, startImport, workspaceCurrency } from './import-rows.ts';
import type { Prepared } from './messages.ts';
import { lookAtFile } from './read-file.ts';
import { openRejects, type RejectStore } from './reject-store.ts';

export type ImportRequest = Readonly<{ path: string; mapping: Mapping; now: string }>;
type Report = (progress: Progress) => void;

const rejectsShown = 100;

/** The mapping with what the workspace decides where the file is silent. */
function completed(db: OpenDb, mapping: Mapping): Mapping {
  return { ...mapping, currency: mapping.currency ?? workspaceCurrency(db) };
}

/** What is offered for the next file of this header: a name that is only the file's own is found anew from the next one's. */
function withoutOwnName({ survey, ...mapping }: Mapping, fileName: string): Mapping {
  return survey === undefined || survey === surveyNameOf(fileName) ? mapping : { ...mapping, survey };
}

function undecidedPlan(
  mapping: Mapping,
  undecided: Undecided[],
  stamp: Prepared['stamp'],
  seconds: number,
): Prepared {
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const { kind, system } = mapping;
  const plan = {
    kind,
    system,
    counts,
    added: {},
    issues: [],
    rejects: [],
    changes: [],
    changed: {},
    totals: [],
    cleaned: { cells: 0, steps: 0 },
    undecided,
    readings: [],
    drift: null,
    seconds,
  };
  return { plan, stamp, sha256: '', importId: 0 };
}

/** Rows that were refused only once all were known: their cells are read again. */
async function readRefused(
  request: ImportRequest,
  summary: ReadSummary,
  { refused }: TallyResult,
  rejects: RejectStore,
): Promise<void> {
  if (refused.length === 0) return;
  const wanted = new Map(refused.map((refusal) => [refusal.row, refusal]));
  const { columns } = request.mapping;
  const columnOf = (field: string) => columns.find(({ meaning }) => meaning === field)?.name ?? field;
  await readRows(request.path, request.mapping.read, {
    expected: summary.stamp,
    onBatch(batch) {
      batch.rows.forEach((cells, at) => {
        const refusal = wanted.get(batch.firstRow + at);
        if (refusal) rejects.add({ ...refusal, field: columnOf(refusal.field), params: {}, cells });
      });
    },
  });
}

function countRows(summary: ReadSummary, result: TallyResult, rejected: number): RowCounts {
  const { created, updated, unchanged } = result;
  const counts = { rows: summary.rows, created, updated, unchanged, rejected };
  if (created + updated + unchanged + rejected !== summary.rows)
    throw new Error(`rows do not add up: ${JSON.stringify(counts)}`);
  return counts;
}

function mergeIssues(...found: readonly (readonly Issue[])[]): Issue[] {
  return found.flat().sort((a, b) => b.count - a.count);
}

/** What reading counted about cells, under the names of their columns. */
function readingIssues({ issues }: ReadSummary, { columns }: Mapping): Issue[] {
  return issues.map(({ column, ...issue }) => ({
    ...issue,
    column: columns[column]?.name ?? `#${column + 1}`,
  }));
}

function addedOf(result: TallyResult): Record<string, number> {
  const entries = Object.entries(result.added) as [AddedThing, number][]; // keys of a partial record of these
  return Object.fromEntries(entries);
}

/**
 * Carries an import out on a database of its own: two passes over the file, every row applied. Nothing is decided here that
 * the file leaves open; then the plan says what, and the database is as it was.
 *
 * When this throws the database must be thrown away.
 * @throws {AppError} 'import-too-large' before anything is begun; whatever reading throws
 */
export async function runImport(
  db: OpenDb & Readonly<{ bulk?: BulkLoad }>,
  request: ImportRequest,
  report: Report,
): Promise<Prepared> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const { path, now } = request;
  const mapping = completed(db, request.mapping);
  const first = await lookAtFile(path, mapping, (done, total) =>
    report({ phase: 'checking', done, total, unit: 'bytes' }),
  );
  const undecided = undecidedBy(mapping, first.evidence);
  if (undecided.length > 0) return undecidedPlan(mapping, undecided, first.stamp, seconds());
  const today = readDay(now.slice(0, 10));
  if (today === null) throw new Error(`no instant: ${now}`);

  refusePastCeiling(path, first.rows, roomFor(db, mapping, first.sample));
  hurry(db);
  db.run(sql`BEGIN`);
  const fileName = basename(path);
  const begun = startImport(db, mapping, { fileName, bytes: first.stamp.bytes, now });
  const rejectedSums = openRejectedSums(mapping, first.evidence);
  const rejects = openRejects(db, begun.importId, rejectedSums.add);
  const normaliser = makeNormaliser(mapping, first.evidence);
  const context = {
    ...begun,
    kind: mapping.kind,
    policy: mapping.policy,
    columns: mapping.columns,
    currency: mapping.currency,
    fileName,
    surveyName: mapping.survey ?? mapping.constants?.['survey.name'] ?? null,
    survey: { questions: mapping.questions, answers: first.evidence.answers },
    now,
    today,
    hashing,
    onStored: (done: number, total: number) => report({ phase: 'storing', done, total, unit: 'rows' }),
  };
  const applier = openApplier(db, context, db.bulk ?? null);
  const drift = watchDrift(mapping, first.evidence);
  const summary = await first.take({ normaliser, applier, drift, reject: rejects.add }, (done) =>
    report({ phase: 'importing', done, total: first.rows, unit: 'rows' }),
  );
  report({ phase: 'storing', done: 0, total: summary.rows, unit: 'rows' });
  const result = applier.finish();
  await readRefused(request, summary, result, rejects);
  const rejected = rejects.close();
  const counts = countRows(summary, result, rejected);
  const issues = mergeIssues(readingIssues(summary, mapping), normaliser.issues(), result.issues);
  const { changed } = result;
  const totals = rejectedSums.addTo(result.totals);
  const { sha256 } = summary;
  finishImport(db, withoutOwnName(mapping, fileName), {
    ...begun,
    sha256,
    counts,
    issues,
    changed,
    totals,
    now,
  });
  const compared = drift.finish(db, { ...begun, counts, issues });
  db.run(sql`COMMIT`);
  if (counts.rows === 0) throw new AppError('file-header-only', { name: fileName });
  return {
    plan: {
      kind: mapping.kind,
      system: mapping.system,
      counts,
      added: addedOf(result),
      issues,
      rejects: rejects.page(0, rejectsShown),
      changes: [...result.changes],
      changed: { ...changed },
      totals,
      cleaned: cleanedByImport(db, begun.importId),
      undecided: [],
      readings: readingsOf(mapping, first.evidence),
      drift: compared,
      seconds: seconds(),
    },
    stamp: summary.stamp,
    sha256: summary.sha256,
    importId: begun.importId,
  };
}
