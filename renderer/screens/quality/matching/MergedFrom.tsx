import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { MergeTable } from './MergeTable.tsx';
import s from './Matching.module.css';

const mostShown = 100;

/** For a customer's page: of whom this person is merged, with the way to take them apart. Nothing where nobody is merged. */
export function MergedFrom({ customer }: { customer: number }) {
  const { t } = useWords();
  const { data, error, retry } = useQuery('matching.merges', {
    person: customer,
    offset: 0,
    limit: mostShown,
  });
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined || data.total === 0) return null;
  const title = t('matching.from.title', { count: data.total + 1 });
  return (
    <section className={s['section']} aria-labelledby="merged-from">
      <h2 id="merged-from" className={s['heading']}>
        {title}
      </h2>
      <p className={s['soft']}>{t('matching.from.why')}</p>
      <MergeTable caption={title} merges={data.merges} />
    </section>
  );
}
