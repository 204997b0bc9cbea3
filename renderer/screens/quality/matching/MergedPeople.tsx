import { useState } from 'react';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { MergeTable } from './MergeTable.tsx';

const pageLength = 50;
const mostShown = 500;

/** Everyone who is merged, newest first. */
export function MergedPeople() {
  const { t, format } = useWords();
  const [limit, setLimit] = useState(pageLength);
  const { data, error, retry } = useQuery('matching.merges', { person: null, offset: 0, limit });
  return (
    <Section title={t('matching.merges.title')}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={3} />}
      {data?.total === 0 && <Remark>{t('matching.merges.none')}</Remark>}
      {data !== undefined && data.total > 0 && (
        <>
          <Remark>{t('matching.merges.count', { count: data.total })}</Remark>
          <MergeTable caption={t('matching.merges.title')} merges={data.merges} />
          {data.total > data.merges.length && limit < mostShown && (
            <ButtonRow>
              <Button onPress={() => setLimit(Math.min(mostShown, limit * 3))}>
                {t('matching.merges.more', { left: format.number(data.total - data.merges.length) })}
              </Button>
            </ButtonRow>
          )}
        </>
      )}
    </Section>
  );
}
