import type { Input, Method } from '../../../shared/contract/api.ts';
import type { Step } from '../../../shared/core/model/steps.ts';
import { call } from '../../api/client.ts';
import { sayDone } from '../../frame/say-done.ts';
import { tell } from '../../frame/hold.ts';

const steps = {
  'feedback.addTheme': 'add-theme',
  'feedback.keepTheme': 'keep-theme',
  'feedback.renameTheme': 'rename-theme',
  'feedback.mergeThemes': 'merge-themes',
  'feedback.splitTheme': 'split-theme',
  'feedback.removeTheme': 'remove-theme',
  'feedback.restoreTheme': 'restore-theme',
  'feedback.addRule': 'add-theme-rule',
  'feedback.removeRule': 'remove-theme-rule',
  'feedback.restoreRule': 'restore-theme-rule',
  'feedback.correct': 'correct-answer',
  'feedback.takeBackCorrection': 'take-back-correction',
  'feedback.setRequest': 'set-request',
  'feedback.mergeRequests': 'merge-requests',
  'feedback.unmergeRequest': 'unmerge-request',
  'feedback.moveRequest': 'move-request',
  'feedback.followUp': 'add-follow-ups',
} as const satisfies Partial<Record<Method, Step['name']>>;
type Change = keyof typeof steps;

/**
 * Changes the theme book, the board of requests or follow-ups, and says what was done with the way to take it back.
 * @param params what the step is said with
 * @returns false when it failed, which is then shown
 */
export async function changeFeedback<M extends Change>(
  method: M,
  input: Input<M>,
  params: Step['params'],
): Promise<boolean> {
  try {
    await call(method, input);
  } catch (error) {
    tell(error);
    return false;
  }
  sayDone({ name: steps[method], params });
  return true;
}
