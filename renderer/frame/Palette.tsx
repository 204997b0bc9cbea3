import { useState } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { CommandList } from '../ui/CommandList.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { screenActions } from './screen-actions.ts';
import { useCommandGroups } from './use-command-groups.ts';
import { useFoundThings } from './use-found-things.ts';
import { useFoundCustomers } from './use-found-customers.ts';

/** Everything by its name: screens and their parts, actions, settings, methods, and whatever the workspace holds. */
export function Palette() {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState('');
  // of the screen under the palette; it does not change while the palette is open
  const [here] = useState(screenActions);
  const close = () => useOverlays.getState().show(null);
  const { ways, explained } = useCommandGroups(text, here);
  const customers = useFoundCustomers(text);
  const things = useFoundThings(text);
  const groups = [...ways, ...things.groups, customers.group, ...explained].filter(
    ({ entries }) => entries.length > 0,
  );
  const isLoading = customers.isLoading || things.isLoading;
  return (
    <Dialog title={t('palette.title')} width="palette" onClose={close}>
      <CommandList
        label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        text={text}
        onText={setText}
        groups={groups}
        empty={isLoading ? t('palette.searching') : t('palette.nothing')}
        hint={t('palette.hint')}
        onDone={close}
      />
    </Dialog>
  );
}
