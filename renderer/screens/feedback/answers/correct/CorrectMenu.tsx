import { Tags } from 'lucide-react';
import { useState } from 'react';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { isolate } from '../../../../i18n/isolate.ts';
import { useSession } from '../../../../state/session.ts';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Menu } from '../../../../ui/Menu.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import type { Answer } from '../answer.ts';
import { CorrectDialog } from './CorrectDialog.tsx';

/** What is corrected: a theme that was found wrongly, or one that was missed. */
type Wrong = Readonly<{ theme: string; isAbout: false }> | Readonly<{ theme: null; isAbout: true }>;

/** Says better what an answer is about. */
export function CorrectMenu({ answer }: Readonly<{ answer: Answer }>) {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  if (isReadOnly) return null;
  const { response, question } = answer;
  const found = answer.themes.filter(({ isCorrected }) => !isCorrected);
  const corrected = answer.themes.filter(({ isCorrected }) => isCorrected);
  const groups = [
    {
      id: 'about',
      entries: [
        {
          id: 'missed',
          label: t('feedback.correct.isAbout'),
          run: () => setWrong({ theme: null, isAbout: true }),
        },
      ],
    },
    {
      id: 'not',
      title: t('feedback.correct.notAboutTitle'),
      entries: found.map((theme) => ({
        id: theme.key,
        label: themeName(words, theme),
        ...(theme.rule !== null && {
          help: t('feedback.correct.byRule', { rule: isolate(theme.rule.pattern) }),
        }),
        run: () => setWrong({ theme: theme.key, isAbout: false }),
      })),
    },
    {
      id: 'back',
      title: t('feedback.correct.takeBackTitle'),
      entries: corrected.map((theme) => ({
        id: `back ${theme.key}`,
        label: themeName(words, theme),
        run: () =>
          void changeFeedback(
            'feedback.takeBackCorrection',
            { response, question, theme: theme.key },
            { theme: themeName(words, theme) },
          ),
      })),
    },
  ];
  return (
    <>
      <Menu
        label={t('feedback.correct.title')}
        placement="bottom end"
        trigger={<IconButton size="small" icon={Tags} label={t('feedback.correct.title')} />}
        groups={groups.filter(({ entries }) => entries.length > 0)}
      />
      {wrong !== null && (
        <CorrectDialog
          answer={answer}
          theme={wrong.theme}
          isAbout={wrong.isAbout}
          onClose={() => setWrong(null)}
        />
      )}
    </>
  );
}
