import { useState } from 'react';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { isolate } from '../../../../i18n/isolate.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Remark } from '../../../../ui/Remark.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import type { BookTheme } from './book-theme.ts';
import s from './Book.module.css';

type Props = Readonly<{
  theme: BookTheme;
  all: readonly BookTheme[];
  onClose: () => void;
  onMerged: () => void;
}>;

/** What a theme finds is found for another from then on. */
export function MergeDialog({ theme, all, onClose, onMerged }: Props) {
  const words = useWords();
  const { t } = words;
  const [into, setInto] = useState<string | null>(null);
  const others = all.filter(
    ({ key, isRemoved, mergedInto }) => key !== theme.key && !isRemoved && mergedInto === null,
  );
  const chosen = others.find(({ key }) => key === into);
  const merge = async () => {
    if (chosen === undefined) return;
    const said = { theme: themeName(words, theme), into: themeName(words, chosen) };
    if (!(await changeFeedback('feedback.mergeThemes', { key: theme.key, into: chosen.key }, said))) return;
    onClose();
    onMerged();
  };
  return (
    <Dialog
      title={t('feedback.book.mergeTitle', { theme: isolate(themeName(words, theme)) })}
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={chosen === undefined} onPress={() => void merge()}>
            {t('feedback.book.merge')}
          </Button>
        </>
      }
    >
      <div className={s['form']}>
        <Select
          label={t('feedback.book.mergeInto')}
          value={into}
          options={others.map((other) => ({ value: other.key, label: themeName(words, other) }))}
          isSearchable
          onChange={setInto}
        />
        <Remark>{t('feedback.book.mergeHelp')}</Remark>
      </div>
    </Dialog>
  );
}
