import { Download } from 'lucide-react';
import type { JobState } from '../../api/use-job.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';

type Props = Readonly<{
  label: string;
  state: JobState<unknown>;
  isEmpty: boolean;
  onExport: () => void;
  onCancel: () => void;
}>;

/** Begins an export and shows how far it is. */
export function ExportFeedbackButton({ label, state, isEmpty, onExport, onCancel }: Props) {
  const { failure } = useWords();
  const isRunning = state.status === 'running';
  return (
    <>
      {isRunning && (
        <ProgressBar progress={state.progress} isCancelling={state.isCancelling} onCancel={onCancel} />
      )}
      {state.status === 'failed' && <span role="alert">{failure(state.error)}</span>}
      <Button icon={Download} isDisabled={isEmpty} isPending={isRunning} onPress={onExport}>
        {label}
      </Button>
    </>
  );
}
