import { useEffect, useRef } from 'react';
import { ExportAudience } from '../audience/ExportAudience.tsx';
import { Glossary } from '../help/Glossary.tsx';
import { KnownMethod } from '../help/KnownMethod.tsx';
import { useWords } from '../i18n/intl.tsx';
import { FirstStepsSheet } from '../onboarding/FirstStepsSheet.tsx';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { ToastRegion } from '../ui/Toasts.tsx';
import { RecoveryScreen } from '../screens/recovery/RecoveryScreen.tsx';
import { Alerts } from './Alerts.tsx';
import { BusyDialog, FailureDialog } from './BusyDialog.tsx';
import { DeletedThings } from './DeletedThings.tsx';
import { FileChooser } from './FileChooser.tsx';
import { HistorySheet } from './HistorySheet.tsx';
import { KeyboardMap } from './KeyboardMap.tsx';
import { Navigation } from './Navigation.tsx';
import { NewWorkspaceDialog } from './NewWorkspaceDialog.tsx';
import { Notices } from './Notices.tsx';
import { Palette } from './Palette.tsx';
import { PeopleSheet } from './PeopleSheet.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import { screenOf } from './screens.tsx';
import { UndoImportDialog } from './UndoImportDialog.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useUnreadRecovery } from './use-unread-recovery.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useWindowDrop } from './use-window-drop.ts';
import s from './Frame.module.css';

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

function Overlays() {
  const overlay = useOverlays((state) => state.overlay);
  const method = useOverlays((state) => state.method);
  return (
    <>
      {overlay === 'palette' && <Palette />}
      {overlay === 'keyboard' && <KeyboardMap />}
      {overlay === 'new-workspace' && <NewWorkspaceDialog />}
      {overlay === 'history' && <HistorySheet />}
      {overlay === 'deleted' && <DeletedThings />}
      {overlay === 'glossary' && <Glossary />}
      {overlay === 'first-steps' && <FirstStepsSheet />}
      {method !== null && <KnownMethod id={method} />}
      <PeopleSheet />
      <ExportAudience />
      <UndoImportDialog />
      <FileChooser />
      <FailureDialog />
      <BusyDialog />
    </>
  );
}
