import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Input, Output } from '../../../../shared/contract/api.ts';
import { ThemesView } from '../../../analyses/themes/ThemesView.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { ListIntro } from '../../../ui/ListIntro.tsx';
import { NewThemeDialog } from './book/NewThemeDialog.tsx';
import { RemovedThemes } from './book/RemovedThemes.tsx';
import { ThemeSheet } from './ThemeSheet.tsx';
import s from '../FeedbackScreen.module.css';

type Opened = Readonly<{ key: string; params: Input<'analysis.themes'> }>;

/** What people write about; a theme opens what is said of it and the rules that find it. */
export function ThemesPanel({ overview }: Readonly<{ overview: Output<'feedback.overview'> }>) {
  const { t } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isNew, setNew] = useState(false);
  return (
    <div className={s['part']}>
      <ListIntro
        says={t('themes.lead')}
        action={
          !isReadOnly && (
            <Button icon={Plus} onPress={() => setNew(true)}>
              {t('feedback.book.newTheme')}
            </Button>
          )
        }
      />
      <ThemesView surveys={overview.surveys} onOpen={(key, params) => setOpened({ key, params })} />
      <RemovedThemes />
      {opened !== null && (
        <ThemeSheet themeKey={opened.key} params={opened.params} onClose={() => setOpened(null)} />
      )}
      {isNew && <NewThemeDialog onClose={() => setNew(false)} />}
    </div>
  );
}
