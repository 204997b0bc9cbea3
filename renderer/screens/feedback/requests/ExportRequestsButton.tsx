import type { Input } from '../../../../shared/contract/api.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { ExportFeedbackButton } from '../ExportFeedbackButton.tsx';
import { useFeedbackExport } from '../use-feedback-export.ts';

type Props = Readonly<{ params: Input<'analysis.requests'>; isEmpty: boolean }>;

/** The board as a backlog; it names nobody. */
export function ExportRequestsButton({ params, isEmpty }: Props) {
  const { t } = useWords();
  const { state, run, cancel } = useFeedbackExport('feedback.exportRequests');
  return (
    <ExportFeedbackButton
      label={t('requests.export')}
      state={state}
      isEmpty={isEmpty}
      onExport={() => void run({ params, withNames: false }, t('feedback.tabs.requests'))}
      onCancel={cancel}
    />
  );
}
