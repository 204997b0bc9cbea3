import { call } from '../../api/client.ts';
import { tell } from '../../frame/hold.ts';
import { sayDone } from '../../frame/say-done.ts';
import type { RfmSettings } from './group-words.ts';

/** Keeps how RFM is set, and says so with the way to take it back. @returns false when it failed, which is then shown */
export async function saveRfmSettings(settings: RfmSettings): Promise<boolean> {
  try {
    await call('rfm.saveSettings', settings);
  } catch (error) {
    tell(error);
    return false;
  }
  sayDone({ name: 'set-rfm', params: {} });
  return true;
}
