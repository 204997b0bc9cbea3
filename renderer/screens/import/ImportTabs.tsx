import { useState } from 'react';
import { useWords } from '../../i18n/intl.tsx';
import type { ImportTab } from '../../state/place.ts';
import { useSession } from '../../state/session.ts';
import { useWatch } from '../../state/watch.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { RecipesPanel } from './recipes/RecipesPanel.tsx';
import { WatchPanel } from './watch/WatchPanel.tsx';
import s from './ImportScreen.module.css';

/** Below the files on their way in: what was brought in, how to do it again, and where new files are looked for. */
export function ImportTabs() {
  const { t, format } = useWords();
  const place = useSession((session) => session.place);
  const waiting = useWatch(({ watch }) => watch?.offered.length ?? 0);
  const [selected, setSelected] = useState<ImportTab>(
    place.screen === 'import' && place.tab !== undefined ? place.tab : 'history',
  );
  const watchLabel =
    waiting === 0 ? t('import.tabs.watch') : `${t('import.tabs.watch')} (${format.number(waiting)})`;
  return (
    <Tabs<ImportTab>
      label={t('import.tabs.label')}
      selected={selected}
      onSelect={setSelected}
      tabs={[
        { id: 'history', label: t('import.tabs.history'), content: <HistoryTab /> },
        { id: 'recipes', label: t('import.tabs.recipes'), content: <RecipesPanel /> },
        { id: 'watch', label: watchLabel, content: <WatchPanel /> },
      ]}
    />
  );
}

function HistoryTab() {
  const { t } = useWords();
  const hasImports = useSession(({ workspace }) => (workspace?.counts.imports ?? 0) > 0);
  return (
    <>
      {!hasImports && <p className={s['faint']}>{t('import.history.empty')}</p>}
      <ImportHistory />
    </>
  );
}
