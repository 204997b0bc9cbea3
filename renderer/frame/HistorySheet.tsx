import { Redo2, Undo2 } from 'lucide-react';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import type { UndoStep } from '../../shared/core/model/steps.ts';
import { useQuery } from '../api/use-query.ts';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { useLastingFocus } from '../ui/use-lasting-focus.ts';
import { When } from '../ui/When.tsx';
import { changeHistory } from './history-actions.ts';
import { stepWords } from './step-words.ts';
import s from './HistorySheet.module.css';

/** What was done in this workspace, and how far it was taken back. */
export function HistorySheet() {
  const { t } = useWords();
  const workspace = useSession((session) => session.workspace);
  const { data, error, retry } = useQuery('undo.history', null);
  const close = () => useOverlays.getState().show(null);
  return (
    <Sheet
      title={t('undo.history')}
      subtitle={t('undo.historyAbout')}
      onClose={close}
      {...(workspace?.readOnly === null && {
        footer: <Buttons undo={workspace.undo} redo={workspace.redo} />,
      })}
    >
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} height="2rem" />}
      {data?.length === 0 && <p className={s['none']}>{t('undo.historyEmpty')}</p>}
      {data !== undefined && data.length > 0 && (
        <ol className={s['steps']}>
          {data.map((step) => (
            <OneStep key={step.id} step={step} isNext={step.id === workspace?.undo?.id} />
          ))}
        </ol>
      )}
    </Sheet>
  );
}

function Buttons({ undo, redo }: Pick<WorkspaceState, 'undo' | 'redo'>) {
  const { t } = useWords();
  const undoFocus = useLastingFocus(undo?.isReversible !== true);
  const redoFocus = useLastingFocus(redo === null);
  return (
    <>
      <Button icon={Undo2} iconTurns {...undoFocus} onPress={() => void changeHistory('undo')}>
        {t('undo.undo')}
      </Button>
      <Button icon={Redo2} iconTurns {...redoFocus} onPress={() => void changeHistory('redo')}>
        {t('undo.redo')}
      </Button>
    </>
  );
}

function OneStep({ step, isNext }: { step: UndoStep; isNext: boolean }) {
  const words = useWords();
  const { t } = words;
  return (
    <li className={s['step']} data-undone={step.isUndone}>
      <span className={s['words']}>{stepWords(step, words)}</span>
      <span className={s['badges']}>
        {step.isUndone && <Badge>{t('undo.isUndone')}</Badge>}
        {!step.isUndone && !step.isReversible && <Badge>{t('undo.isWhole')}</Badge>}
        {isNext && step.isReversible && <Badge tone="accent">{t('undo.isNext')}</Badge>}
      </span>
      <span className={s['at']}>
        <When instant={step.doneAt} />
      </span>
    </li>
  );
}
