import type { QualityRun } from '../../../../shared/core/model/quality.ts';

/** An audit as a point of the chart. */
export type HistoryPoint = Readonly<{ run: QualityRun; at: Date; score: number }>;

/** The audits in the order of time, whatever the clock of the computer did between them. */
export function historyPoints(history: readonly QualityRun[]): HistoryPoint[] {
  return history
    .map((run) => ({ run, at: new Date(run.runAt), score: run.score }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/**
 * The points that bear a label: the last, and the others from there back that stand far enough from the label after them.
 *
 * @param share of the line of time that a label takes, 0–1
 */
export function labelledPoints(points: readonly HistoryPoint[], share: number): HistoryPoint[] {
  const first = points[0]?.at.getTime() ?? 0;
  const span = (points.at(-1)?.at.getTime() ?? 0) - first;
  const labelled: HistoryPoint[] = [];
  for (const point of points.toReversed()) {
    const next = labelled[0];
    const room = next === undefined || span === 0 ? 1 : (next.at.getTime() - point.at.getTime()) / span;
    if (next === undefined || (span > 0 && room >= share)) labelled.unshift(point);
  }
  return labelled;
}

/** Whether the line comes down to a point, or goes up from it: what is written about the point then has room below it. */
export function isValley(points: readonly HistoryPoint[], point: HistoryPoint): boolean {
  const at = points.indexOf(point);
  const beside = [points[at - 1], points[at + 1]].flatMap((other) =>
    other === undefined ? [] : [other.score],
  );
  const sum = beside.reduce((total, score) => total + score, 0);
  return beside.length > 0 && point.score < sum / beside.length;
}

const step = 5;

/** Where the axis of scores begins and ends: close about what there is, so that a change is seen, never narrower than ten. */
export function scoreDomain(points: readonly HistoryPoint[]): readonly [number, number] {
  const scores = points.map(({ score }) => score);
  const high = Math.min(100, Math.ceil((Math.max(...scores) + 1) / step) * step);
  const low = Math.floor((Math.min(...scores) - 1) / step) * step;
  return [Math.max(0, Math.min(low, high - 2 * step)), high];
}
