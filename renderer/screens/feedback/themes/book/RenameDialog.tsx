import { useState } from 'react';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import { keptNames, ThemeNames, type Names } from './ThemeNames.tsx';
import type { BookTheme } from './book-theme.ts';
import s from './Book.module.css';

type Props = Readonly<{ theme: BookTheme; onClose: () => void }>;

export function RenameDialog({ theme, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [names, setNames] = useState<Names>({ nameEn: theme.nameEn, nameAr: theme.nameAr });
  const kept = keptNames(names);
  const save = async () => {
    if (kept === null) return;
    const said = { theme: themeName(words, kept) };
    if (await changeFeedback('feedback.renameTheme', { key: theme.key, ...kept }, said)) onClose();
  };
  return (
    <Dialog
      title={t('feedback.book.renameTitle')}
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={kept === null} onPress={() => void save()}>
            {t('feedback.book.rename')}
          </Button>
        </>
      }
    >
      <div className={s['form']}>
        <ThemeNames names={names} onChange={setNames} onSubmit={() => void save()} />
      </div>
    </Dialog>
  );
}
