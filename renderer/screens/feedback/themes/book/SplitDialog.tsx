import { useState } from 'react';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { isolate } from '../../../../i18n/isolate.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Checkbox } from '../../../../ui/Checkbox.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Remark } from '../../../../ui/Remark.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import { keptNames, ThemeNames, type Names } from './ThemeNames.tsx';
import type { BookTheme } from './book-theme.ts';
import s from './Book.module.css';

type Props = Readonly<{ theme: BookTheme; onClose: () => void }>;

/** A new theme, to which some of the rules of another go. */
export function SplitDialog({ theme, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [names, setNames] = useState<Names>({ nameEn: '', nameAr: '' });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const kept = keptNames(names);
  const rules = theme.rules.filter((_, at) => chosen.has(at));
  // a theme of which nothing is left would be renamed, not split
  const isUsable = kept !== null && rules.length > 0 && rules.length < theme.rules.length;
  const split = async () => {
    if (kept === null || !isUsable) return;
    const input = {
      key: theme.key,
      ...kept,
      rules: rules.map(({ language, pattern, effect }) => ({ language, pattern, effect })),
    };
    if (await changeFeedback('feedback.splitTheme', input, { theme: themeName(words, theme) })) onClose();
  };
  return (
    <Dialog
      title={t('feedback.book.splitTitle', { theme: isolate(themeName(words, theme)) })}
      width="wide"
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={!isUsable} onPress={() => void split()}>
            {t('feedback.book.split')}
          </Button>
        </>
      }
    >
      <div className={s['form']}>
        <ThemeNames names={names} onChange={setNames} onSubmit={() => void split()} />
        <Remark>{t('feedback.book.splitHelp')}</Remark>
        <ul className={s['list']}>
          {theme.rules.map((rule, at) => (
            <li key={`${rule.language} ${rule.effect} ${rule.pattern}`} className={s['rule']}>
              <Checkbox
                label={rule.pattern}
                isSelected={chosen.has(at)}
                onChange={(isChosen) => {
                  const next = new Set(chosen);
                  if (isChosen) next.add(at);
                  else next.delete(at);
                  setChosen(next);
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
