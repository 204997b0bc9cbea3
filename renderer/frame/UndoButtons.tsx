import { Redo2, Undo2 } from 'lucide-react';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useLastingFocus } from '../ui/use-lasting-focus.ts';
import { changeHistory } from './history-actions.ts';
import { keysText } from './keys.ts';
import { redoKeys, undoKeys } from './commands.ts';
import { stepWords } from './step-words.ts';

/** Undo and redo, by the name of the step that it concerns. */
export function UndoButtons() {
  const words = useWords();
  const { t } = words;
  const undo = useSession(({ workspace }) => workspace?.undo ?? null);
  const redo = useSession(({ workspace }) => workspace?.redo ?? null);
  const isWritable = useSession(({ workspace }) => workspace?.readOnly === null);
  const undoFocus = useLastingFocus(undo === null);
  const redoFocus = useLastingFocus(redo === null);
  if (!isWritable) return null;
  return (
    <>
      <IconButton
        icon={Undo2}
        iconTurns
        keys={keysText(undoKeys)}
        label={undo === null ? t('undo.nothingToUndo') : t('undo.undoStep', { step: stepWords(undo, words) })}
        {...undoFocus}
        onPress={() => void changeHistory('undo')}
      />
      <IconButton
        icon={Redo2}
        iconTurns
        keys={keysText(redoKeys)}
        label={redo === null ? t('undo.nothingToRedo') : t('undo.redoStep', { step: stepWords(redo, words) })}
        {...redoFocus}
        onPress={() => void changeHistory('redo')}
      />
    </>
  );
}
