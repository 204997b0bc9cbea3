import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { CleaningFix, CleaningPreview } from '../../../../shared/core/model/cleaning.ts';
import { targetOf } from '../../../../shared/core/model/cleaning-target.ts';
import { useJob } from '../../../api/use-job.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Difference } from './Difference.tsx';
import { Owners } from './Owners.tsx';
import { Pages } from './Pages.tsx';
import { fixWord } from './cleaning-words.ts';
import s from './Cleaning.module.css';

const atOnce = 100;
type Props = Readonly<{ fix: CleaningFix; onBack: () => void; onDone: () => void }>;

/** What a fix would do, value by value, before it is done. */
export function FixPreview({ fix, onBack, onDone }: Props) {
  const words = useWords();
  const { t } = words;
  const [offset, setOffset] = useState(0);
  const { state, start, cancel } = useJob('cleaning.apply');
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const preview = useQuery('cleaning.preview', { fix, offset, limit: atOnce });
  const { data } = preview;
  const apply = async (wanted: CleaningFix) => {
    const step = await start({ fix: wanted });
    if (step === null) return;
    useToasts.getState().say(t('cleaning.done', { count: step.cells }), { topic: 'history' });
    onDone();
  };
  const isBusy = state.status === 'running';
  return (
    <div className={s['panel']}>
      <div>
        <Button variant="quiet" size="small" icon={ArrowLeft} iconTurns onPress={onBack} isDisabled={isBusy}>
          {t('cleaning.preview.back')}
        </Button>
      </div>
      <h2 className={s['heading']}>{fixWord(fix, words)}</h2>
      {preview.error !== null && <ErrorState error={preview.error} onRetry={preview.retry} />}
      {data === undefined && preview.isLoading && (
        <ProgressBar progress={preview.progress} onCancel={preview.cancel} />
      )}
      {data?.cells === 0 && <p>{t('cleaning.preview.nothing')}</p>}
      {data !== undefined && data.cells > 0 && (
        <>
          <Summary preview={data} />
          {state.status === 'failed' && <ErrorState error={state.error} />}
          {isBusy ? (
            <ProgressBar progress={state.progress} isCancelling={state.isCancelling} onCancel={cancel} />
          ) : (
            <div>
              <Button variant="primary" isDisabled={isReadOnly} onPress={() => void apply(data.fix)}>
                {t('cleaning.preview.apply', { count: data.cells })}
              </Button>
            </div>
          )}
          <Changes preview={data} />
          <Pages
            total={data.total}
            shown={data.changes.length}
            {...{ offset, atOnce }}
            onOffset={setOffset}
          />
        </>
      )}
    </div>
  );
}

function Summary({ preview }: { preview: CleaningPreview }) {
  const { t } = useWords();
  const { fix, cells, owners } = preview;
  const isOfCustomers = targetOf(fix).table === 'customer';
  return (
    <div>
      <p className={s['sentence']}>
        {t(isOfCustomers ? 'cleaning.preview.summary' : 'cleaning.preview.summaryProducts', {
          cells,
          owners,
        })}
      </p>
      {isOfCustomers && cells > owners && <Remark>{t('cleaning.preview.versions')}</Remark>}
      <Remark>{t('cleaning.preview.rule')}</Remark>
      {fix.kind === 'date' && fix.order === null && (
        <Notice tone="info">{t('cleaning.preview.orderless')}</Notice>
      )}
    </div>
  );
}

function Changes({ preview }: { preview: CleaningPreview }) {
  const { t, format } = useWords();
  const isOfCustomers = targetOf(preview.fix).table === 'customer';
  return (
    <DataTable
      caption={t('cleaning.preview.table')}
      rows={preview.changes}
      rowKey={({ before, after }) => JSON.stringify([before, after])}
      columns={[
        {
          id: 'before',
          title: t('cleaning.preview.before'),
          cell: ({ before, after }) => <Difference text={before} other={after} side="before" />,
        },
        {
          id: 'after',
          title: t('cleaning.preview.after'),
          cell: ({ before, after }) => <Difference text={after} other={before} side="after" />,
        },
        {
          id: 'cells',
          title: t('cleaning.offer.values'),
          align: 'end',
          cell: ({ cells }) => format.number(cells),
        },
        {
          id: 'owners',
          title: t('cleaning.preview.owners'),
          cell: ({ owners, cells }) => (
            <Owners owners={owners} isMore={cells > owners.length} isOfCustomers={isOfCustomers} />
          ),
        },
      ]}
    />
  );
}
