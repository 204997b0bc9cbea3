import { useState } from 'react';
import {
  mostTimelineLines,
  type TimelineGroup,
  type TimelinePage,
} from '../../../../shared/core/model/timeline.ts';
import { notYet, useQuery, type Query } from '../../../api/use-query.ts';

const step = 50;

/** What of a timeline is shown, and how more of it comes. */
export type ShownTimeline = Readonly<{
  /** Undefined until the chosen part is there. */
  page: TimelinePage | undefined;
  error: unknown;
  retry: () => void;
  groups: readonly TimelineGroup[];
  choose: (groups: readonly TimelineGroup[]) => void;
  /** Null when all that can be shown is. */
  showMore: (() => void) | null;
  /** Shows everything up to a line of the whole timeline, whatever was chosen; without one as much as can be shown. */
  showTo: (place?: number) => void;
  /** What was asked for last is shown. */
  isSettled: boolean;
}>;

const isCut = (page: TimelinePage | undefined) => page !== undefined && page.lines.length < page.total;

const isAnswered = ({ data, isStale, error }: Query<TimelinePage>) =>
  (data !== undefined && !isStale) || error !== null;

/** The timeline of a customer, beginning with the part that came with the page. */
export function useTimeline(id: number, first: TimelinePage): ShownTimeline {
  const [groups, choose] = useState<readonly TimelineGroup[]>([]);
  const [shown, setShown] = useState(step);
  const limit = Math.min(shown, mostTimelineLines);
  const isWhole = groups.length === 0;
  const isFirst = isWhole && (limit <= step || first.total <= first.lines.length);
  const asked = useQuery(
    'customers.timeline',
    isFirst ? notYet : { id, groups: [...groups], offset: 0, limit },
  );
  // while more of the same comes, what is there stays
  const page = isFirst ? first : (asked.data ?? (isWhole ? first : undefined));
  return {
    page,
    error: isFirst ? null : asked.error,
    retry: asked.retry,
    groups,
    choose: (next) => {
      choose(next);
      setShown(step);
    },
    showMore: isCut(page) && limit < mostTimelineLines ? () => setShown(limit + step) : null,
    showTo: (place = mostTimelineLines - 1) => {
      if (!isWhole) choose([]);
      setShown(Math.max(shown, Math.ceil((place + 1) / step) * step));
    },
    isSettled: isFirst || isAnswered(asked),
  };
}
