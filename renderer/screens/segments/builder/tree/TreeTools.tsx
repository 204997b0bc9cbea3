import { Redo2, Undo2 } from 'lucide-react';
import { redoKeys, undoKeys } from '../../../../frame/commands.ts';
import { keysText } from '../../../../frame/keys.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { useLastingFocus } from '../../../../ui/use-lasting-focus.ts';
import s from './Tree.module.css';

type Props = Readonly<{
  able: Readonly<{ undo: boolean; redo: boolean }>;
  onStep: (what: 'undo' | 'redo') => void;
}>;

/** Back and forth within the editor, before anything is saved. */
export function TreeTools({ able, onStep }: Props) {
  const { t } = useWords();
  const undoFocus = useLastingFocus(!able.undo);
  const redoFocus = useLastingFocus(!able.redo);
  return (
    <div className={s['tools']}>
      <h2 className={s['title']}>{t('segments.builder.conditions')}</h2>
      <IconButton
        size="small"
        icon={Undo2}
        iconTurns
        label={t('segments.builder.undo')}
        keys={keysText(undoKeys)}
        {...undoFocus}
        onPress={() => onStep('undo')}
      />
      <IconButton
        size="small"
        icon={Redo2}
        iconTurns
        label={t('segments.builder.redo')}
        keys={keysText(redoKeys)}
        {...redoFocus}
        onPress={() => onStep('redo')}
      />
    </div>
  );
}
