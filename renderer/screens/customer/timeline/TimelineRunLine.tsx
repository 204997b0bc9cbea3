import { useState } from 'react';
import type { TimelineRun } from '../../../../shared/core/model/timeline.ts';
import { notYet, useQuery } from '../../../api/use-query.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { lineKey } from './line-key.ts';
import { ShortDay } from './ShortDay.tsx';
import { TimelineEntryLine } from './TimelineEntryLine.tsx';
import s from './Timeline.module.css';

const dash = ' – ';

/** What a run is called: by its only kind of event, else by what its kinds have in common. */
function runName({ group, counts, ids }: TimelineRun, { t, find, format }: Words): string {
  const [only] = counts;
  const count = ids.length;
  if (only !== undefined && counts.length === 1)
    return t('customer.timeline.times', {
      what: find(`event.${only.event}`) ?? isolate(only.event),
      count: format.number(count),
    });
  if (group === 'web' || group === 'messages' || group === 'social')
    return t(`customer.timeline.run.${group}`, { count });
  return t('customer.timeline.run.other', { count });
}

function parts({ counts }: TimelineRun, { t, find, format }: Words): string {
  return counts
    .map(({ event, count }) =>
      t('customer.timeline.times', {
        what: find(`event.${event}`) ?? isolate(event),
        count: format.number(count),
      }),
    )
    .join(' · ');
}

/** Several like events in one line, which opens to each of them. */
export function TimelineRunLine({ run, customer }: { run: TimelineRun; customer: number }) {
  const words = useWords();
  const { t, format } = words;
  const [isOpen, setOpen] = useState(false);
  const asked = useQuery('customers.run', isOpen ? { id: customer, ids: run.ids } : notYet);
  return (
    <li id={lineKey(run)} className={s['entry']} tabIndex={-1}>
      <span className={s['when']}>
        {run.from !== run.on && (
          <>
            <ShortDay day={run.from} />
            {dash}
          </>
        )}
        <ShortDay day={run.on} />
      </span>
      <div className={s['what']}>
        <div className={s['runHead']}>
          <p className={s['name']}>{runName(run, words)}</p>
          <span className={s['tool']}>
            <Button size="small" variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {isOpen
                ? t('customer.timeline.closeRun')
                : t('customer.timeline.openRun', { count: format.number(run.ids.length) })}
            </Button>
          </span>
        </div>
        {run.counts.length > 1 && <p className={s['faint']}>{parts(run, words)}</p>}
        {isOpen && (
          <>
            {asked.error !== null && <ErrorState error={asked.error} onRetry={asked.retry} />}
            {asked.data === undefined && asked.error === null && <SkeletonLines lines={3} />}
            <ol className={s['inner']}>
              {asked.data?.map((entry) => (
                <TimelineEntryLine key={entry.id} entry={entry} customer={customer} />
              ))}
            </ol>
          </>
        )}
      </div>
    </li>
  );
}
