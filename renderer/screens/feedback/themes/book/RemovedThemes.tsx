import { RotateCcw } from 'lucide-react';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { useQuery } from '../../../../api/use-query.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { isolate } from '../../../../i18n/isolate.ts';
import { useSession } from '../../../../state/session.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import s from './Book.module.css';

/** Themes that were removed or merged, which can come back. */
export function RemovedThemes() {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const { data } = useQuery('feedback.themes', null);
  const all = data?.themes ?? [];
  const gone = all.filter(({ isRemoved, mergedInto }) => isRemoved || mergedInto !== null);
  if (gone.length === 0) return null;
  return (
    <Section title={t('feedback.book.removed')}>
      <ul className={s['list']}>
        {gone.map((theme) => {
          const into = all.find(({ key }) => key === theme.mergedInto);
          const name = themeName(words, theme);
          return (
            <li key={theme.key} className={s['rule']}>
              <span>
                {into === undefined
                  ? t('feedback.book.wasRemoved', { theme: isolate(name) })
                  : t('feedback.book.wasMerged', {
                      theme: isolate(name),
                      into: isolate(themeName(words, into)),
                    })}
              </span>
              {!isReadOnly && (
                <Button
                  size="small"
                  icon={RotateCcw}
                  aria-label={t('feedback.book.bringBackNamed', { theme: isolate(name) })}
                  onPress={() =>
                    void changeFeedback('feedback.restoreTheme', { key: theme.key }, { theme: name })
                  }
                >
                  {t('feedback.book.bringBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
