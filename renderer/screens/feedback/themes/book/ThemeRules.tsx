import { GitMerge, Pencil, Plus, Split, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { BookTheme } from './book-theme.ts';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { useSession } from '../../../../state/session.ts';
import { Button } from '../../../../ui/Button.tsx';
import { ButtonRow } from '../../../../ui/ButtonRow.tsx';
import { Remark } from '../../../../ui/Remark.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import { KeepFoundButton } from './KeepFoundButton.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { RuleList } from './RuleList.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import s from './Book.module.css';

type Props = Readonly<{
  /** Null of a theme that is gone. */
  entry: BookTheme | null;
  all: readonly BookTheme[];
  /** It is no longer there. */
  onGone: () => void;
}>;

/** The rules of a theme, and what can be done with it. */
export function ThemeRules({ entry, all, onGone }: Props) {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [open, setOpen] = useState<'rule' | 'rename' | 'merge' | 'split' | null>(null);
  const close = () => setOpen(null);
  if (entry === null) return <Remark>{t('themes.gone')}</Remark>;
  const name = themeName(words, entry);
  const remove = async () => {
    if (await changeFeedback('feedback.removeTheme', { key: entry.key }, { theme: name })) onGone();
  };
  return (
    <div className={s['rules']}>
      <Remark>{t('feedback.book.rulesLead')}</Remark>
      {!entry.isKept && <Remark>{t('feedback.book.found')}</Remark>}
      {!entry.isKept && !isReadOnly && <KeepFoundButton theme={entry} />}
      {!isReadOnly && (
        <ButtonRow>
          <Button icon={Plus} onPress={() => setOpen('rule')}>
            {t('feedback.book.addRule')}
          </Button>
          <Button icon={Pencil} onPress={() => setOpen('rename')}>
            {t('feedback.book.rename')}
          </Button>
          <Button icon={GitMerge} onPress={() => setOpen('merge')}>
            {t('feedback.book.merge')}
          </Button>
          {entry.rules.length > 1 && (
            <Button icon={Split} onPress={() => setOpen('split')}>
              {t('feedback.book.split')}
            </Button>
          )}
          <Button icon={Trash2} onPress={() => void remove()}>
            {t('feedback.book.remove')}
          </Button>
        </ButtonRow>
      )}
      <RuleList theme={entry} isReadOnly={isReadOnly} />
      {entry.corrections > 0 && (
        <Remark>{t('feedback.book.corrections', { count: entry.corrections })}</Remark>
      )}
      {open === 'rule' && <RuleDialog theme={entry} onClose={close} />}
      {open === 'rename' && <RenameDialog theme={entry} onClose={close} />}
      {open === 'merge' && <MergeDialog theme={entry} all={all} onClose={close} onMerged={onGone} />}
      {open === 'split' && <SplitDialog theme={entry} onClose={close} />}
    </div>
  );
}
