import type { Words } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import type { Draft } from './command.ts';

/** What begins some work from anywhere, where the work itself has a screen. */
export function workCommands({ t }: Words, hasWorkspace: boolean): readonly Draft[] {
  if (!hasWorkspace) return [];
  const { go } = useSession.getState();
  const { show, showAudience } = useOverlays.getState();
  return [
    { id: 'work.segment', label: t('command.newSegment'), run: () => go({ screen: 'segment' }) },
    {
      id: 'work.audience',
      label: t('command.audience'),
      run: () => showAudience({ people: { kind: 'all' }, title: t('customers.title') }),
    },
    { id: 'edit.deleted', label: t('command.deleted'), run: () => show('deleted') },
  ];
}
