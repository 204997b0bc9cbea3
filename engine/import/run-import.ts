import { basename } from 'node:path';
import { openApplier } from '../../shared/core/import/apply.ts';
import { undecidedBy } from '../../shared/core/import/evidence.ts';
import { makeNormaliser } from '../../shared/core/import/normalise.ts';
import type { AddedThing, TallyResult } from '../../shared/core/import/tally.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { readDay } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Issue, Mapping, RowCounts, Undecided } from '../../shared/core/model/import.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import type { BulkLoad } from '../../shared/core/db/pages/bulk-load.ts';
import type { OpenDb } from '../open.ts';
import { readRows, type ReadSummary } from '../read/read-rows.ts';
import { hashing } from './hashing.ts';
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

function undecidedPlan(
  mapping: Mapping,
  undecided: Undecided[],
  stamp: Prepared['stamp'],
  seconds: number,
): Prepared {
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const { kind, system } = mapping;
  const plan = { kind, system, counts, added: {}, issues: [], rejects: [], changes: [], undecided, seconds };
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

function mergeIssues(read: readonly Issue[], applied: readonly Issue[]): Issue[] {
  return [...read, ...applied].sort((a, b) => b.count - a.count);
}

function addedOf(result: TallyResult): Record<string, number> {
  const entries = Object.entries(result.added) as [AddedThing, number][]; // keys of a partial record of these
  return Object.fromEntries(entries);
}

/** Settings for a database that is thrown away when anything fails: no journal, no checks of what we look up ourselves. */
export function hurry(db: OpenDb): void {
  db.run(sql`PRAGMA journal_mode = OFF`);
  db.run(sql`PRAGMA synchronous = OFF`);
  db.run(sql`PRAGMA foreign_keys = OFF`);
  db.run(sql`PRAGMA cache_size = -131072`);
  db.run(sql`PRAGMA temp_store = MEMORY`);
}

/**
 * Carries an import out on a database of its own: two passes over the file, every row applied. Nothing is decided here that
 * the file leaves open; then the plan says what, and the database is as it was.
 *
 * When this throws the database must be thrown away.
 * @throws {AppError} whatever reading throws
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

  hurry(db);
  db.run(sql`BEGIN`);
  const fileName = basename(path);
  const begun = startImport(db, mapping, { fileName, bytes: first.stamp.bytes, now });
  const rejects = openRejects(db, begun.importId);
  const normaliser = makeNormaliser(mapping, first.evidence);
  const context = {
    ...begun,
    kind: mapping.kind,
    policy: mapping.policy,
    columns: mapping.columns,
    fileName,
    surveyName: mapping.constants?.['survey.name'] ?? null,
    now,
    today,
    hashing,
    onStored: (done: number, total: number) => report({ phase: 'storing', done, total, unit: 'rows' }),
  };
  const applier = openApplier(db, context, db.bulk ?? null);
  const summary = await first.take({ normaliser, applier, reject: rejects.add }, (done) =>
    report({ phase: 'importing', done, total: first.rows, unit: 'rows' }),
  );
  report({ phase: 'storing', done: 0, total: summary.rows, unit: 'rows' });
  const result = applier.finish();
  await readRefused(request, summary, result, rejects);
  const rejected = rejects.close();
  const counts = countRows(summary, result, rejected);
  const issues = mergeIssues(normaliser.issues(), result.issues);
  finishImport(db, mapping, { ...begun, sha256: summary.sha256, counts, issues, now });
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
      undecided: [],
      seconds: seconds(),
    },
    stamp: summary.stamp,
    sha256: summary.sha256,
    importId: begun.importId,
  };
}
