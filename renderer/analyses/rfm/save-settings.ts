import { call } from '../../api/client.ts';
import { currentWords } from '../../frame/current-words.ts';
import { changeHistory } from '../../frame/history-actions.ts';
import { tell } from '../../frame/hold.ts';
import { stepWords } from '../../frame/step-words.ts';
import { useToasts } from '../../state/toasts.ts';
import type { RfmSettings } from './group-words.ts';

/** Keeps how RFM is set, and says so with the way to take it back. @returns false when it failed, which is then shown */
export async function saveRfmSettings(settings: RfmSettings): Promise<boolean> {
  try {
    await call('rfm.saveSettings', settings);
  } catch (error) {
    tell(error);
    return false;
  }
  const words = currentWords();
  const step = stepWords({ name: 'set-rfm', params: {} }, words);
  const action = { label: words.t('undo.undo'), run: () => void changeHistory('undo') };
  useToasts.getState().say(words.t('settings.done', { step }), { action, topic: 'history' });
  return true;
}
