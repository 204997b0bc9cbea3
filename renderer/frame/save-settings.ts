import type { AppSettings } from '../../shared/contract/shell.ts';
import { call } from '../api/client.ts';
import { loadLanguage } from '../i18n/load-language.ts';
import { useSession } from '../state/session.ts';
import { tell } from './hold.ts';

/** Changes what the user prefers: seen at once, or when the language is there; then kept; what could not be kept goes back. */
export async function saveSettings(some: Partial<AppSettings>): Promise<void> {
  if (some.language !== undefined) await loadLanguage(some.language);
  const before = useSession.getState().settings;
  useSession.setState({ settings: { ...before, ...some } });
  try {
    useSession.setState({ settings: await call('app.saveSettings', some) });
  } catch (error) {
    useSession.setState({ settings: before });
    tell(error);
  }
}
