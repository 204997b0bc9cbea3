import type { CleaningStep } from '../../../../shared/core/model/cleaning.ts';
import { call } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { tell } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { fixWord } from './cleaning-words.ts';

/** What was cleaned, newest first; each step is undone alone, or says what stands in the way. */
export function StepList() {
  const words = useWords();
  const { t, format } = words;
  const { data, error, retry } = useQuery('cleaning.steps', null);
  return (
    <Section title={t('cleaning.steps.title')}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
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
              cell: (step) => <Cells step={step} />,
            },
            { id: 'when', title: t('cleaning.steps.when'), cell: ({ doneAt }) => format.instant(doneAt) },
            { id: 'state', title: t('cleaning.steps.state'), cell: (step) => <State step={step} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Cells({ step: { cells, later } }: { step: CleaningStep }) {
  const { t, format } = useWords();
  return (
    <>
      {format.number(cells)}
      {later > 0 && <Remark place="line">{t('cleaning.steps.later', { count: later })}</Remark>}
    </>
  );
}

function State({ step }: { step: CleaningStep }) {
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
  const undo = async () => {
    try {
      await call('cleaning.undo', { id });
      useToasts.getState().say(t('cleaning.steps.taken', { id: format.number(id) }), { topic: 'history' });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Button
      size="small"
      isDisabled={isReadOnly}
      aria-label={t('cleaning.steps.undoOf', { id: format.number(id), fix: fixWord(fix, words) })}
      onPress={() => void undo()}
    >
      {t('cleaning.steps.undo')}
    </Button>
  );
}
