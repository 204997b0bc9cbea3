import { Download, Users, X } from 'lucide-react';
import { useState } from 'react';
import * as z from 'zod';
import { CustomerSort, type People } from '../../../shared/core/model/people.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { PeopleGrid, peopleColumnIds, usualColumns, usualSort } from '../../frame/PeopleGrid.tsx';
import { usePeopleExport } from '../../frame/PeopleSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { NothingBroughtIn } from '../../onboarding/NothingBroughtIn.tsx';
import { useSession } from '../../state/session.ts';
import { usePeriod } from '../../state/use-period.ts';
import { useRemembered } from '../../state/use-remembered.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import s from './CustomersScreen.module.css';

/** Columns in the order in which they stand; the name always does. */
const Columns = z.array(z.enum(peopleColumnIds)).readonly();

type Props = Readonly<{ people?: People; title?: string; search?: string }>;

/** Every customer, or those behind a number, sorted and searched by the engine. */
export function CustomersScreen(props: Props) {
  const { t } = useWords();
  const hasCustomers = useSession(({ workspace }) => (workspace?.counts.customers ?? 0) > 0);
  if (hasCustomers) return <CustomerList {...props} />;
  return (
    <>
      <PageHeader title={t('customers.title')} question={t('customers.question')} />
      <NothingBroughtIn icon={Users} part="customers" />
    </>
  );
}

function CustomerList(props: Props) {
  const { t } = useWords();
  const { from, to } = usePeriod();
  const [search, setSearch] = useState(props.search ?? '');
  const [sort, setSort] = useRemembered('customers.sort', CustomerSort, usualSort);
  const [columns, setColumns] = useRemembered('customers.columns', Columns, usualColumns);
  const go = useSession((session) => session.go);
  const { state, run, cancel } = usePeopleExport();
  const everybody: People = from === null && to === null ? { kind: 'all' } : { kind: 'ordered', from, to };
  const people = props.people ?? everybody;
  const title = props.title ?? t('customers.title');
  return (
    <div className={s['screen']}>
      <PageHeader
        title={title}
        question={t('customers.question')}
        hasPeriod={props.people === undefined}
        actions={
          <>
            {props.people !== undefined && (
              <Button icon={X} variant="quiet" onPress={() => go({ screen: 'customers' })}>
                {t('customers.showAll')}
              </Button>
            )}
            <Button
              icon={Download}
              isPending={state.status === 'running'}
              onPress={() => void run({ people, title })}
            >
              {t('customers.export')}
            </Button>
          </>
        }
      />
      {state.status === 'running' && (
        <div className={s['progress']}>
          <ProgressBar progress={state.progress} isCancelling={state.isCancelling} onCancel={cancel} />
        </div>
      )}
      <PeopleGrid
        label={t('customers.grid')}
        people={people}
        search={search}
        columns={columns}
        sort={sort}
        onSort={setSort}
        onOpen={({ id }) => go({ screen: 'customer', id })}
        empty={
          <p className={s['nobody']}>
            {search === '' ? t('customers.nonePeriod') : t('customers.none', { search })}
          </p>
        }
      >
        {({ total }) => (
          <div className={s['tools']}>
            <div className={s['search']}>
              <SearchField label={t('customers.search')} value={search} onChange={setSearch} />
            </div>
            <p className={s['count']} role="status">
              {total === null ? '' : t('customers.count', { count: total })}
            </p>
            <ColumnChoice shown={columns} onChange={setColumns} />
          </div>
        )}
      </PeopleGrid>
    </div>
  );
}
