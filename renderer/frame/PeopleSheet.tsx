import { Download, UsersRound } from 'lucide-react';
import type { Output } from '../../shared/contract/api.ts';
import type { CustomerRow } from '../../shared/core/model/people.ts';
import { useJob } from '../api/use-job.ts';
import { useQuery } from '../api/use-query.ts';
import { ExportAudienceButton } from '../audience/ExportAudienceButton.tsx';
import { ReachPanel } from '../audience/ReachPanel.tsx';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays, type PeopleRequest } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Dialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Count, Data, DayText, Money } from '../ui/Values.tsx';
import { chooseFileToWrite } from './choose-file.ts';
import { tell } from './hold.ts';
import { SaveAsSegment } from './SaveAsSegment.tsx';
import s from './PeopleSheet.module.css';

const sampled = 50;

/** The people behind a number, the same everywhere: how many, some of them, and what can be done with them. */
export function PeopleSheet() {
  const request = useOverlays((state) => state.people);
  return request === null ? null : <Open key={JSON.stringify(request)} request={request} />;
}

function Open({ request }: { request: PeopleRequest }) {
  const { t } = useWords();
  const { people, title } = request;
  const close = () => useOverlays.getState().showPeople(null);
  const { data, error, retry } = useQuery('customers.page', {
    people,
    search: '',
    sort: { by: 'spent', direction: 'descending' },
    offset: 0,
    limit: sampled,
  });
  const showAll = () => {
    close();
    useSession.getState().go({ screen: 'customers', people, title });
  };
  const open = ({ id }: CustomerRow) => {
    close();
    useSession.getState().go({ screen: 'customer', id });
  };
  return (
    <Sheet
      title={title}
      subtitle={data === undefined ? t('people.title') : t('people.count', { count: data.total })}
      onClose={close}
      footer={
        <>
          <ExportButton request={request} isEmpty={data?.total === 0} />
          <ExportAudienceButton request={request} isEmpty={data === undefined || data.total === 0} />
          <SaveAsSegment request={request} isEmpty={data === undefined || data.total === 0} onLeave={close} />
          <Button variant="primary" icon={UsersRound} onPress={showAll}>
            {t('people.showAll')}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={10} height="1.25rem" />}
      {data !== undefined && <Found request={request} data={data} onOpen={open} />}
    </Sheet>
  );
}

type SampleProps = Readonly<{ data: Output<'customers.page'>; onOpen: (row: CustomerRow) => void }>;

/** Who they are, and who of them can be reached; those who are a part of such an answer are not asked again. */
function Found({ request, ...sample }: SampleProps & { request: PeopleRequest }) {
  const { t } = useWords();
  const { people, title } = request;
  if (sample.data.total === 0) return <p className={s['nobody']}>{t('people.nobody')}</p>;
  if (people.kind === 'reach') return <Sample {...sample} />;
  return (
    <Tabs
      label={title}
      tabs={[
        { id: 'list', label: t('reach.list'), content: <Sample {...sample} /> },
        { id: 'reach', label: t('reach.tab'), content: <ReachPanel people={people} /> },
      ]}
    />
  );
}

/** Some of them: those who spent most. */
function Sample({ data, onOpen }: SampleProps) {
  const { t } = useWords();
  return (
    <DataTable
      caption={data.total > sampled ? t('people.sample', { count: sampled }) : t('people.list')}
      showCaption={data.total > sampled}
      rows={data.rows}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      columns={[
        {
          id: 'name',
          title: t('people.column.name'),
          cell: (row) => (
            <span className={s['name']}>
              <Data>{row.name ?? row.email ?? row.externalIds[0] ?? t('people.unnamed')}</Data>
            </span>
          ),
        },
        {
          id: 'orders',
          title: t('people.column.orders'),
          align: 'end',
          cell: (row) => <Count value={row.orders} />,
        },
        {
          id: 'spent',
          title: t('people.column.spent'),
          align: 'end',
          cell: (row) => <Money minor={row.spentMinor} />,
        },
        {
          id: 'lastOrder',
          title: t('people.column.lastOrder'),
          align: 'end',
          cell: (row) => <DayText day={row.lastOrderOn} />,
        },
      ]}
    />
  );
}

function ExportButton({ request, isEmpty }: { request: PeopleRequest; isEmpty: boolean }) {
  const { t } = useWords();
  const { state, run, cancel } = usePeopleExport();
  const isRunning = state.status === 'running';
  // the button stays: it holds the focus, without which Escape would not close the sheet
  return (
    <>
      {isRunning && (
        <ProgressBar progress={state.progress} isCancelling={state.isCancelling} onCancel={cancel} />
      )}
      <Button icon={Download} isDisabled={isEmpty} isPending={isRunning} onPress={() => void run(request)}>
        {t('people.export')}
      </Button>
    </>
  );
}

/** Writes people as CSV where the user says, with a word when it is done. */
export function usePeopleExport() {
  const { t, language } = useWords();
  const { state, start, cancel } = useJob('people.export');
  const by = useSession(({ settings }) => settings.name);
  const run = async ({ people, title }: PeopleRequest): Promise<void> => {
    try {
      const file = await chooseFileToWrite('csv', `${title}.csv`);
      if (file === null) return;
      const done = await start({ people, file: file.token, language, by });
      if (done === null) return;
      const restricted = done.excluded.reduce((sum, one) => sum + one.people, 0);
      const words = [
        t('people.exported', { count: done.written, name: file.name }),
        ...(restricted > 0 ? [t('people.restricted', { count: restricted })] : []),
      ];
      useToasts.getState().say(words.join(' '));
    } catch (error) {
      tell(error);
    }
  };
  return { state, run, cancel };
}
