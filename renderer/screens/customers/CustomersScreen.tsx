import { useState } from 'react';
import { Users } from 'lucide-react';
import { customerSortKeys, type CustomerSort, type People } from '../../../shared/core/model/people.ts';
import { useCustomers } from '../../api/use-customers.ts';
import { useSettled } from '../../api/use-settled.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useExportPeople } from '../../frame/use-export-people.ts';
import { useWords } from '../../i18n/intl.tsx';
import { usePeriod } from '../../state/use-period.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RowGrid } from '../../ui/RowGrid.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { customerColumns, shownAtFirst, type ColumnId } from './columns.tsx';
import s from './CustomersScreen.module.css';

type Props = Readonly<{ people?: People; title?: string; search?: string }>;

/** Every customer, or those behind a number, sorted and searched by the engine. */
export function CustomersScreen(props: Props) {
  const words = useWords();
  const { t } = words;
  const period = usePeriod();
  const [search, setSearch] = useState(props.search ?? '');
  const [sort, setSort] = useState<CustomerSort>({ by: 'name', direction: 'ascending' });
  const [shown, setShown] = useState<readonly ColumnId[]>(shownAtFirst);
  const isOpen = period.from === null && period.to === null;
  const people: People =
    props.people ?? (isOpen ? { kind: 'all' } : { kind: 'ordered', from: period.from, to: period.to });
  const settled = useSettled(search);
  const { total, rowAt, want, error, retry, isStale } = useCustomers({ people, search: settled, sort });
  const hasCustomers = useSession(({ workspace }) => (workspace?.counts.customers ?? 0) > 0);
  const exportPeople = useExportPeople();
  const title = props.title ?? t('customers.title');
  const go = useSession(({ go: goOn }) => goOn);
  if (!hasCustomers)
    return (
      <>
        <PageHeader title={title} question={t('customers.question')} />
        <EmptyState
          icon={Users}
          title={t('customers.empty.title')}
          actions={
            <Button variant="primary" onPress={() => go({ screen: 'import' })}>
              {t('customers.empty.action')}
            </Button>
          }
        >
          {t('customers.empty.body')}
        </EmptyState>
      </>
    );
  const nobody = settled === '' ? t('customers.nonePeriod') : t('customers.none', { search: settled });
  return (
    <>
      <PageHeader
        title={title}
        question={t('customers.question')}
        hasPeriod={props.people === undefined}
        actions={<Button onPress={() => void exportPeople(people, title)}>{t('customers.export')}</Button>}
      />
      <div className={s['tools']}>
        <div className={s['search']}>
          <SearchField label={t('customers.search')} value={search} onChange={setSearch} />
        </div>
        <p className={s['count']} role="status">
          {total === null ? '' : t('customers.count', { count: total })}
        </p>
        <ColumnChoice shown={shown} onChange={setShown} />
      </div>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {total === 0 ? (
        <p className={s['nobody']}>{nobody}</p>
      ) : (
        <RowGrid
          label={t('customers.grid')}
          columns={customerColumns(words).filter(({ id }) => id === 'name' || shown.includes(id))}
          total={total ?? 0}
          rowAt={rowAt}
          onVisible={want}
          sort={sort}
          onSort={({ by, direction }) => {
            const key = customerSortKeys.find((one) => one === by);
            if (key !== undefined) setSort({ by: key, direction });
          }}
          onOpen={({ id }) => go({ screen: 'customer', id })}
          isStale={isStale}
        />
      )}
    </>
  );
}
