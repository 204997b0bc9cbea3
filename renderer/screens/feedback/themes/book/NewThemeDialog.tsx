import { useState } from 'react';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Remark } from '../../../../ui/Remark.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import { keptNames, ThemeNames, type Names } from './ThemeNames.tsx';
import { rulesOf } from './rules-of.ts';
import s from './Book.module.css';

/** A theme of one's own: its names, and words that find it. */
export function NewThemeDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const words = useWords();
  const { t } = words;
  const [names, setNames] = useState<Names>({ nameEn: '', nameAr: '' });
  const [lines, setLines] = useState('');
  const kept = keptNames(names);
  const add = async () => {
    if (kept === null) return;
    const input = { ...kept, parent: null, rules: rulesOf(lines) };
    if (await changeFeedback('feedback.addTheme', input, { theme: themeName(words, kept) })) onClose();
  };
  return (
    <Dialog
      title={t('feedback.book.newTheme')}
      width="wide"
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={kept === null} onPress={() => void add()}>
            {t('feedback.book.addTheme')}
          </Button>
        </>
      }
    >
      <div className={s['form']}>
        <ThemeNames names={names} onChange={setNames} onSubmit={() => void add()} />
        <TextArea label={t('feedback.book.wordsLabel')} value={lines} onChange={setLines} rows={5} />
        <Remark>{t('feedback.book.wordsHelp')}</Remark>
      </div>
    </Dialog>
  );
}
