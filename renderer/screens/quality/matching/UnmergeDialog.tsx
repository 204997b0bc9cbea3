import { useState } from 'react';
import type { MergeEntry } from '../../../../shared/core/model/merging.ts';
import { call } from '../../../api/client.ts';
import { changeHistory } from '../../../frame/history-actions.ts';
import { hold } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { personName } from './person-name.ts';

type Props = Readonly<{ merge: MergeEntry; onClose: () => void }>;

/** Asks before two merged people are taken apart, and whether that is to be remembered. */
export function UnmergeDialog({ merge, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [asDifferent, setAsDifferent] = useState(true);
  const names = { a: personName(words, merge.kept), b: personName(words, merge.dropped) };
  const takeApart = async () => {
    onClose();
    const by = useSession.getState().settings.name;
    const done = await hold(t('matching.merges.undoFor', names), async () => {
      await call('matching.unmerge', { merges: [merge.id], asDifferent, by });
      return true;
    });
    if (done === null) return;
    const action = { label: t('undo.undo'), run: () => void changeHistory('undo') };
    useToasts.getState().say(t('matching.unmerge.done', names), { action, topic: 'history' });
  };
  return (
    <Dialog
      title={t('matching.unmerge.title', names)}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" autoFocus onPress={() => void takeApart()}>
            {t('matching.merges.undo')}
          </Button>
        </>
      }
    >
      <p>{t('matching.unmerge.means', names)}</p>
      <Checkbox
        label={t('matching.unmerge.remember')}
        help={t('matching.unmerge.rememberHelp')}
        isSelected={asDifferent}
        onChange={setAsDifferent}
      />
    </Dialog>
  );
}
