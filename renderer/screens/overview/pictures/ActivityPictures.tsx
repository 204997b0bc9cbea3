import { useCallback, useMemo } from 'react';
import type { Output } from '../../../../shared/contract/api.ts';
import { useAnalysis } from '../../../api/use-analysis.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useOverlays } from '../../../state/overlays.ts';
import { useSession } from '../../../state/session.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { SmallTrend, type SmallPoint } from './SmallTrend.tsx';

type Activity = Output<'analysis.activity'>;

/** A year, and the month before it: so that the last month stands beside the same one a year ago. */
const monthsShown = 13;
/** An amount with its currency. */
const moneyWidth = 96;
const params = { period: 'month' } as const;

function pointsOf(
  periods: Activity['periods'],
  measure: 'revenue' | 'buyers',
  name: (day: string) => string,
): readonly SmallPoint[] {
  return periods.slice(-monthsShown).map(({ start, isUnfinished, measures }) => {
    const { value, interval } = measures[measure];
    const known = value ?? 0;
    return {
      ...{ key: start, period: name(start), at: new Date(`${start}T00:00:00Z`) },
      ...{ value: known, interval: interval ?? [known, known] },
      ...{ isHollow: isUnfinished, isKnown: interval !== null },
    };
  });
}

/** Revenue, and how many bought, by month. */
export function ActivityPictures() {
  const { t } = useWords();
  const { data, error, retry } = useAnalysis('activity', params);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined)
    return ['revenue', 'buyers'].map((which) => (
      <Panel key={which}>
        <SkeletonLines lines={8} height="1.25rem" />
      </Panel>
    ));
  if (data.periods.length === 0)
    return (
      <Panel>
        <Remark>{t('overview.pictures.noOrders')}</Remark>
      </Panel>
    );
  return <Drawn activity={data} />;
}

function Drawn({ activity: { periods } }: Readonly<{ activity: Activity }>) {
  const { t, format } = useWords();
  const currency = useSession(({ workspace }) => workspace?.currency ?? null);
  const shown = periods.slice(-monthsShown);
  const [revenue, buyers] = useMemo(
    () => [pointsOf(periods, 'revenue', format.month), pointsOf(periods, 'buyers', format.month)],
    [periods, format],
  );
  const money = useCallback((value: number) => format.moneyRounded(value, currency), [format, currency]);
  const count = useCallback((value: number) => format.number(value), [format]);
  const open = ({ key, period }: SmallPoint) =>
    useOverlays.getState().showPeople({
      people: { kind: 'analysis', id: 'activity', params, selection: `buyers:${key}` },
      title: t('overview.pictures.peopleIn', { period }),
    });
  const sum = (measure: 'orders' | 'buyers') =>
    shown.reduce((total, { measures }) => total + (measures[measure].value ?? 0), 0);
  const note = t('overview.pictures.months', { count: shown.length });
  return (
    <>
      <SmallTrend
        caption={t('overview.pictures.revenue')}
        n={t('overview.pictures.n', { count: sum('orders') })}
        {...{ note, points: revenue, tick: money, show: money, axisWidth: moneyWidth, onOpen: open }}
      />
      <SmallTrend
        caption={t('overview.pictures.buyers')}
        n={t('overview.pictures.n', { count: sum('orders') })}
        {...{ note, points: buyers, tick: count, show: count, onOpen: open }}
      />
    </>
  );
}
