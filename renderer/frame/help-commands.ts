import type { Words } from '../i18n/intl.tsx';
import { methodIds, methodTitle } from '../help/method-ids.ts';
import { showImportGuide } from '../onboarding/import-guide.ts';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import type { Draft } from './command.ts';

/** Where one finds out how the app is used and what its words mean. */
export function helpCommands({ t }: Words): readonly Draft[] {
  const { show } = useOverlays.getState();
  const { go } = useSession.getState();
  return [
    { id: 'help.keyboard', label: t('command.keyboard'), keys: { key: '?' }, run: () => show('keyboard') },
    { id: 'help.first-steps', label: t('command.firstSteps'), run: () => show('first-steps') },
    { id: 'help.import-guide', label: t('command.importGuide'), run: showImportGuide },
    { id: 'help.glossary', label: t('command.glossary'), run: () => show('glossary') },
    { id: 'help.about', label: t('command.about'), run: () => go({ screen: 'settings', show: 'about' }) },
  ];
}

/** How each thing is computed, from anywhere. */
export function methodCommands({ t }: Words): readonly Draft[] {
  return methodIds.map((id) => ({
    id: `method.${id}`,
    label: t('palette.method', { title: t(methodTitle[id]) }),
    help: t('frame.method'),
    run: () => useOverlays.getState().showMethod(id),
  }));
}
