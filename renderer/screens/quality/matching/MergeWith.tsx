import { useState } from 'react';
import { AppError } from '../../../../shared/core/model/errors.ts';
import type { CustomerRow } from '../../../../shared/core/model/people.ts';
import { call } from '../../../api/client.ts';
import { useQuery, notYet } from '../../../api/use-query.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { changeHistory } from '../../../frame/history-actions.ts';
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
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Data } from '../../../ui/Values.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { personFacts, personFields } from './person-facts.ts';
import { personName } from './person-name.ts';

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
  const [other, setOther] = useState<Who | null>(null);
  const [isApart, setApart] = useState(false);
  const back = () => {
    setOther(null);
    setApart(false);
  };
  const merge = async (picked: Who, evenSo: boolean) => {
    const by = useSession.getState().settings.name;
    const pair = { a: customer.id, b: picked.id, probability: null, by, evenSo };
    try {
      await call('matching.decide', { ...pair, verdict: 'same', origin: 'hand' });
      onClose();
      const said = { a: personName(words, customer), b: personName(words, picked) };
      const action = { label: t('undo.undo'), run: () => void changeHistory('undo') };
      useToasts.getState().say(t('matching.hand.done', said), { action, topic: 'history' });
    } catch (error) {
      // someone said that they are not the same: that is asked about, not refused
      if (error instanceof AppError && error.code === 'merge-decided-different') setApart(true);
      else tell(error);
    }
  };
  const names = { a: personName(words, customer), b: personName(words, other ?? customer) };
  // one dialog throughout: closed, it gives the focus back to the button that opened it
  return (
    <Dialog
      title={other === null ? t('matching.hand.title', { name: names.a }) : t('matching.hand.compare', names)}
      width="wide"
      onClose={onClose}
      footer={
        other !== null && (
          <>
            <Button onPress={back}>{t('matching.hand.back')}</Button>
            <Button variant="primary" autoFocus onPress={() => void merge(other, isApart)}>
              {t(isApart ? 'matching.hand.evenSo' : 'matching.hand.confirm')}
            </Button>
          </>
        )
      }
    >
      {other === null ? (
        <>
          <SearchField label={t('matching.hand.search')} value={search} onChange={setSearch} autoFocus />
          <Found customer={customer} search={search} onPick={setOther} />
        </>
      ) : (
        <>
          {isApart && (
            <Notice tone="warning" title={t('matching.hand.apart', names)}>
              {t('matching.hand.evenSoWhy')}
            </Notice>
          )}
          <Compared ids={[customer.id, other.id]} />
          <Remark>{t('matching.hand.means')}</Remark>
        </>
      )}
    </Dialog>
  );
}

/** The two who are to be one, side by side: a name alone does not tell. */
function Compared({ ids }: { ids: readonly [number, number] }) {
  const words = useWords();
  const { t } = words;
  const { data, error, retry } = useQuery('matching.people', { ids: [...ids] });
  const [a, b] = ids.map((id) => data?.find((card) => card.id === id));
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (a === undefined || b === undefined) return <SkeletonLines lines={6} />;
  return (
    <DataTable
      caption={t('matching.review.compared')}
      rows={[...personFields(words, [a, b]), ...personFacts(words, [a, b])]}
      rowKey={({ id }) => id}
      columns={[
        { id: 'field', title: t('matching.review.field'), cell: ({ title }) => title },
        { id: 'a', title: personName(words, a), cell: (fact) => <Data>{fact.a}</Data> },
        { id: 'b', title: personName(words, b), cell: (fact) => <Data>{fact.b}</Data> },
      ]}
    />
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
  if (asked === '' || data === undefined) return <Remark>{t('matching.hand.hint')}</Remark>;
  const others = data.rows.filter(({ id }) => id !== customer.id);
  if (others.length === 0) return <Remark>{t('matching.hand.nobody')}</Remark>;
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
