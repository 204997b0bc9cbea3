import type { CleaningStep } from '../../../../shared/core/model/cleaning.ts';
import { useJob } from '../../../api/use-job.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { CleaningView } from './cleaning-view.ts';
import { fixWord } from './cleaning-words.ts';

/** What was cleaned, newest first; each step is undone alone, or says what stands in the way. */
export function StepList({ onView }: { onView: (view: CleaningView) => void }) {
  const words = useWords();
  const { t, format } = words;
  const { data, error, retry } = useQuery('cleaning.steps', null);
  const { state, start, cancel } = useJob('cleaning.undo');
  const undo = async (id: number) => {
    const step = await start({ id });
    if (step === null) return;
    useToasts.getState().say(t('cleaning.steps.taken', { id: format.number(id) }), { topic: 'history' });
  };
  return (
    <Section title={t('cleaning.steps.title')}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {state.status === 'failed' && <ErrorState error={state.error} />}
      {state.status === 'running' && (
        <ProgressBar progress={state.progress} isCancelling={state.isCancelling} onCancel={cancel} />
      )}
      {data?.length === 0 && <Remark>{t('cleaning.steps.none')}</Remark>}
      {data !== undefined && data.length > 0 && (
        <DataTable
          caption={t('cleaning.steps.title')}
          rows={data}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'id',
              title: t('cleaning.steps.number'),
              align: 'end',
              cell: ({ id }) => format.number(id),
            },
            { id: 'step', title: t('cleaning.steps.step'), cell: ({ fix }) => fixWord(fix, words) },
            {
              id: 'cells',
              title: t('cleaning.steps.values'),
              align: 'end',
              cell: (step) => <Cells step={step} onView={onView} />,
            },
            { id: 'when', title: t('cleaning.steps.when'), cell: ({ doneAt }) => format.instant(doneAt) },
            {
              id: 'state',
              title: t('cleaning.steps.state'),
              cell: (step) => (
                <State step={step} isBusy={state.status === 'running'} onUndo={() => void undo(step.id)} />
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

type CellsProps = Readonly<{ step: CleaningStep; onView: (view: CleaningView) => void }>;

/** How many values a step changed, and the way to them as long as it stands. */
function Cells({ step: { id, fix, cells, later, undoneAt }, onView }: CellsProps) {
  const words = useWords();
  const { t, format } = words;
  return (
    <>
      {format.number(cells)}
      {later > 0 && <Remark place="line">{t('cleaning.steps.later', { count: later })}</Remark>}
      {undoneAt === null && (
        <Button
          variant="quiet"
          size="small"
          aria-label={t('cleaning.changed.openOf', { id: format.number(id), fix: fixWord(fix, words) })}
          onPress={() => onView({ show: 'step', id, fix })}
        >
          {t('cleaning.changed.open')}
        </Button>
      )}
    </>
  );
}

type StateProps = Readonly<{ step: CleaningStep; isBusy: boolean; onUndo: () => void }>;

function State({ step, isBusy, onUndo }: StateProps) {
  const words = useWords();
  const { t, format } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const { id, fix, undoneAt, under } = step;
  if (undoneAt !== null) return <Badge>{t('cleaning.steps.undone', { at: format.instant(undoneAt) })}</Badge>;
  if (under.length > 0)
    return (
      <Remark place="inline">
        {t('cleaning.steps.under', {
          steps: under.map((one) => format.number(one.id)).join(', '),
          cells: under.reduce((sum, { cells }) => sum + cells, 0),
        })}
      </Remark>
    );
  return (
    <Button
      size="small"
      isDisabled={isReadOnly || isBusy}
      aria-label={t('cleaning.steps.undoOf', { id: format.number(id), fix: fixWord(fix, words) })}
      onPress={onUndo}
    >
      {t('cleaning.steps.undo')}
    </Button>
  );
}
