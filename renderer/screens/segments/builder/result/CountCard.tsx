import { CalendarDays, UsersRound } from 'lucide-react';
import type { People } from '../../../../../shared/core/model/people.ts';
import { ExportAudienceButton } from '../../../../audience/ExportAudienceButton.tsx';
import { useWords } from '../../../../i18n/intl.tsx';
import { useOverlays } from '../../../../state/overlays.ts';
import { Button } from '../../../../ui/Button.tsx';
import { cx } from '../../../../ui/class-names.ts';
import { DayField } from '../../../../ui/DayField.tsx';
import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { Money } from '../../../../ui/Values.tsx';
import type { Counted } from '../use-counts.ts';
import s from './Result.module.css';

type Props = Readonly<{
  counted: Counted;
  on: string | null;
  onDay: (day: string | null) => void;
  people: People;
  title: string;
}>;

/** How many it comes to, told as it changes, and for which day. */
export function CountCard({ counted, on, onDay, people, title }: Props) {
  const { t, format } = useWords();
  const { count, isCounting, error, retry } = counted;
  return (
    <section className={s['card']} aria-label={t('segments.builder.count.title')}>
      <div
        role="status"
        aria-live="polite"
        aria-busy={isCounting}
        className={cx(s['live'], isCounting && s['stale'])}
      >
        {count === undefined ? (
          <Skeleton height="2.25rem" width="8rem" />
        ) : (
          <>
            <span className={s['big']}>{t('people.count', { count: count.customers })}</span>
            <span className={s['soft']}>
              {t('segments.builder.count.share', {
                share: format.percent(count.total === 0 ? 0 : count.customers / count.total, 1),
                total: count.total,
              })}
            </span>
          </>
        )}
      </div>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {count !== undefined && (
        <p className={s['soft']}>
          {t('segments.builder.count.spent')} <Money minor={count.spentMinor} rounded />
        </p>
      )}
      <div className={s['asOf']}>
        <DayField label={t('segments.builder.asOf')} value={on} onChange={onDay} />
        {on !== null && (
          <Button icon={CalendarDays} variant="quiet" onPress={() => onDay(null)}>
            {t('segments.builder.today')}
          </Button>
        )}
      </div>
      <p className={s['soft']}>
        {on === null
          ? t('segments.builder.asOfToday')
          : t('segments.builder.asOfDay', { day: format.day(on) })}
      </p>
      <Button
        icon={UsersRound}
        isDisabled={count === undefined || count.customers === 0}
        onPress={() => useOverlays.getState().showPeople({ people, title })}
      >
        {t('segments.builder.showMembers')}
      </Button>
      <ExportAudienceButton
        request={{ people, title }}
        isEmpty={count === undefined || count.customers === 0}
      />
    </section>
  );
}
