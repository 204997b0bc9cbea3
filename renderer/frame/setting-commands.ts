import type { Words } from '../i18n/intl.tsx';
import { settingIds, settingName } from '../screens/settings/setting-ids.ts';
import { useSession } from '../state/session.ts';
import type { Draft } from './command.ts';

const ofWorkspace: ReadonlySet<string> = new Set(['currency', 'backups', 'rates']);

/** Every setting by its name, by the heading it stands under and by other words for it. */
export function settingCommands({ t }: Words, hasWorkspace: boolean): readonly Draft[] {
  return settingIds
    .filter((id) => hasWorkspace || !ofWorkspace.has(id))
    .map((id) => ({
      id: `setting.${id}`,
      label: t(settingName[id]),
      help: t('nav.settings'),
      also: t(`palette.also.${id}`),
      run: () => useSession.getState().go({ screen: 'settings', show: id }),
    }));
}
