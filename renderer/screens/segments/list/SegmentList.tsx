import { useState } from 'react';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Plus } from 'lucide-react';
import { ReadySegments } from './ReadySegments.tsx';
import { SavedSegments } from './SavedSegments.tsx';
import { UnreadableSegments } from './UnreadableSegments.tsx';
import s from './List.module.css';

/** The saved segments and those that come with the app. */
export function SegmentList() {
  const { t } = useWords();
  const { data, error, retry } = useQuery('segments.list', null);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const go = useSession((session) => session.go);
  const isWritable = useSession(({ workspace }) => workspace?.readOnly === null);
  // one that was removed meanwhile is not compared
  const ids = chosen.filter((id) => data?.some((segment) => segment.id === id) === true);
  const compare = (tab: 'compare' | 'overlap') => go({ screen: 'segments', tab, ids });
  return (
    <div className={s['list']}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} height="1.5rem" />}
      {data !== undefined && (
        <section className={s['part']} aria-label={t('segments.list.saved')}>
          <div className={s['head']}>
            <h2 className={s['title']}>{t('segments.list.saved')}</h2>
            {data.length > 1 && (
              <>
                <span className={s['soft']} role="status">
                  {ids.length > 0 && t('segments.list.chosen', { count: ids.length })}
                </span>
                <Button isDisabled={ids.length !== 2} onPress={() => compare('compare')}>
                  {t('segments.list.compare')}
                </Button>
                <Button isDisabled={ids.length < 2 || ids.length > 8} onPress={() => compare('overlap')}>
                  {t('segments.list.overlap')}
                </Button>
              </>
            )}
            {isWritable && (
              <Button variant="primary" icon={Plus} onPress={() => go({ screen: 'segment' })}>
                {t('segments.builder.new')}
              </Button>
            )}
          </div>
          {data.length === 0 ? (
            <p className={s['soft']}>{t('segments.list.none')}</p>
          ) : (
            <SavedSegments segments={data} chosen={ids} onChoose={setChosen} />
          )}
        </section>
      )}
      <UnreadableSegments />
      <ReadySegments isFirst={data?.length === 0} />
    </div>
  );
}
