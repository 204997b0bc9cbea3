import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { Term } from '../ui/Tooltip.tsx';
import s from './StatusLine.module.css';

/** Where the data is, when it was saved, how much there is, and that nothing was sent. */
export function StatusLine() {
  const { t, format } = useWords();
  const workspace = useSession((session) => session.workspace);
  const isOwnBrowser = useSession(({ app }) => app?.networkRefused === false);
  const parts = [
    t('frame.localData'),
    ...(workspace === null
      ? []
      : [
          t('frame.saved', { time: format.time(workspace.savedAt) }),
          t('frame.customers', { count: workspace.counts.customers }),
        ]),
    t('frame.nothingSent'),
  ];
  return (
    <footer className={s['line']}>
      <span>{parts.join(' · ')}</span>
      {isOwnBrowser && <Term explanation={t('frame.ownBrowserWhy')}>{t('frame.ownBrowser')}</Term>}
    </footer>
  );
}
