import type { TimelineGroup, TimelinePage } from '../../../../shared/core/model/timeline.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceChips } from '../../../ui/ChoiceChips.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { byMonth } from './by-month.ts';
import { lineKey } from './line-key.ts';
import { TimelineEntryLine } from './TimelineEntryLine.tsx';
import { TimelineRunLine } from './TimelineRunLine.tsx';
import type { ShownTimeline } from './use-timeline.ts';
import panel from '../CustomerScreen.module.css';
import s from './Timeline.module.css';

/** Everything that happened, newest first, by month, narrowed to what is looked for. */
export function Timeline({ id, timeline }: { id: number; timeline: ShownTimeline }) {
  const { t } = useWords();
  const { page, error, groups } = timeline;
  return (
    <section className={panel['panel']} aria-label={t('customer.timeline.title')}>
      <h2 className={panel['heading']}>{t('customer.timeline.title')}</h2>
      {page !== undefined && page.counts.length > 1 && (
        <Filter counts={page.counts} chosen={groups} onChange={timeline.choose} />
      )}
      {error !== null && <ErrorState error={error} onRetry={timeline.retry} />}
      {page === undefined && error === null && <SkeletonLines lines={6} />}
      {page !== undefined && <Months page={page} id={id} isChosen={groups.length > 0} />}
      {timeline.showMore !== null && (
        <div className={s['tool']}>
          <Button onPress={timeline.showMore}>{t('customer.timeline.more')}</Button>
        </div>
      )}
    </section>
  );
}

function Months({ page, id, isChosen }: { page: TimelinePage; id: number; isChosen: boolean }) {
  const { t, format } = useWords();
  const hidden = page.total - page.lines.length;
  return (
    <>
      {page.lines.length === 0 && (
        <p className={panel['faint']}>
          {t(isChosen ? 'customer.timeline.nothingOfThese' : 'customer.timeline.empty')}
        </p>
      )}
      {byMonth(page.lines).map(({ month, lines }) => (
        <section key={month} className={s['month']}>
          <h3 className={s['monthName']}>{format.month(month)}</h3>
          <ol>
            {lines.map((line) =>
              line.kind === 'run' ? (
                <TimelineRunLine key={lineKey(line)} run={line} customer={id} />
              ) : (
                <TimelineEntryLine key={lineKey(line)} entry={line} customer={id} />
              ),
            )}
          </ol>
        </section>
      ))}
      {hidden > 0 && <p className={s['hidden']}>{t('customer.timeline.hidden', { count: hidden })}</p>}
    </>
  );
}

type FilterProps = Readonly<{
  counts: TimelinePage['counts'];
  chosen: readonly TimelineGroup[];
  onChange: (chosen: readonly TimelineGroup[]) => void;
}>;

function Filter({ counts, chosen, onChange }: FilterProps) {
  const { t, format } = useWords();
  return (
    <div className={s['filter']}>
      <ChoiceChips
        label={t('customer.timeline.filter')}
        chosen={chosen}
        onChange={onChange}
        options={counts.map(({ group, count }) => {
          const name = t(`customer.timeline.group.${group}`);
          return {
            value: group,
            label: t('customer.timeline.groupCount', { group: name, count: format.number(count) }),
            name: t('customer.timeline.groupName', { group: name, count }),
          };
        })}
      />
      {chosen.length > 0 && (
        <Button size="small" variant="quiet" onPress={() => onChange([])}>
          {t('customer.timeline.clear')}
        </Button>
      )}
    </div>
  );
}
