import { useState } from 'react';
import { AppError } from '../../../../shared/core/model/errors.ts';
import type { CustomerRow } from '../../../../shared/core/model/people.ts';
import { call } from '../../../api/client.ts';
import { useQuery, notYet } from '../../../api/use-query.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { tell } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Data } from '../../../ui/Values.tsx';
import { personName } from './person-name.ts';
import s from './Matching.module.css';

type Who = Pick<CustomerRow, 'id' | 'name' | 'email' | 'phone'>;
const mostFound = 20;

/** For a customer's page: merges this person with another who is looked for by name. */
export function MergeWith({ customer }: { customer: Who }) {
  const { t } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button isDisabled={isReadOnly} onPress={() => setOpen(true)}>
        {t('matching.hand.action')}
      </Button>
      {isOpen && <MergeDialog customer={customer} onClose={() => setOpen(false)} />}
    </>
  );
}

function MergeDialog({ customer, onClose }: { customer: Who; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const [search, setSearch] = useState('');
  const [apart, setApart] = useState<Who | null>(null);
  const merge = async (other: Who, evenSo: boolean) => {
    const by = useSession.getState().settings.name;
    const pair = { a: customer.id, b: other.id, probability: null, by, evenSo };
    try {
      await call('matching.decide', { ...pair, verdict: 'same', origin: 'hand' });
      onClose();
      const names = { a: personName(words, customer), b: personName(words, other) };
      useToasts.getState().say(t('matching.hand.done', names), { topic: 'history' });
    } catch (error) {
      // someone said that they are not the same: that is asked about, not refused
      if (error instanceof AppError && error.code === 'merge-decided-different') setApart(other);
      else tell(error);
    }
  };
  return (
    <Dialog
      title={t('matching.hand.title', { name: personName(words, customer) })}
      width="wide"
      onClose={onClose}
    >
      {apart === null ? (
        <>
          <SearchField label={t('matching.hand.search')} value={search} onChange={setSearch} />
          <Found customer={customer} search={search} onPick={(other) => void merge(other, false)} />
        </>
      ) : (
        <Notice
          tone="warning"
          title={t('matching.hand.apart', { a: personName(words, customer), b: personName(words, apart) })}
          actions={
            <>
              <Button onPress={() => setApart(null)}>{t('ui.cancel')}</Button>
              <Button autoFocus onPress={() => void merge(apart, true)}>
                {t('matching.hand.evenSo')}
              </Button>
            </>
          }
        >
          {t('matching.hand.evenSoWhy')}
        </Notice>
      )}
    </Dialog>
  );
}

type FoundProps = Readonly<{ customer: Who; search: string; onPick: (other: Who) => void }>;

function Found({ customer, search, onPick }: FoundProps) {
  const words = useWords();
  const { t } = words;
  const asked = useSettled(search).trim();
  const { data, error, retry } = useQuery(
    'customers.page',
    asked === ''
      ? notYet
      : {
          people: { kind: 'all' },
          search: asked,
          sort: { by: 'name', direction: 'ascending' },
          offset: 0,
          limit: mostFound,
        },
  );
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (asked === '' || data === undefined) return <p className={s['soft']}>{t('matching.hand.hint')}</p>;
  const others = data.rows.filter(({ id }) => id !== customer.id);
  if (others.length === 0) return <p className={s['soft']}>{t('matching.hand.nobody')}</p>;
  return (
    <DataTable
      caption={t('matching.hand.found')}
      rows={others}
      rowKey={({ id }) => id}
      onOpen={onPick}
      columns={[
        { id: 'name', title: t('matching.field.name'), cell: (row) => personName(words, row) },
        { id: 'email', title: t('matching.field.email'), cell: ({ email }) => <Data>{email}</Data> },
        { id: 'phone', title: t('matching.field.phone'), cell: ({ phone }) => <Data>{phone}</Data> },
        { id: 'place', title: t('matching.field.place'), cell: ({ city }) => <Data>{city}</Data> },
      ]}
    />
  );
}
