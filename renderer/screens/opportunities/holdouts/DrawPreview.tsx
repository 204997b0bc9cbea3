import type { HoldoutDraw } from '../../../../shared/core/model/offer-campaign.ts';
import { notYet, useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';

/** How many a draw would contact and keep out, and how small an effect would still be seen. */
export function DrawPreview({ draw }: Readonly<{ draw: HoldoutDraw }>) {
  const { t, format } = useWords();
  const isAsked = draw.name.trim() !== '' && draw.purpose !== '';
  const { data, error, retry } = useQuery('opportunities.previewHoldout', isAsked ? draw : notYet);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return isAsked ? <SkeletonLines lines={2} height="1.25rem" /> : null;
  const left = data.excluded.reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <Remark isStatus>
        {t('opportunities.holdouts.preview', {
          contacted: data.contacted,
          heldOut: data.heldOut,
          left: t('opportunities.holdouts.left', { count: left }),
        })}
      </Remark>
      {data.smallestLift === null ? (
        <Notice tone="warning">{t('opportunities.holdouts.tooSmall')}</Notice>
      ) : (
        <Remark>
          {t('opportunities.holdouts.power', {
            share: format.percent(data.expectedShare, data.expectedShare < 0.1 ? 1 : 0),
            lift: format.number(data.smallestLift * 100, 1),
          })}
        </Remark>
      )}
    </>
  );
}
