import type { Input } from '../../../../shared/contract/api.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { ExportFeedbackButton } from '../ExportFeedbackButton.tsx';
import { useFeedbackExport } from '../use-feedback-export.ts';

type Props = Pick<Input<'feedback.exportAnswers'>, 'filter' | 'order'> & Readonly<{ isEmpty: boolean }>;

export function ExportAnswersButton({ filter, order, isEmpty }: Props) {
  const { t } = useWords();
  const { state, run, cancel } = useFeedbackExport('feedback.exportAnswers');
  return (
    <ExportFeedbackButton
      label={t('feedback.answers.export')}
      state={state}
      isEmpty={isEmpty}
      onExport={() => void run({ filter, order }, t('feedback.tabs.answers'))}
      onCancel={cancel}
    />
  );
}
