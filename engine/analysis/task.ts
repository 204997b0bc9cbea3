import type { AppErrorData } from '../../shared/contract/errors.ts';
import type { AnalysisId } from '../../shared/core/analyses/catalog.ts';
import { registry } from '../../shared/core/analyses/registry.ts';
import { carryOutMatching, type MatchingWork } from '../../shared/core/identity/matching/stages.ts';
import { computeOffers } from '../../shared/core/offers/compute-offers.ts';
import type { OffersWork } from '../../shared/core/offers/offers-input.ts';
import type { Analysis, Report } from '../../shared/core/analyses/define.ts';

/** A result of an analysis, or, with a selection, the people behind a part of it. */
export type AnalysisTask = Readonly<{
  id: AnalysisId;
  input: unknown;
  params: unknown;
  selection: string | null;
}>;

/** One piece of work for an analysis worker. */
export type Task =
  | AnalysisTask
  | Readonly<{ id: 'matching'; work: MatchingWork }>
  | Readonly<{ id: 'offers'; work: OffersWork }>;

/** What the worker says at the end. */
export type Answer = Readonly<{ ok: true; value: unknown } | { ok: false; error: AppErrorData }>;

/** What the worker says on the way: how many steps of how many are done. */
export type Word = Readonly<{ done: number; total: number }>;

/** Computes, in whatever thread this is called. */
export function carryOut(task: Task, report: Report): unknown {
  if (task.id === 'matching') return carryOutMatching(task.work);
  if (task.id === 'offers') return computeOffers(task.work.input, task.work.params, report);
  const { id, input, params, selection } = task;
  // parameters were checked against the catalogue's schema of the same id before the task was made
  const analysis = registry[id] as Analysis<unknown, unknown>;
  return selection === null
    ? analysis.compute(input, params, report)
    : analysis.members(input, params, selection);
}
