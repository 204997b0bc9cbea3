import { ActivityParams } from '../../../shared/core/analyses/activity/schema.ts';
import { activityLines } from '../../../shared/core/overview/activity-lines.ts';
import type { Source } from '../looking.ts';

/** Whole periods back, beside the unfinished one, that are looked at for what changed. */
const periodsBack = 2;

/** What was sold last month and in this one, against what was before. */
export const lookAtActivity: Source = async ({ run }) => {
  // the same question as that of the pictures, so it is answered once
  const { periods } = await run('activity', ActivityParams.parse({ period: 'month' }));
  const from = periods.at(-periodsBack)?.start ?? periods[0]?.start;
  if (from === undefined) return [];
  // few tests, so that what is looked at need not stand out among all months that ever were
  const params = ActivityParams.parse({ period: 'month', from });
  return activityLines(await run('activity', params), params);
};
