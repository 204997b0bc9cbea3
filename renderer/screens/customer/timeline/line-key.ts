import type { TimelineEntry, TimelineRun } from '../../../../shared/core/model/timeline.ts';

/** Names a line on the page; an entry's name can be made from its kind and id alone. */
export function lineKey(line: Pick<TimelineEntry, 'kind' | 'id'> | TimelineRun): string {
  return 'ids' in line ? `entry-run-${line.ids[0] ?? 0}` : `entry-${line.kind}-${line.id}`;
}
