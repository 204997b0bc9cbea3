import { useCallback, useMemo } from 'react';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { SmallTrend, type SmallPoint } from './SmallTrend.tsx';

/** How the score of the data went from audit to audit. */
export function QualityPicture() {
  const { t, format } = useWords();
  const go = useSession((session) => session.go);
  const { data, error, retry } = useQuery('quality.report', null);
  const history = data?.history;
  const points = useMemo(
    () =>
      (history ?? []).map(({ id, score, runAt }): SmallPoint => ({
        ...{ key: String(id), period: format.instant(runAt), at: new Date(runAt) },
        ...{ value: score, interval: [score, score], isHollow: false, isKnown: false },
      })),
    [history, format],
  );
  const show = useCallback((value: number) => format.number(value, 1), [format]);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined)
    return (
      <Panel>
        <SkeletonLines lines={8} height="1.25rem" />
      </Panel>
    );
  if (points.length < 2)
    return (
      <Panel>
        <Remark>
          {points.length === 0
            ? t('overview.pictures.noAudits')
            : t('overview.pictures.oneAudit', { score: show(points[0]?.value ?? 0) })}
        </Remark>
        <div>
          <Button size="small" onPress={() => go({ screen: 'quality', tab: 'findings' })}>
            {t('overview.pictures.audit')}
          </Button>
        </div>
      </Panel>
    );
  return (
    <SmallTrend
      caption={t('overview.pictures.quality')}
      n={t('overview.pictures.audits', { count: points.length })}
      note={t('overview.pictures.qualityNote')}
      {...{ points, show, tick: show }}
    />
  );
}
