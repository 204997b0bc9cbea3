import { mostInRun, type TimelineGroup, type TimelineKind } from '../model/timeline.ts';
import { canFold } from './timeline-group.ts';

/** Where an entry stands, before it is read whole. */
export type TimelinePlace = Readonly<{
  kind: TimelineKind;
  id: number;
  /** The kind of an event; empty for the rest. */
  event: string;
  group: TimelineGroup;
  on: string;
}>;

/** A line of the timeline: one entry, or a run of events that are told together. */
export type FoldedLine =
  | Readonly<{ kind: 'entry'; place: TimelinePlace }>
  | Readonly<{ kind: 'run'; places: readonly TimelinePlace[] }>;

/** Fewer than this many are told one by one. */
const leastInRun = 3;

function isLike(one: TimelinePlace, other: TimelinePlace): boolean {
  if (one.kind !== 'event' || other.kind !== 'event' || !canFold(one.event) || !canFold(other.event))
    return false;
  // of kinds we have no name for only the very same are alike
  const isAlike = one.group === other.group && (one.group !== 'other' || one.event === other.event);
  return isAlike && one.on.slice(0, 7) === other.on.slice(0, 7);
}

/**
 * Folds long rows of like events into runs: at least three and at most `mostInRun` in a row, of one group and one month. The order
 * stays, and every entry is in exactly one line.
 *
 * @param places in the order in which they are shown
 */
export function foldTimeline(places: readonly TimelinePlace[]): FoldedLine[] {
  const lines: FoldedLine[] = [];
  let run: TimelinePlace[] = [];
  const end = () => {
    if (run.length >= leastInRun) lines.push({ kind: 'run', places: run });
    else lines.push(...run.map((place) => ({ kind: 'entry', place }) as const));
    run = [];
  };
  for (const place of places) {
    const last = run.at(-1);
    if (last !== undefined && (run.length >= mostInRun || !isLike(last, place))) end();
    run.push(place);
  }
  end();
  return lines;
}

/** How often each kind of event is in a run, the most frequent first, equals in the order in which they are met. */
export function countRun(places: readonly TimelinePlace[]): { event: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { event } of places) counts.set(event, (counts.get(event) ?? 0) + 1);
  return [...counts].map(([event, count]) => ({ event, count })).sort((a, b) => b.count - a.count);
}
