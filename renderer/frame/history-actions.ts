import { call } from '../api/client.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { currentWords } from './current-words.ts';
import { tell } from './hold.ts';
import { stepWords } from './step-words.ts';

const opposite = { undo: 'redo', redo: 'undo' } as const;

/** One press at a time: the next one waits until the step that is under way has been told. */
let isUnderWay = false;

function explain(error: unknown): void {
  const { t, failure } = currentWords();
  const code = error instanceof AppError ? error.code : null;
  if (code === 'undo-nothing') {
    useToasts.getState().say(failure(error), { topic: 'history' });
    return;
  }
  const hasWayOut = code === 'undo-blocked' || code === 'undo-conflict';
  const run = () => useSession.getState().go({ screen: 'backups' });
  tell(error, hasWayOut ? { label: t('recovery.backups'), run } : undefined);
}

/** Takes back the last step, or makes it again, and says which it was with the way back. */
export async function changeHistory(direction: 'undo' | 'redo'): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  try {
    const step = await call(`undo.${direction}`, null);
    const words = currentWords();
    const text = words.t(direction === 'undo' ? 'undo.undone' : 'undo.redone', {
      step: stepWords(step, words),
    });
    const label = words.t(`undo.${opposite[direction]}`);
    const run = () => void changeHistory(opposite[direction]);
    useToasts.getState().say(text, { action: { label, run }, topic: 'history' });
  } catch (error) {
    explain(error);
  } finally {
    isUnderWay = false;
  }
}
