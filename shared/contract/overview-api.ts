import * as z from 'zod';
import { OverviewLines, OverviewVote } from '../core/model/overview.ts';
import { call, Nothing } from './call.ts';

/** What changed, what is at risk and what to do next. A vote is one step that can be taken back. */
export const overviewApi = {
  /**
   * The lines of what is ready. Looks are begun with the first question and go on by themselves; the answer comes as soon as more sources are ready
   * than `after`, or all are.
   */
  'overview.lines': call('engine', z.object({ after: z.int().min(0) }), OverviewLines),
  'overview.vote': call('engine', OverviewVote, Nothing),
  /** Forgets what was said of a line. */
  'overview.takeBack': call('engine', z.object({ key: OverviewVote.shape.key }), Nothing),
} as const;
