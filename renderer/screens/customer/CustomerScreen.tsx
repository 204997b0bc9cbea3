import { ArrowLeft } from 'lucide-react';
import { useQuery } from '../../api/use-query.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { ConsentList } from './ConsentList.tsx';
import { FactList } from './FactList.tsx';
import { Timeline } from './Timeline.tsx';
import { Totals } from './Totals.tsx';
import s from './CustomerScreen.module.css';

/** One customer: who it is and how we know, what happened, and what may be sent. */
export function CustomerScreen({ id }: { id: number }) {
  const { t } = useWords();
  const { data, error, retry } = useQuery('customers.get', { id });
  const name =
    data === undefined ? '' : (data.name ?? data.email ?? data.externalIds[0] ?? t('customers.unnamed'));
  return (
    <>
      <PageHeader
        title={name}
        question={t('customer.question')}
        before={
          <Button
            variant="quiet"
            size="small"
            icon={ArrowLeft}
            iconTurns
            onPress={() => useSession.getState().go({ screen: 'customers' })}
          >
            {t('customer.back')}
          </Button>
        }
      />
      <div className={s['screen']}>
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {data === undefined && error === null && <SkeletonLines lines={8} />}
        {data !== undefined && (
          <>
            <div className={s['who']}>
              <Totals profile={data} />
              <FactList profile={data} />
              <ConsentList profile={data} />
            </div>
            <Timeline id={id} />
          </>
        )}
      </div>
    </>
  );
}
