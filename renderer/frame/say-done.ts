import type { Step } from '../../shared/core/model/steps.ts';
import { useToasts } from '../state/toasts.ts';
import { currentWords } from './current-words.ts';
import { changeHistory } from './history-actions.ts';
import { stepWords } from './step-words.ts';

/** Says what was done, with the way to take it back. */
export function sayDone(step: Step): void {
  const words = currentWords();
  const action = { label: words.t('undo.undo'), run: () => void changeHistory('undo') };
  useToasts
    .getState()
    .say(words.t('settings.done', { step: stepWords(step, words) }), { action, topic: 'history' });
}
