import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { ToastRegion } from '../ui/Toasts.tsx';
import { later } from '../ui/later.tsx';
import { Alerts } from './Alerts.tsx';
import { Navigation } from './Navigation.tsx';
import { Notices } from './Notices.tsx';
import { Overlays } from './Overlays.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import { screenOf } from './screens.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useUnreadRecovery } from './use-unread-recovery.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useWindowDrop } from './use-window-drop.ts';
import s from './Frame.module.css';

const RecoveryScreen = later(
  async () => (await import('../screens/recovery/RecoveryScreen.tsx')).RecoveryScreen,
);

/** Everything around a screen. Welcome has the window to itself. */
export function Frame() {
  const { t } = useWords();
  const place = useSession((session) => session.place);
  const recovery = useUnreadRecovery();
  // what was recovered is read before anything else
  const isAlone = place.screen === 'welcome' || recovery !== null;
  const main = useRef<HTMLElement>(null);
  const hasWorkspace = useSession(({ workspace }) => workspace !== null);
  useShortcuts();
  const isDropTarget = useWindowDrop();
  const where = recovery === null ? JSON.stringify(place) : recovery.at;
  useEffect(() => {
    // the next screen begins at its top, and is read from there
    if (main.current) main.current.scrollTop = 0;
  }, [where]);
  return (
    <div className={s['frame']} data-alone={isAlone}>
      {!isAlone && (
        <a className={s['skip']} href="#main">
          {t('nav.skip')}
        </a>
      )}
      {!isAlone && <Navigation />}
      <div className={s['side']}>
        <Alerts />
        <main ref={main} id="main" className={s['main']} tabIndex={-1}>
          {!isAlone && <Notices />}
          <ScreenGuard at={where}>
            {recovery === null ? screenOf(place) : <RecoveryScreen report={recovery} />}
          </ScreenGuard>
        </main>
      </div>
      <StatusLine />
      {isDropTarget && (
        <div className={s['drop']} aria-hidden>
          <span className={s['dropWords']}>{t(!hasWorkspace ? 'frame.dropWelcome' : 'frame.dropHere')}</span>
        </div>
      )}
      <Overlays />
      <ToastRegion />
    </div>
  );
}
