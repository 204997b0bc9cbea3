import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { readRfmSettings, writeRfmSettings } from '../../shared/core/analyses/rfm/settings.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `rfm.${string}`>;

/** How RFM is set for the workspace. */
export function rfmHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'rfm.settings': () => readRfmSettings(session.workspace().db),
    async 'rfm.saveSettings'(settings) {
      const open = session.workspace();
      await open.change({ name: 'set-rfm', params: {} }, (db) => writeRfmSettings(db, settings));
      return readRfmSettings(open.db);
    },
  };
}
