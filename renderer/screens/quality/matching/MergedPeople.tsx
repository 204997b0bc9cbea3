import { useState } from 'react';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { MergeTable } from './MergeTable.tsx';
import s from './Matching.module.css';

const pageLength = 50;
const mostShown = 500;

/** Everyone who is merged, newest first. */
export function MergedPeople() {
  const { t, format } = useWords();
  const [limit, setLimit] = useState(pageLength);
  const { data, error, retry } = useQuery('matching.merges', { person: null, offset: 0, limit });
  return (
    <section className={s['section']} aria-labelledby="merged-people">
      <h2 id="merged-people" className={s['heading']}>
        {t('matching.merges.title')}
      </h2>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={3} />}
      {data?.total === 0 && <p className={s['soft']}>{t('matching.merges.none')}</p>}
      {data !== undefined && data.total > 0 && (
        <>
          <p className={s['soft']}>{t('matching.merges.count', { count: data.total })}</p>
          <MergeTable caption={t('matching.merges.title')} merges={data.merges} />
          {data.total > data.merges.length && limit < mostShown && (
            <div className={s['buttons']}>
              <Button onPress={() => setLimit(Math.min(mostShown, limit * 3))}>
                {t('matching.merges.more', { left: format.number(data.total - data.merges.length) })}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
