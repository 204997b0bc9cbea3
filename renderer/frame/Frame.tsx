import { useEffect, useRef } from 'react';
import { AppError } from '../../shared/core/model/errors.ts';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ToastRegion } from '../ui/Toasts.tsx';
import { BusyDialog, FailureDialog } from './BusyDialog.tsx';
import { FileChooser } from './FileChooser.tsx';
import { KeyboardMap } from './KeyboardMap.tsx';
import { Navigation } from './Navigation.tsx';
import { NewWorkspaceDialog } from './NewWorkspaceDialog.tsx';
import { Palette } from './Palette.tsx';
import { PeopleSheet } from './PeopleSheet.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import { screenOf } from './screens.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useWindowDrop } from './use-window-drop.ts';
import s from './Frame.module.css';

/** Everything around a screen. Welcome has the window to itself. */
export function Frame() {
  const { t } = useWords();
  const place = useSession((session) => session.place);
  const isWelcome = place.screen === 'welcome';
  const main = useRef<HTMLElement>(null);
  useShortcuts();
  const isDropTarget = useWindowDrop();
  const where = JSON.stringify(place);
  useEffect(() => {
    // the next screen begins at its top, and is read from there
    if (main.current) main.current.scrollTop = 0;
  }, [where]);
  return (
    <div className={s['frame']} data-welcome={isWelcome}>
      {!isWelcome && (
        <a className={s['skip']} href="#main">
          {t('nav.skip')}
        </a>
      )}
      {!isWelcome && <Navigation />}
      <main ref={main} id="main" className={s['main']} tabIndex={-1}>
        <Banners />
        <ScreenGuard key={where}>{screenOf(place)}</ScreenGuard>
      </main>
      <StatusLine />
      {isDropTarget && (
        <div className={s['drop']} aria-hidden>
          <span className={s['dropWords']}>{t(isWelcome ? 'frame.dropWelcome' : 'frame.dropHere')}</span>
        </div>
      )}
      <Overlays />
      <ToastRegion />
    </div>
  );
}

function Overlays() {
  const overlay = useOverlays((state) => state.overlay);
  return (
    <>
      {overlay === 'palette' && <Palette />}
      {overlay === 'keyboard' && <KeyboardMap />}
      {overlay === 'new-workspace' && <NewWorkspaceDialog />}
      <PeopleSheet />
      <FileChooser />
      <FailureDialog />
      <BusyDialog />
    </>
  );
}

function Banners() {
  const { t, failure } = useWords();
  const isAlive = useSession((session) => session.isEngineAlive);
  const readOnly = useSession(({ workspace }) => workspace?.readOnly ?? null);
  return (
    <>
      {!isAlive && (
        <div className={s['banner']}>
          <Notice
            tone="error"
            title={t('frame.engineStopped')}
            actions={
              <Button size="small" onPress={() => location.reload()}>
                {t('frame.reload')}
              </Button>
            }
          >
            {failure(new AppError('engine-stopped'))}
          </Notice>
        </div>
      )}
      {readOnly !== null && (
        <div className={s['banner']}>
          {readOnly.reason === 'held' ? (
            <Notice tone="warning" title={t('frame.readOnly', { holder: readOnly.holder })}>
              {t('frame.readOnlyWhy')}
            </Notice>
          ) : (
            <Notice tone="warning" title={t('frame.notWritable')}>
              {t('frame.notWritableWhy')}
            </Notice>
          )}
        </div>
      )}
    </>
  );
}
